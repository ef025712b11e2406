import { SeededRandom } from "../../../conformance/SeededRandom";
import { randomChain, type TestedChain } from "./chainSettings";
import { trickyTerm } from "./trickyText";

/** A file of synonyms behind a chain. */
export interface ChainCase {
  readonly format: "solr-synonyms" | "wordnet-synonyms";
  readonly chain: TestedChain;
  readonly text: string;
}

/** The same cases on every machine. */
export function chainCases(seed: number, count: number, chains: readonly TestedChain[]): ChainCase[] {
  const random = new SeededRandom(seed);
  return Array.from({ length: count }, () => {
    const format = random.chance(0.2) ? "wordnet-synonyms" : "solr-synonyms";
    const lines = Array.from({ length: 1 + random.below(3) }, (_, index) =>
      format === "solr-synonyms" ? solrLine(random) : synset(random, index),
    );
    return { format, chain: randomChain(random, chains), text: lines.map((line) => `${line}\n`).join("") };
  });
}

function solrLine(random: SeededRandom): string {
  const left = terms(random);
  if (random.chance(0.03)) return `${left} => ${terms(random)} => ${terms(random)}`;
  return random.chance(0.3) ? `${left} => ${terms(random)}` : left;
}

function terms(random: SeededRandom): string {
  const count = 1 + random.below(3);
  return Array.from({ length: count }, () => trickyTerm(random)).join(random.pick([", ", ",", " , "]));
}

function synset(random: SeededRandom, index: number): string {
  const id = 100_000_001 + index;
  const words = Array.from({ length: 1 + random.below(3) }, () => trickyTerm(random).replaceAll("'", "''"));
  return words.map((word, number) => `s(${id},${number + 1},'${word}',n,1,0).`).join("\n");
}
