import { refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { unescapeSide, findArrowRule } from "../../reading/unescapeSide";
import { WordListLoader } from "../../reading/WordListLoader";
import { javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { characterMapping } from "./rules";

/**
 * Reads `match => replacement`. Lucene builds its map when all lines have been read: what it refuses has no line.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/modules/analysis-common/src/main/java/org/opensearch/analysis/common/MappingCharFilterFactory.java
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/common/src/java/org/apache/lucene/analysis/charfilter/NormalizeCharMap.java
 */
export class CharacterMappingsReader implements RuleReader {
  private readonly loader: WordListLoader;
  /** On which line each match stands first. */
  private readonly matches = new Map<string, number>();

  constructor(engineVersion: string | undefined) {
    this.loader = new WordListLoader(engineVersion);
  }

  isSkipped(line: Line): boolean {
    return this.loader.drops(line);
  }

  read(line: Line): LineReading {
    const sides = findArrowRule(javaTrim(line.whole));
    if (sides === null) return this.refuse(line, "the rule has no =>");
    const [left, right] = [unescapeSide(sides.left), unescapeSide(sides.right)];
    if (left.problem !== undefined) return this.refuse(line, left.problem);
    if (right.problem !== undefined) return this.refuse(line, right.problem);
    return this.addMapping(line, left.text, right.text);
  }

  end(): null {
    return null;
  }

  private addMapping(line: Line, match: string, replacement: string): LineReading {
    if (match === "") return { refusal: refuse(line, "malformed-mapping", "nothing stands before =>") };
    const first = this.matches.get(match) ?? line.number;
    this.matches.set(match, first);
    if (first !== line.number) {
      return { refusal: refuse(line, "duplicate-entry", `line ${first} already maps what stands before =>`) };
    }
    return { rule: ruleOf(characterMapping, { line: line.number, match, replacement }) };
  }

  private refuse(line: Line, problem: string): LineReading {
    return { refusal: this.loader.refuse(line, "malformed-mapping", problem) };
  }
}
