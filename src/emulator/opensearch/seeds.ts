import { PackagesError } from "../../errors";
import {
  apply,
  NO_DELAYS,
  type Refusal,
  type Scope,
  type State,
  type World,
  type BusyDomain,
  withBusyDomain,
  type AssociationIn,
  type PackageIn,
  withAssociationStatus,
  withPackageStatus,
} from "../../model";

/** A world in which nothing lasts and S3 is empty. */
const AT_ONCE: World = {
  objects: () => ({ kind: "no-such-bucket" }),
  delays: NO_DELAYS,
};

/**
 * The state with a domain that is ready at once.
 *
 * @throws PackagesError when CreateDomain would refuse the name or the engine version, or the domain exists
 */
export function seedDomain(
  state: State,
  seed: Scope & { readonly domainName: string; readonly engineVersion?: string },
  nowMs: number,
): State {
  const { domainName, engineVersion, ...scope } = seed;
  const input = { DomainName: domainName, EngineVersion: engineVersion };
  const outcome = apply(state, { operation: "CreateDomain", input, scope }, nowMs, AT_ONCE);
  if ("state" in outcome) return outcome.state;
  throw domainError(outcome.refusal, domainName, engineVersion);
}

function domainError(refusal: Refusal, domainName: string, engineVersion?: string): PackagesError {
  const taken = refusal.reason === "domainNameTaken";
  return new PackagesError({
    attempted: "making a domain in the local AWS",
    problem: taken ? "the domain exists already" : refusal.message,
    value: engineVersion === undefined ? domainName : `${domainName}=${engineVersion}`,
    remedy: taken ? "Name each domain once" : "Give a name and an engine version that AWS would take",
  });
}

/** @throws PackagesError when there is no such domain */
export function keepDomainBusy(state: State, scope: Scope, busy: BusyDomain, nowMs: number): State {
  const changed = withBusyDomain(state, scope, busy, nowMs);
  if (changed !== undefined) return changed;
  throw new PackagesError({
    attempted: "keeping a domain of the local AWS busy",
    problem: "there is no such domain",
    value: busy.domainName,
    remedy: "Create the domain first",
  });
}

/** @throws PackagesError when there is no such package, or it is not on the domain */
export function putInStatus(
  state: State,
  scope: Scope,
  wanted: PackageIn | AssociationIn,
  nowMs: number,
): State {
  const changed =
    "domainName" in wanted
      ? withAssociationStatus(state, scope, wanted, nowMs)
      : withPackageStatus(state, scope, wanted, nowMs);
  if (changed !== undefined) return changed;
  throw new PackagesError({
    attempted: `putting a package of the local AWS into the status ${wanted.status}`,
    problem: "domainName" in wanted ? "the package is not on the domain" : "there is no such package",
    value: "domainName" in wanted ? `${wanted.packageName} on ${wanted.domainName}` : wanted.packageName,
    remedy: "Make it first",
  });
}
