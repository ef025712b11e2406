import { HashTable } from "../hash/HashTable";
import { Hash64 } from "../hash/Hash64";
import type { LuceneVersion } from "../LuceneVersion";
import type { RefusalCode } from "../lint/DiagnosticCode";
import { hasText, javaSplit, javaTrim } from "../text/javaText";
import type { Line } from "../text/Line";
import { canonicalRule } from "./canonicalRule";
import { parseCsv } from "./kuromojiCsv";
import { refuse } from "./refuse";
import type { LineReading, RuleReader } from "./RuleReader";

/**
 * Reads `surface,segments,readings,part of speech`. OpenSearch trims every line, refuses a surface form that
 * stands twice, and hands the rest to Lucene. Lucene looks at the entries in the order of their surface forms;
 * we name the first refused one in the order of the file, because Lucene names no line at all.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/kuromoji/src/java/org/apache/lucene/analysis/ja/dict/UserDictionary.java
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/plugins/analysis-kuromoji/src/main/java/org/opensearch/index/analysis/KuromojiTokenizerFactory.java
 */
export class KuromojiReader implements RuleReader {
  private readonly surfaces = new HashTable();
  private readonly hash = new Hash64();

  constructor(private readonly lucene: LuceneVersion) {}

  isSkipped(line: Line): boolean {
    const text = javaTrim(line.whole);
    return !hasText(text) || text.startsWith("#");
  }

  read(line: Line): LineReading {
    const whole = javaTrim(line.whole);
    const surface = parseCsv(whole)?.[0];
    const text = this.lucene === 8 ? whole.replace(/#.*$/, "") : whole;
    const fields = parseCsv(text);
    if (surface === undefined || fields === null)
      return refusal(line, "unbalanced-quotes", "the quotes do not pair");
    const first = this.surfaceLine(surface, line.number);
    if (first !== line.number) {
      return refusal(line, "duplicate-entry", `the surface form already stands on line ${first}`);
    }
    return this.readFields(line, fields);
  }

  end(): null {
    return null;
  }

  private readFields(line: Line, fields: readonly string[]): LineReading {
    const [surface = "", segmentation, reading, partOfSpeech] = fields;
    if (segmentation === undefined || reading === undefined || partOfSpeech === undefined) {
      return refusal(line, "missing-fields", `the entry has ${fields.length} of 4 fields`);
    }
    const segments = parts(segmentation);
    const readings = parts(reading);
    if (segments.length !== readings.length) {
      const counts = `${segments.length} segments but ${readings.length} readings`;
      return refusal(line, "reading-count", `the entry has ${counts}`);
    }
    if (this.lucene === 8 && withoutSpace(segmentation).length > withoutSpace(surface).length) {
      return refusal(line, "segments-too-long", "the segments are longer than the surface form");
    }
    if (this.lucene > 8 && withoutSpace(surface) !== withoutSpace(segmentation)) {
      return refusal(line, "segments-differ", "the segments do not spell the surface form");
    }
    const content = { line: line.number, surface, segments, readings, partOfSpeech };
    return { rule: canonicalRule({ kind: "japanese-entry", ...content }) };
  }

  private surfaceLine(surface: string, line: number): number {
    this.hash.reset();
    this.hash.addText(surface);
    this.hash.finish();
    return this.surfaces.valueOf(this.surfaces.add(this.hash.lo, this.hash.hi, line));
  }
}

function refusal(line: Line, code: RefusalCode, message: string): LineReading {
  return { refusal: refuse(line, code, message) };
}

function parts(field: string): string[] {
  return javaSplit(field.replace(/ +/g, " "), / /);
}

/** Without what Java's `\s` matches, which is ASCII only. */
function withoutSpace(text: string): string {
  return text.replace(/[ \t\n\v\f\r]/g, "");
}
