import { javaTrim, withoutComment } from "../../text/javaText";
import type { Line } from "../../text/Line";

/** What is trimmed, the surface form, and what parts it from the segments. */
const KOREAN_ENTRY = /^([\0-\x20]*)([^ \t\n\v\f\r]+)[ \t\n\v\f\r]*/;

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
