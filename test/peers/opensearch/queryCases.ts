import type { SampleQuery } from "../../../src/dictionary";
import type { SeededRandom } from "../../conformance/SeededRandom";
import { trickyTerm } from "./chains/trickyText";

/** Words that meet often, so that synonyms of several words, nested ones and holes do too. */
const WORDS = [
  "a",
  "b",
  "c",
  "car",
  "usa",
  "united",
  "states",
  "the",
  "of",
  "tv",
  "Tv",
  "c++",
  "wi-fi",
  "l'avion",
];

/** A line of synonyms of few words; most have several words somewhere. */
export function meetingLine(random: SeededRandom): string {
  const left = terms(random);
  return random.chance(0.3) ? `${left} => ${terms(random)}` : left;
}

/** A text of a query or a document. */
export function meetingText(random: SeededRandom): string {
  const count = 1 + random.below(5);
  const words = Array.from({ length: count }, () =>
    random.chance(0.06) ? trickyTerm(random) : random.pick(WORDS),
  );
  return words.join(" ");
}

/** A query with every expectation that can be had of it, half of them made to come true. */
export function meetingQuery(random: SeededRandom): SampleQuery {
  const query = meetingText(random);
  const text = (): string => (random.chance(0.3) ? query : meetingText(random));
  const expectations = [
    { kind: "finds" as const, texts: [text()], line: 1 },
    { kind: "doesNotFind" as const, texts: [text()], line: 1 },
    {
      kind: "ignores" as const,
      texts: [random.pick(query.split(/\s+/).filter((word) => word !== "") ?? [""])],
      line: 1,
    },
    { kind: "splitsInto" as const, texts: meetingText(random).split(" "), line: 1 },
  ];
  return { query, line: 1, expectations };
}

function terms(random: SeededRandom): string {
  return Array.from({ length: 1 + random.below(3) }, () => {
    const count = random.chance(0.6) ? 1 : 2 + random.below(2);
    return Array.from({ length: count }, () => random.pick(WORDS)).join(" ");
  }).join(", ");
}
