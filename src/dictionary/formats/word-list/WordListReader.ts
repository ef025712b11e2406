import { hasText, javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";
import type { LineReading, RuleReader } from "../../reading/RuleReader";

/**
 * Whether OpenSearch's word list loader drops a line, as blank or as a comment. Read, not run: a comment may be
 * indented, because lines are trimmed before the `#` is looked for; Elasticsearch and the first releases of
 * OpenSearch 1 look before they trim, which is not told apart here.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/server/src/main/java/org/opensearch/index/analysis/Analysis.java
 */
export function isDroppedByLoader(text: string): boolean {
  return !hasText(text) || javaTrim(text).startsWith("#");
}

/** Reads one word a line. */
export class WordListReader implements RuleReader {
  isSkipped(line: Line): boolean {
    return isDroppedByLoader(line.whole);
  }

  read(line: Line): LineReading {
    return { rule: canonicalRule({ kind: "word", line: line.number, word: javaTrim(line.whole) }) };
  }

  end(): null {
    return null;
  }
}
