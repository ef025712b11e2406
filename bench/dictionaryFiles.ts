import { closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { SeededRandom } from "../test/conformance/SeededRandom";

const EXAMPLE = join(__dirname, "..", "examples", "product-search", "dictionaries", "synonyms.txt");
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** Writes lines until the file has the size; memory stays small. */
function writeLines(path: string, bytes: number, line: (index: number) => string): void {
  const file = openSync(path, "w");
  try {
    let written = 0;
    for (let index = 0; written < bytes;) {
      let block = "";
      while (block.length < 65_536) block += line(index++);
      written += writeSync(file, block);
    }
  } finally {
    closeSync(file);
  }
}

function word(random: SeededRandom): string {
  return Array.from({ length: 3 + random.below(8) }, () => LETTERS[random.below(26)] ?? "a").join("");
}

/** Equivalents and mappings of random words. */
export function writeRandomSynonyms(path: string, bytes: number): void {
  const random = new SeededRandom(50);
  writeLines(path, bytes, () => {
    const terms = Array.from({ length: 2 + random.below(4) }, () => word(random));
    return random.chance(0.3) ? `${terms.slice(1).join(", ")} => ${terms[0]}\n` : `${terms.join(", ")}\n`;
  });
}

/** The rules of the example, each time with the words' endings numbered, so that copies are other rules. */
export function writeWordNetSynonyms(path: string, bytes: number): void {
  const rules = readFileSync(EXAMPLE, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  writeLines(path, bytes, (index) => {
    const copy = Math.floor(index / rules.length);
    return `${(rules[index % rules.length] ?? "").replaceAll(",", `${copy},`)}${copy}\n`;
  });
}

/** Whether the example's dictionary is there to be permuted. */
export function hasWordNetSynonyms(): boolean {
  return existsSync(EXAMPLE);
}

/** Files that punish a quadratic step, each for a size in bytes. */
export const PATHOLOGICAL: Readonly<Record<string, (path: string, bytes: number) => void>> = {
  "one line of equivalents": (path, bytes) => writeLines(path, bytes, (index) => `t${index},`),
  "one rule again and again": (path, bytes) => writeLines(path, bytes, () => "television, tv\n"),
  "a deep chain of mappings": (path, bytes) =>
    writeLines(path, bytes, (index) => `t${index} => t${index + 1}\n`),
  "one long word": (path, bytes) => writeLines(path, bytes, () => "abcdefgh"),
};
