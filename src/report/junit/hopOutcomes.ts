import type { Delivery } from "../../validation/result/Delivery";
import type { HopName, HopReading } from "../../validation/result/Hop";
import { hopText, judged, stateWord } from "../wording/hopWords";

/** The hops of a test case, by what they make of it; each as it is after the apply. */
export interface HopOutcomes {
  /** They differ, are missing or failed, or are not done yet. */
  readonly bad: readonly NamedReading[];
  readonly unchecked: readonly NamedReading[];
  readonly asked: number;
  /** Every hop in words, for whoever wants to know what passed. */
  readonly lines: readonly string[];
}

export interface NamedReading {
  readonly name: HopName;
  readonly reading: HopReading;
}

export function hopOutcomes(deliveries: readonly Delivery[]): HopOutcomes {
  const hops = deliveries.flatMap((delivery) => delivery.hops);
  const readings = hops.map((hop) => ({ name: hop.name, reading: judged(hop) }));
  const asked = readings.filter(({ reading: { state } }) => state !== "not asked");
  const open = asked.filter(({ reading: { state } }) => state !== "proven" && state !== "planned");
  return {
    bad: open.filter(({ reading: { state } }) => state !== "not checked"),
    unchecked: open.filter(({ reading: { state } }) => state === "not checked"),
    asked: asked.length,
    lines: hops.map((hop) => `${hop.name}: ${hopText(hop, stateWord)}${detail(judged(hop))}`),
  };
}

/** `package differs: why; checked by what` */
export function describeHop({ name, reading }: NamedReading): string {
  return `${name} ${stateWord(reading)}${detail(reading)}`;
}

function detail({ why, checkedBy, leftOut }: HopReading): string {
  const until = leftOut?.until === undefined ? "" : ` until ${leftOut.until}`;
  return [
    ...(why === null ? [] : [`: ${why}`]),
    ...(checkedBy === null ? [] : [`; checked by ${checkedBy}`]),
    ...(leftOut === null ? [] : [` by ${leftOut.by}${until}: ${leftOut.reason}`]),
  ].join("");
}
