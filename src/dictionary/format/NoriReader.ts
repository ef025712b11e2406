import { HashTable } from "../hash/HashTable";
import { Hash64 } from "../hash/Hash64";
import { javaSplit, javaTrim } from "../text/javaText";
import type { Line } from "../text/Line";
import { canonicalRule } from "./canonicalRule";
import { refuse } from "./refuse";
import type { LineReading, RuleReader } from "./RuleReader";
import { isDroppedByLoader } from "./WordListReader";

/**
 * Reads `surface segment segment`; a `#` begins a comment anywhere. Of entries with the same surface form Lucene
 * takes the first and passes over the others without looking at them.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/nori/src/java/org/apache/lucene/analysis/ko/dict/UserDictionary.java
 */
export class NoriReader implements RuleReader {
  private readonly surfaces = new HashTable();
  private readonly hash = new Hash64();

  isSkipped(line: Line): boolean {
    const text = line.whole;
    return isDroppedByLoader(text) || javaTrim(withoutComment(text)) === "";
  }

  read(line: Line): LineReading {
    const [surface = "", ...segments] = javaSplit(withoutComment(javaTrim(line.whole)), /[ \t\n\v\f\r]+/);
    const first = this.surfaceLine(surface, line.number);
    if (first !== line.number) return { repeats: first };
    if (segments.join("").length > surface.length) {
      return { refusal: refuse(line, "segments-too-long", "the segments are longer than the surface form") };
    }
    return { rule: canonicalRule({ kind: "korean-entry", line: line.number, surface, segments }) };
  }

  end(): null {
    return null;
  }

  private surfaceLine(surface: string, line: number): number {
    this.hash.reset();
    this.hash.addText(surface);
    this.hash.finish();
    return this.surfaces.valueOf(this.surfaces.add(this.hash.lo, this.hash.hi, line));
  }
}

/** What Java's `#.*$` leaves: its dot stops at every line end of Unicode's, its `$` only at the end of the text. */
function withoutComment(text: string): string {
  return text.replace(/#[^\n\r\u0085\u2028\u2029]*(?=[\u0085\u2028\u2029]?$)/, "");
}
