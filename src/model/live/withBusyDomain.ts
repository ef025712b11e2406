import { domainState, findDomain } from "../records/reading";
import type { Scope } from "../Scope";
import { keepDomain, type State } from "../records/State";

/** A domain that something else keeps busy. */
export interface BusyDomain {
  readonly domainName: string;
  /** Milliseconds. */
  readonly forMs: number;
  /** What the domain says that it does. @default Processing */
  readonly reason?: "Processing" | "UpgradeProcessing";
}

/**
 * The state with a domain that is busy from now on. One that is being deleted is busy already, and stays on its way
 * out.
 *
 * @returns undefined when there is no such domain
 */
export function withBusyDomain(
  state: State,
  scope: Scope,
  busy: BusyDomain,
  nowMs: number,
): State | undefined {
  const domain = findDomain(state, scope, busy.domainName, nowMs);
  const now = domain === undefined ? undefined : domainState(domain, nowMs);
  if (domain === undefined || now === undefined) return undefined;
  if (now.phase === "DELETING") return state;
  const phase = busy.reason === "UpgradeProcessing" ? "UPGRADING" : "PROCESSING";
  const timeline = domain.timeline.continuedWith(nowMs, [
    { fromMs: nowMs, state: { ...now, phase } },
    { fromMs: nowMs + busy.forMs, state: { ...now, phase: "ACTIVE" } },
  ]);
  return keepDomain(state, { ...domain, timeline });
}
