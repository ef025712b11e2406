import { WordListLoader } from "../../reading/WordListLoader";
import { javaSplit, javaTrim, withoutComment } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { koreanEntry } from "./rules";
import { placeIn, refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { koreanSegmentBounds, koreanSurfaceBounds } from "./koreanEntryText";

/**
 * Reads `surface segment segment`; a `#` begins a comment anywhere. Of entries with the same surface form Lucene
 * takes the first and passes over the others without looking at them.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/nori/src/java/org/apache/lucene/analysis/ko/dict/UserDictionary.java
 */
export class NoriReader implements RuleReader {
  /** On which line each surface form stands first. */
  private readonly surfaces = new Map<string, number>();
  private readonly loader: WordListLoader;

  constructor(engineVersion: string | undefined) {
    this.loader = new WordListLoader(engineVersion);
  }

  isSkipped(line: Line): boolean {
    return this.loader.drops(line) || javaTrim(withoutComment(javaTrim(line.whole))) === "";
  }

  read(line: Line): LineReading {
    const [surface = "", ...segments] = javaSplit(withoutComment(javaTrim(line.whole)), /[ \t\n\v\f\r]+/);
    const first = this.surfaces.get(surface) ?? line.number;
    this.surfaces.set(surface, first);
    if (first !== line.number)
      return { repeats: { line: first, place: placeIn(line, ...koreanSurfaceBounds(line)) } };
    if (segments.join("").length > surface.length) {
      const message = "the segments are longer than the surface form";
      return { refusal: refuse(line, "segments-too-long", message, ...koreanSegmentBounds(line)) };
    }
    return { rule: ruleOf(koreanEntry, { line: line.number, surface, segments }) };
  }

  end(): null {
    return null;
  }
}
