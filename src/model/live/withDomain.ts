import type { DomainStatus } from "../shapes";
import type { DomainPhase, DomainState } from "../records/DomainRecord";
import { type Moment, Timeline } from "../records/Timeline";
import { keepDomain, type State } from "../records/State";
import { comes, type Live } from "./Live";

/** A domain as DescribeDomain tells it, with what it must have to be one. */
export type ToldDomain = DomainStatus & { readonly DomainName: string };

/** The state with a live domain of its place. */
export function withDomain(state: State, status: ToldDomain, live: Live): State {
  const now: DomainState = {
    phase: phaseOf(status),
    engineVersion: status.EngineVersion,
    createdAtMs: live.nowMs,
    settings: {},
    tags: new Map(),
  };
  return keepDomain(state, {
    ...state.place,
    name: status.DomainName,
    timeline: new Timeline([{ fromMs: live.nowMs, state: now }, ...toCome(now, live)]),
  });
}

function phaseOf({ Created, Deleted, Processing, UpgradeProcessing }: ToldDomain): DomainPhase {
  if (Deleted === true) return "DELETING";
  if (UpgradeProcessing === true) return "UPGRADING";
  if (Processing !== true) return "ACTIVE";
  return Created === false ? "CREATING" : "PROCESSING";
}

function toCome(now: DomainState, live: Live): Moment<DomainState>[] {
  if (now.phase === "ACTIVE") return [];
  const phase = now.phase === "DELETING" ? "GONE" : "ACTIVE";
  return comes(live, ({ domainProcessingMs }) => domainProcessingMs, { ...now, phase });
}
