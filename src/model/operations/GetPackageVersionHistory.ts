import { page, type PageRequest, tokenIsGood } from "../answers/page";
import { packageExists, type PackageInput, requiredPackage } from "../checks/packageChecks";
import { required } from "../members/MemberRule";
import { PACKAGE_ID, PAGING } from "../members/shapes";
import type { PackageRecord, PackageVersion } from "../records/PackageRecord";
import { operation } from "./Operation";

interface GetPackageVersionHistoryInput extends PageRequest, PackageInput {}

function listing({ PackageID }: PackageInput): string {
  return `GetPackageVersionHistory/${PackageID}`;
}

/** Every version that a package had, the newest first. */
export const getPackageVersionHistory = operation<GetPackageVersionHistoryInput>({
  name: "GetPackageVersionHistory",
  reads: true,
  members: [required("PackageID", ...PACKAGE_ID), ...PAGING],
  checks: [packageExists, tokenIsGood(listing)],
  transition: (call) => {
    const versions = versionsOf(requiredPackage(call), call.atMs).map(historyEntry).reverse();
    const { entries, NextToken } = page(versions, call, listing(call.input));
    const { PackageID } = call.input;
    return { state: call.state, answer: { PackageID, PackageVersionHistoryList: entries, NextToken } };
  },
});

function versionsOf(record: PackageRecord, atMs: number): PackageVersion[] {
  const versions = record.timeline.until(atMs).map(({ state }) => state.available);
  return [...new Set(versions)].filter((version) => version !== undefined);
}

function historyEntry(version: PackageVersion): object {
  return {
    PackageVersion: version.name,
    CommitMessage: version.commitMessage,
    CreatedAt: new Date(version.createdAtMs),
  };
}
