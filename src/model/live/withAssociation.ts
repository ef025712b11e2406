import type { DomainPackageDetails } from "../shapes";
import type { AssociationState } from "../records/AssociationRecord";
import { domainArn } from "../records/DomainRecord";
import type { PackageVersion } from "../records/PackageRecord";
import { type Moment, Timeline } from "../records/Timeline";
import { keepAssociation, type State } from "../records/State";
import { comes, type Live, since } from "./Live";
import { withDomain } from "./withDomain";
import { withPackage } from "./withPackage";

/** An association as the lists tell it, with what it must have to be one. */
export type ToldAssociation = DomainPackageDetails & {
  readonly PackageID: string;
  readonly DomainName: string;
};

/**
 * The state with a live association of its place. Of a package or a domain that was not taken in before, what the
 * association says is all that is known, and it is taken to be ready.
 */
export function withAssociation(given: State, details: ToldAssociation, live: Live): State {
  const state = withBothEnds(given, details, live);
  const key = {
    packageId: details.PackageID,
    domainArn: domainArn({ ...state.place, name: details.DomainName }),
  };
  const now = stateOf(details, live);
  const next = state.packages.get(details.PackageID)?.timeline.at(live.nowMs)?.state.available;
  return keepAssociation(state, {
    ...key,
    settings: {
      PrerequisitePackageIDList: details.PrerequisitePackageIDList,
      AssociationConfiguration: details.AssociationConfiguration,
    },
    timeline: new Timeline([
      { fromMs: since(live, details.LastUpdated), state: now },
      ...toCome(now, next, live),
    ]),
  });
}

function withBothEnds(given: State, details: ToldAssociation, live: Live): State {
  const {
    PackageID,
    PackageName,
    PackageType,
    PackageVersion: AvailablePackageVersion,
    DomainName,
  } = details;
  const known = given.packages.get(PackageID) !== undefined;
  const described = { PackageID, PackageName, PackageType, AvailablePackageVersion };
  const state = known ? given : withPackage(given, described, live);
  const hasDomain = state.domains.get(domainArn({ ...state.place, name: DomainName })) !== undefined;
  return hasDomain ? state : withDomain(state, { DomainName }, live);
}

function stateOf(details: ToldAssociation, live: Live): AssociationState {
  const name = details.PackageVersion;
  const held: PackageVersion | undefined =
    name === undefined ? undefined : { name, content: live.content ?? {}, createdAtMs: live.nowMs };
  return { status: details.DomainPackageStatus ?? "ACTIVE", held, errorDetails: details.ErrorDetails };
}

function toCome(
  now: AssociationState,
  next: PackageVersion | undefined,
  live: Live,
): Moment<AssociationState>[] {
  if (now.status === "ASSOCIATING") {
    return comes(live, ({ associatingMs }) => associatingMs, { status: "ACTIVE", held: next ?? now.held });
  }
  if (now.status !== "DISSOCIATING") return [];
  return comes(live, ({ dissociatingMs }) => dissociatingMs, { status: "GONE" });
}
