import { javaSplit, javaTrim } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";
import { refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { SurfaceLines } from "../../reading/SurfaceLines";
import { isDroppedByLoader } from "../word-list/WordListReader";

/**
 * Reads `surface segment segment`; a `#` begins a comment anywhere. Of entries with the same surface form Lucene
 * takes the first and passes over the others without looking at them.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/nori/src/java/org/apache/lucene/analysis/ko/dict/UserDictionary.java
 */
export class NoriReader implements RuleReader {
  private readonly surfaces = new SurfaceLines();

  isSkipped(line: Line): boolean {
    const text = line.whole;
    return isDroppedByLoader(text) || javaTrim(withoutComment(text)) === "";
  }

  read(line: Line): LineReading {
    const [surface = "", ...segments] = javaSplit(withoutComment(javaTrim(line.whole)), /[ \t\n\v\f\r]+/);
    const first = this.surfaces.firstLine(surface, line.number);
    if (first !== line.number) return { repeats: first };
    if (segments.join("").length > surface.length) {
      const message = "the segments are longer than the surface form";
      return { refusal: refuse(line, "segments-too-long", message, ...koreanSegmentBounds(line)) };
    }
    return { rule: canonicalRule({ kind: "korean-entry", line: line.number, surface, segments }) };
  }

  end(): null {
    return null;
  }
}

/** Where the surface form of an entry stands in the line's units. */
export function koreanSurfaceBounds(line: Line): readonly [from: number, to: number] {
  const [, before = "", surface = ""] = KOREAN_ENTRY.exec(line.whole) ?? [];
  const from = line.start + before.length;
  return [from, from + surface.length];
}

/** Where its segments stand. */
export function koreanSegmentBounds(line: Line): readonly [from: number, to: number] {
  const text = withoutComment(line.whole);
  const [before = ""] = KOREAN_ENTRY.exec(text) ?? [];
  return [line.start + before.length, line.start + javaTrim(text).length + text.indexOf(javaTrim(text))];
}

/** What is trimmed, the surface form, and what parts it from the segments. */
const KOREAN_ENTRY = /^([\0-\x20]*)([^ \t\n\v\f\r]+)[ \t\n\v\f\r]*/;

/** What Java's `#.*$` leaves: its dot stops at every line end of Unicode's, its `$` only at the end of the text. */
function withoutComment(text: string): string {
  return text.replace(/#[^\n\r\u0085\u2028\u2029]*(?=[\u0085\u2028\u2029]?$)/, "");
}
