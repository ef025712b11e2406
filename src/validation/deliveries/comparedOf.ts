import type { Compared } from "../ValidationReport";
import type { Delivery, HopState } from "./Delivery";

/** Sums up the hops, each as it is after the apply where one is planned. */
export function comparedOf(deliveries: readonly Delivery[]): Compared {
  const readings = deliveries.flatMap(({ hops }) => hops.map(({ now, after }) => after ?? now));
  const inState = (state: HopState): number => readings.filter((reading) => reading.state === state).length;
  return {
    deliveries: deliveries.length,
    hopsAsked: readings.length - inState("not asked"),
    hopsProven: inState("proven"),
    hopsPlanned: inState("planned"),
    leftOut: readings.filter(({ leftOut }) => leftOut !== null).length,
  };
}
