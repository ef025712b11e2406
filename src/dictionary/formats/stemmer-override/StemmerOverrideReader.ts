import type { DictionaryRefusal } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { WordListLoader } from "../../reading/WordListLoader";
import { isTooLong } from "../../text/isTooLong";
import { javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { override } from "./rules";
import { refuse } from "../../reading/refuse";

/**
 * Reads `word, word => stem`.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/modules/analysis-common/src/main/java/org/opensearch/analysis/common/StemmerOverrideTokenFilterFactory.java
 */
export class StemmerOverrideReader implements RuleReader {
  private readonly loader: WordListLoader;

  constructor(engineVersion: string | undefined) {
    this.loader = new WordListLoader(engineVersion);
  }

  isSkipped(line: Line): boolean {
    return this.loader.drops(line);
  }

  read(line: Line): LineReading {
    const sides = line.whole.split("=>");
    if (sides.length > 2) {
      return { refusal: this.loader.refuse(line, "several-arrows", "the rule has more than one =>") };
    }
    const words = (sides[0] ?? "").split(",").map(javaTrim);
    const stem = javaTrim(sides[1] ?? "");
    const problem = problemOf(sides.length, words, stem);
    if (problem !== null) return { refusal: this.loader.refuse(line, "malformed-override", problem) };
    const long = words.find(isTooLong);
    if (long !== undefined) return { refusal: refuseKey(line, long) };
    return { rule: ruleOf(override, { line: line.number, words, stem }) };
  }

  end(): null {
    return null;
  }
}

/** The engine names no line: the keys are put into Lucene's map when all lines have been read. */
function refuseKey(line: Line, word: string): DictionaryRefusal {
  const from = line.start + line.whole.indexOf(word);
  return refuse(line, "key-too-long", "the word is too long for the engine", from, from + word.length);
}

function problemOf(sides: number, words: readonly string[], stem: string): string | null {
  if (sides < 2) return "the rule has no =>";
  if (stem === "") return "the rule has no stem";
  if (stem.includes(",")) return "the rule has more than one stem";
  return words.includes("") ? "the rule has an empty word" : null;
}
