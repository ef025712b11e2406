import { HOP_NAMES, type Hop, type HopReading } from "./Delivery";

/** The hops of a delivery of which nothing is proven; what indexes serve is not asked. */
export function unprovenHops(): readonly Hop[] {
  return HOP_NAMES.map((name) => ({
    name,
    now: name === "index" ? reading("not asked", null) : reading("not checked", "no evidence of it was read"),
    after: null,
  }));
}

function reading(state: HopReading["state"], why: string | null): HopReading {
  return { state, why, checkedBy: null, evidence: [], leftOut: null };
}
