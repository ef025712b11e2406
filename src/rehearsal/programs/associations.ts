import { associationAt } from "../../model";
import type { DeclaredAssociation } from "../../terraform/declared/Declared";
import { subjects } from "../PlaceState";
import {
  type Demand,
  type PlaceLook,
  type Program,
  type WaitProgress,
  type StepContext,
  unknownUntilApply,
} from "./Program";
import { type Wait, WAITS } from "./waits";

/** A package on a domain. */
export interface PackageOnDomain {
  readonly packageId: string;
  readonly domainName: string;
}

/** `aws_opensearch_package_association`, created. */
export function* createAssociation(declared: DeclaredAssociation, context: StepContext): Program {
  const { domainName } = declared;
  const packageId = context.idOf(declared);
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === undefined) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  yield associate(pair);
  yield { kind: "sleep", forMs: WAITS.association.firstLookMs };
  yield waitForAssociation(pair, WAITS.association);
}

/** `aws_opensearch_package_association`, deleted. */
export function* deleteAssociation({ before }: Pick<DeclaredAssociation, "before">): Program {
  const { packageId = null, domainName = null } = before ?? {};
  if (domainName === null) return yield unknownUntilApply("domain_name");
  if (packageId === null) return yield unknownUntilApply("package_id");
  const pair = { packageId, domainName };
  const { answer } = yield {
    kind: "call",
    operation: "DissociatePackage",
    input: inputOf(pair),
    restsOn: restsOn(pair),
    tolerates: "ResourceNotFoundException",
  };
  if (answer === undefined) return;
  const { firstLookMs, timeoutMs } = WAITS.dissociation;
  yield { kind: "sleep", forMs: firstLookMs };
  yield { kind: "until", of: pair, done: gone(pair), timeoutMs };
}

/** The call that brings the newest version of a package to a domain. */
export function associate(pair: PackageOnDomain): Extract<Demand, { kind: "call" }> {
  const { domainName } = pair;
  return {
    kind: "call",
    operation: "AssociatePackage",
    input: inputOf(pair),
    restsOn: [...restsOn(pair), subjects.packagesOn(domainName)],
  };
}

/** What everything about a package on a domain rests on. */
export function restsOn({ packageId, domainName }: PackageOnDomain): string[] {
  return [subjects.package(packageId), subjects.domain(domainName), subjects.domainsOf(packageId)];
}

/** Waits until the package is ACTIVE on the domain. */
export function waitForAssociation(pair: PackageOnDomain, { timeoutMs }: Wait): Demand {
  return { kind: "until", of: pair, done: active(pair), timeoutMs };
}

function active(pair: PackageOnDomain): (look: PlaceLook) => WaitProgress {
  return ({ state, nowMs }) => {
    const status = associationAt(state, pair, nowMs)?.status;
    if (status === "ASSOCIATING") return "going on";
    return status === "ACTIVE" ? "settled" : { failed: `the association is ${status ?? "gone"}` };
  };
}

function gone(pair: PackageOnDomain): (look: PlaceLook) => WaitProgress {
  return ({ state, nowMs }) => {
    const status = associationAt(state, pair, nowMs)?.status;
    if (status === undefined) return "settled";
    return status === "DISSOCIATING" ? "going on" : { failed: `the association is ${status}` };
  };
}

function inputOf({ packageId, domainName }: PackageOnDomain): { PackageID: string; DomainName: string } {
  return { PackageID: packageId, DomainName: domainName };
}
