import type { PackageDetails } from "../shapes";
import { versionAfter } from "../transitions/versionAfter";
import type { PackageState, PackageVersion } from "../records/PackageRecord";
import { type Moment, Timeline } from "../records/Timeline";
import { keepPackage, type State } from "../records/State";
import { comes, type Live, since } from "./Live";

/** A package as DescribePackages tells it, with what it must have to be one. */
export type ToldPackage = PackageDetails & { readonly PackageID: string };

/**
 * The state with a live package of its place. A package of another owner is one that its owner let this place in to.
 * Of a version that is in the making when it is read, only that it will follow is known, not what it holds.
 */
export function withPackage(state: State, details: ToldPackage, live: Live): State {
  const { accountId, region } = state.place;
  const owner = details.PackageOwner ?? accountId;
  const allowed = [...(details.AllowListedUserList ?? []), ...(owner === accountId ? [] : [accountId])];
  const now = stateOf(details, allowed, live);
  return keepPackage(state, {
    id: details.PackageID,
    name: details.PackageName ?? "",
    type: details.PackageType ?? "TXT-DICTIONARY",
    owner,
    region,
    engineVersion: details.EngineVersion,
    vendingEnabled: details.PackageVendingOptions?.VendingEnabled,
    createdAtMs: since(live, details.CreatedAt),
    timeline: new Timeline([
      { fromMs: since(live, details.LastUpdatedAt), state: now },
      ...toCome(now, live),
    ]),
  });
}

function stateOf(details: ToldPackage, allowedAccountIds: readonly string[], live: Live): PackageState {
  return {
    status: details.PackageStatus ?? "AVAILABLE",
    available: versionOf(details, live),
    description: details.PackageDescription,
    errorDetails: details.ErrorDetails,
    allowedAccountIds,
    configuration: details.AvailablePackageConfiguration,
    encryption: details.PackageEncryptionOptions,
  };
}

function versionOf(
  { AvailablePackageVersion: name, LastUpdatedAt }: ToldPackage,
  live: Live,
): PackageVersion | undefined {
  if (name === undefined) return undefined;
  return { name, content: live.content ?? {}, createdAtMs: since(live, LastUpdatedAt) };
}

function toCome(now: PackageState, live: Live): Moment<PackageState>[] {
  if (now.status === "DELETING") {
    return comes(live, ({ deletingMs }) => deletingMs, { ...now, status: "DELETED" });
  }
  if (now.status !== "COPYING" && now.status !== "VALIDATING") return [];
  const next = { name: versionAfter(now.available?.name), content: {}, createdAtMs: live.nowMs };
  return comes(live, ({ copyingMs, validatingMs }) => copyingMs + validatingMs, {
    ...now,
    status: "AVAILABLE",
    available: next,
  });
}
