import {
  type Hop,
  HOP_NAMES,
  type HopName,
  type HopReading,
  type HopState,
  STATIONS,
} from "../../../validation/result/Hop";
import { numeral } from "../../wording/count";
import { hopSigns, hopText, judged, pathInWords, stateWord } from "../../wording/hopWords";
import { el } from "./browser";

/** One hop of a picture: how its line is drawn, and what is written under it. */
interface PathHop {
  readonly state: HopState;
  readonly words: readonly Word[];
}

interface Word {
  readonly text: string;
  readonly state: HopState;
}

/**
 * The five stations and the line between them, which breaks where the delivery breaks. Signs and words say the same
 * as line and colour; who cannot see it hears one sentence a hop.
 */
export function deliveryPath(hops: readonly Hop[]): HTMLElement {
  const drawn = hops.map((hop) => ({ state: judged(hop).state, words: wordsOf(hop) }));
  return path(drawn, pathInWords({ hops }), "path");
}

/** Two where the apply changes it. */
function wordsOf(hop: Hop): Word[] {
  const [now, after] = hopText(hop).split(" → ");
  return [
    { text: now ?? "", state: hop.now.state },
    ...(after === undefined ? [] : [{ text: `→ ${after}`, state: judged(hop).state }]),
  ];
}

/** All deliveries in one picture: how many of them are how far; each line is drawn as the worst of its hops. */
export function overviewPath(deliveries: readonly { readonly hops: readonly Hop[] }[]): HTMLElement {
  const tallies = HOP_NAMES.map((name) => tallyOf(deliveries.flatMap(({ hops }) => readingsOf(hops, name))));
  const drawn = tallies.map((tally) => ({
    state: tally[0]?.state ?? "not asked",
    words: tally.map(({ state, text }) => ({ state, text: `${hopSigns[state]} ${text}` })),
  }));
  const spoken = tallies.map(
    (tally, at) => `To ${HOP_NAMES[at]}: ${tally.map(({ text }) => text).join(", ")}.`,
  );
  return path(drawn, `All deliveries. ${spoken.join(" ")}`, "path overview");
}

function readingsOf(hops: readonly Hop[], name: HopName): HopReading[] {
  return hops.filter((hop) => hop.name === name).map(judged);
}

/** `3 proven`, the worst first. */
function tallyOf(readings: readonly HopReading[]): Word[] {
  const groups = new Map<string, { readonly state: HopState; readonly number: number }>();
  for (const reading of readings) {
    const word = stateWord(reading);
    const group = groups.get(word) ?? { state: reading.state, number: 0 };
    groups.set(word, { ...group, number: group.number + 1 });
  }
  return [...groups]
    .map(([word, { state, number }]) => ({ text: `${numeral(number)} ${word}`, state }))
    .sort((a, b) => WORST_FIRST.indexOf(a.state) - WORST_FIRST.indexOf(b.state));
}

const WORST_FIRST: readonly HopState[] = [
  "failed",
  "missing",
  "differs",
  "busy",
  "not checked",
  "planned",
  "proven",
  "not asked",
];

function path(hops: readonly PathHop[], spoken: string, className: string): HTMLElement {
  const parts = hops.flatMap((hop, index) => [line(hop), station(STATIONS[index + 1] ?? "", hop.state)]);
  return el(
    "div",
    { class: className, role: "img", "aria-label": spoken },
    station("file", "proven"),
    ...parts,
  );
}

/** A station is filled when the hop to it is proven. */
function station(name: string, state: HopState): HTMLElement {
  return el("span", { class: `station ${slug(state)}` }, name);
}

function line({ state, words }: PathHop): HTMLElement {
  return el(
    "span",
    { class: `hop ${slug(state)}` },
    el("span", { class: "line" }, el("span", { class: "sign" }, hopSigns[state])),
    el(
      "span",
      { class: "words" },
      ...words.map((word) => el("span", { class: `word ${slug(word.state)}` }, word.text)),
    ),
  );
}

function slug(state: HopState): string {
  return state.replace(" ", "-");
}
