import {
  BROKEN_STATES,
  type Hop,
  type HopName,
  type HopReading,
  type LeftOut,
  outcomeOf,
} from "../result/Hop";
import type { Finding } from "../result/Finding";
import { isInForce, matchesGlob, type Suppression } from "./Suppression";

/** The hops that options and suppressions leave out, and which suppressions were needed for it. */
export class LeftOutHops {
  readonly used = new Set<Suppression>();
  private readonly suppressions: readonly Suppression[];

  constructor(
    private readonly byOption: ReadonlyMap<HopName, LeftOut>,
    suppressions: readonly Suppression[],
    today: string,
  ) {
    this.suppressions = suppressions.filter((each) => each.hop !== undefined && isInForce(each, today));
  }

  /** What is found about a hop that an option leaves out is accepted with it. */
  asSuppressions(): Suppression[] {
    return [...this.byOption].map(([hop, { by, reason }]) => ({ hop, address: "*", reason, source: by }));
  }

  /** Who leaves the hop out for what has one of the addresses; undefined when nobody does. */
  of(name: HopName, addresses: readonly (string | null | undefined)[]): LeftOut | undefined {
    const option = this.byOption.get(name);
    if (option !== undefined) return option;
    const match = this.suppressions.find(
      ({ hop, address }) =>
        hop === name && addresses.some((each) => each != null && matchesGlob(address, each)),
    );
    if (match === undefined) return undefined;
    this.used.add(match);
    return leftOutBy(match.source, match.reason, match.until);
  }
}

interface HopOf<Reading extends HopReading> extends Hop {
  readonly now: Reading;
  readonly after: Reading | null;
}

/** A hop that is left out: what it would be otherwise stays as its reason. */
export function withoutHop<Reading extends HopReading>(
  hop: HopOf<Reading>,
  leftOut: LeftOut,
): HopOf<Reading> {
  const out = (reading: Reading): Reading => ({
    ...reading,
    state: "not asked",
    why: reading.why === null ? leftOut.reason : `${leftOut.reason} (${reading.state}: ${reading.why})`,
    checkedBy: null,
    leftOut,
  });
  return { name: hop.name, now: out(hop.now), after: hop.after === null ? null : out(hop.after) };
}

/** A broken hop all of whose findings are suppressed counts as left out by those suppressions. */
export function acceptedHop<Reading extends HopReading>(
  hop: HopOf<Reading>,
  about: readonly Finding[],
): HopOf<Reading> {
  const findings = about.filter((finding) => finding.hop === hop.name);
  const [first] = findings;
  const accepted = first?.suppressed;
  if (accepted == null || !BROKEN_STATES.includes(outcomeOf(hop).state)) return hop;
  if (findings.some(({ suppressed }) => suppressed === null)) return hop;
  return withoutHop(hop, leftOutBy(accepted.source, accepted.reason, accepted.until));
}

function leftOutBy(by: string, reason: string, until: string | undefined): LeftOut {
  return until === undefined ? { by, reason } : { by, reason, until };
}
