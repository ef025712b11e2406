import type { Delivery } from "../../validation/result/Delivery";
import type { Hop, HopReading, HopState } from "../../validation/result/Hop";

/** A hop as its delivery is judged by it: after the apply, where one is planned. */
export function judged({ now, after }: Hop): HopReading {
  return after ?? now;
}

/** One character beside the word: neither sign nor colour alone tells a state. */
export const hopSigns: Readonly<Record<HopState, string>> = {
  proven: "✓",
  planned: "+",
  differs: "✗",
  missing: "✗",
  busy: "…",
  failed: "✗",
  "not checked": "?",
  "not asked": "–",
};

/** The state in words; who left a hop out on purpose has not merely failed to ask. */
export function stateWord({ state, leftOut }: HopReading): string {
  return leftOut === null ? state : "left out";
}

/** `✓ proven`, and where the apply changes it `✗ differs → + planned`. */
export function hopText(hop: Hop, word: (reading: HopReading) => string = signedWord): string {
  const now = word(hop.now);
  const after = word(judged(hop));
  return now === after ? now : `${now} → ${after}`;
}

function signedWord(reading: HopReading): string {
  return `${hopSigns[reading.state]} ${stateWord(reading)}`;
}

/** `File to object: proven. Object to package: differs now, planned after the apply. …` */
export function pathInWords({ hops }: Pick<Delivery, "hops">): string {
  return hops.map((hop, index) => `${stationBefore(hops, index)} to ${hop.name}: ${inWords(hop)}.`).join(" ");
}

function stationBefore(hops: readonly Hop[], index: number): string {
  const name = hops[index - 1]?.name ?? "file";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function inWords(hop: Hop): string {
  const now = stateWord(hop.now);
  const after = stateWord(judged(hop));
  return now === after ? now : `${now} now, ${after} after the apply`;
}
