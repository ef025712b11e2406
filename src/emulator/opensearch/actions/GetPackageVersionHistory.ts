import type { PackageVersionHistory } from "@aws-sdk/client-opensearch";
import type { OpenSearchCall } from "../OpenSearchCall";
import { page } from "../paging/page";
import type { PackageRecord, PackageVersion } from "../store/PackageRecord";
import { requirePackage } from "../store/required";
import type { GetPackageVersionHistoryInput } from "../validations/GetPackageVersionHistory";

/** Every version that a package had, the newest first. */
export function getPackageVersionHistory(call: OpenSearchCall<GetPackageVersionHistoryInput>): object {
  const record = requirePackage(call, call.input.PackageID, call.readAtMs);
  const versions = versionsOf(record, call.readAtMs).map(historyEntry).reverse();
  const { entries, NextToken } = page(versions, call.input, {
    of: `GetPackageVersionHistory/${record.id}`,
    nowMs: call.nowMs,
  });
  return { PackageID: record.id, PackageVersionHistoryList: entries, NextToken };
}

function versionsOf(record: PackageRecord, atMs: number): PackageVersion[] {
  const versions = record.timeline.until(atMs).map(({ state }) => state.available);
  return [...new Set(versions)].filter((version) => version !== undefined);
}

function historyEntry(version: PackageVersion): PackageVersionHistory {
  return {
    PackageVersion: version.name,
    CommitMessage: version.commitMessage,
    CreatedAt: new Date(version.createdAtMs),
  };
}
