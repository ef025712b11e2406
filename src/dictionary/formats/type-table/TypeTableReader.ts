import type { DictionaryRefusal } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { unescapeSide, findArrowRule } from "../../reading/unescapeSide";
import { WordListLoader } from "../../reading/WordListLoader";
import { javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { characterType } from "./rules";

/** In upper case, as the engine compares them. */
export const CHARACTER_TYPES: readonly string[] = [
  "LOWER",
  "UPPER",
  "ALPHA",
  "DIGIT",
  "ALPHANUM",
  "SUBWORD_DELIM",
];

/**
 * Reads `character => TYPE`. A file without a rule is refused.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/modules/analysis-common/src/main/java/org/opensearch/analysis/common/WordDelimiterTokenFilterFactory.java
 */
export class TypeTableReader implements RuleReader {
  private readonly loader: WordListLoader;

  constructor(engineVersion: string | undefined) {
    this.loader = new WordListLoader(engineVersion);
  }

  isSkipped(line: Line): boolean {
    return this.loader.drops(line);
  }

  read(line: Line): LineReading {
    const sides = findArrowRule(javaTrim(line.whole));
    if (sides === null) return this.refuse(line, "the rule has no =>");
    const left = unescapeSide(sides.left);
    if (left.problem !== undefined) return this.refuse(line, left.problem);
    const character = left.text;
    // A character outside the basic plane counts as two.
    if (character.length !== 1) return this.refuse(line, "not one character stands before =>");
    if (!CHARACTER_TYPES.includes(sides.right)) return this.refuse(line, "what stands after => is no type");
    return {
      rule: ruleOf(characterType, { line: line.number, character, type: sides.right }),
    };
  }

  end(): null {
    return null;
  }

  refusalOfEnd(rules: number): DictionaryRefusal | null {
    if (rules > 0) return null;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    return { ...place, code: "no-rules", message: "the file has no rules, and the engine needs one" };
  }

  private refuse(line: Line, problem: string): LineReading {
    return { refusal: this.loader.refuse(line, "malformed-mapping", problem) };
  }
}
