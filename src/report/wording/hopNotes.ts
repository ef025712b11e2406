import type { Delivery } from "../../validation/result/Delivery";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import type { HopName, HopReading, LeftOut } from "../../validation/result/Hop";
import { numeral } from "./count";
import { judged } from "./hopWords";
import { deliveryLabel } from "./rowLabels";

/** One thing that is to be said of a hop, once for all deliveries of which it is true. */
export interface HopNote {
  readonly hop: HopName;
  readonly reading: HopReading;
  readonly deliveries: readonly Delivery[];
}

/** Why hops that were asked are not proven. What the list of unchecked items says already is not said again. */
export function unprovenNotes({ deliveries, unchecked }: ValidationReport): HopNote[] {
  const told = new Set(unchecked.map(({ why }) => why));
  return notes(deliveries, ({ state, why }) => {
    if (state === "proven" || state === "planned" || state === "not asked") return false;
    return state !== "not checked" || why === null || !told.has(why);
  });
}

export interface LeftOutNote extends Omit<HopNote, "reading"> {
  readonly leftOut: LeftOut;
}

/** What was left out on purpose. */
export function leftOutNotes({ deliveries }: ValidationReport): LeftOutNote[] {
  return notes(deliveries, ({ leftOut }) => leftOut !== null).flatMap(({ reading, ...note }) =>
    reading.leftOut === null ? [] : { ...note, leftOut: reading.leftOut },
  );
}

/** `product-synonyms on search-prod and 11 more` */
export function whichDeliveries(
  { deliveries: [first, ...others] }: Pick<HopNote, "deliveries">,
  label: (delivery: Delivery) => string = deliveryLabel,
): string {
  const named = first === undefined ? "no delivery" : label(first);
  return others.length === 0 ? named : `${named} and ${numeral(others.length)} more`;
}

function notes(deliveries: readonly Delivery[], wanted: (reading: HopReading) => boolean): HopNote[] {
  const groups = new Map<string, HopNote & { readonly deliveries: Delivery[] }>();
  for (const delivery of deliveries) {
    for (const hop of delivery.hops) {
      const reading = judged(hop);
      if (!wanted(reading)) continue;
      const key = JSON.stringify([hop.name, { ...reading, evidence: [] }]);
      const group = groups.get(key) ?? { hop: hop.name, reading, deliveries: [] };
      group.deliveries.push(delivery);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
