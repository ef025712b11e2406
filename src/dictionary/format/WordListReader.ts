import type { LuceneVersion } from "../LuceneVersion";
import { hasText, javaTrim } from "../text/javaText";
import type { Line } from "../text/Line";
import { canonicalRule } from "./canonicalRule";
import type { LineReading, RuleReader } from "./RuleReader";

/**
 * Whether OpenSearch's word list loader drops a line, as blank or as a comment. Read, not run: since OpenSearch 2
 * a comment may be indented, because lines are trimmed before the `#` is looked for.
 *
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/server/src/main/java/org/opensearch/index/analysis/Analysis.java
 */
export function isDroppedByLoader(text: string, lucene: LuceneVersion): boolean {
  return !hasText(text) || (lucene === 8 ? text : javaTrim(text)).startsWith("#");
}

/** Reads one word a line. */
export class WordListReader implements RuleReader {
  constructor(private readonly lucene: LuceneVersion) {}

  isSkipped(line: Line): boolean {
    return isDroppedByLoader(line.text(), this.lucene);
  }

  read(line: Line): LineReading {
    return { rule: canonicalRule({ kind: "word", line: line.number, word: javaTrim(line.text()) }) };
  }

  end(): null {
    return null;
  }
}
