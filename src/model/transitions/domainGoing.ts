import type { OperationCall } from "../Call";
import { type DomainRecord, domainArn } from "../records/DomainRecord";
import { associationsAt, domainState } from "../records/reading";
import { keepAssociation, keepDomain, type State } from "../records/State";

/** The state with a domain on its way out, and its associations with it. */
export function domainGoing(call: OperationCall<unknown>, domain: DomainRecord): State {
  const { nowMs, world } = call;
  const before = domainState(domain, nowMs);
  if (before === undefined) return call.state;
  const goneMs = nowMs + world.delays.domainProcessingMs;
  const timeline = domain.timeline.continuedWith(nowMs, [
    { fromMs: nowMs, state: { ...before, phase: "DELETING" } },
    { fromMs: goneMs, state: { ...before, phase: "GONE" } },
  ]);
  return withoutAssociations(keepDomain(call.state, { ...domain, timeline }), domain, nowMs, goneMs);
}

function withoutAssociations(state: State, domain: DomainRecord, nowMs: number, goneMs: number): State {
  const gone = { fromMs: goneMs, state: { status: "GONE" as const } };
  return associationsAt(state, nowMs)
    .filter((association) => association.domainArn === domainArn(domain))
    .map((one) => ({ ...one, timeline: one.timeline.continuedWith(goneMs, [gone]) }))
    .reduce(keepAssociation, state);
}
