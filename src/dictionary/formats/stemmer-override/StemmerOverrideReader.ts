import { javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";
import { refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { isDroppedByLoader } from "../word-list/WordListReader";

/**
 * Reads `word, word => stem`.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/modules/analysis-common/src/main/java/org/opensearch/analysis/common/StemmerOverrideTokenFilterFactory.java
 */
export class StemmerOverrideReader implements RuleReader {
  isSkipped(line: Line): boolean {
    return isDroppedByLoader(line.whole);
  }

  read(line: Line): LineReading {
    const sides = line.whole.split("=>");
    if (sides.length > 2) {
      return { refusal: refuse(line, "several-arrows", "the rule has more than one =>") };
    }
    const words = (sides[0] ?? "").split(",").map(javaTrim);
    const stem = javaTrim(sides[1] ?? "");
    const problem = problemOf(sides.length, words, stem);
    return problem === null
      ? { rule: canonicalRule({ kind: "override", line: line.number, words, stem }) }
      : { refusal: refuse(line, "malformed-override", problem) };
  }

  end(): null {
    return null;
  }
}

function problemOf(sides: number, words: readonly string[], stem: string): string | null {
  if (sides < 2) return "the rule has no =>";
  if (stem === "") return "the rule has no stem";
  if (stem.includes(",")) return "the rule has more than one stem";
  return words.includes("") ? "the rule has an empty word" : null;
}
