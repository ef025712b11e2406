import { PackagesError } from "../../../errors";
import { type BusyDomain, type Scope, type State, withBusyDomain } from "../../../model";

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
