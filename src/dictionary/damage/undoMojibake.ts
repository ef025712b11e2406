import { isUtf8 } from "node:buffer";
import { singleByteOf } from "./singleByte";

/** Text whose UTF-8 was taken for another encoding and saved as UTF-8 again, and what it was before. */
export interface Mojibake {
  /** Where the first damage begins in the text, and where it ends. */
  readonly from: number;
  readonly to: number;
  /** The whole text as it was. */
  readonly repaired: string;
  /** How often it was misread. */
  readonly times: number;
}

/** Nobody saves a file so often; it keeps made-up input from going on. */
const MOST_TIMES = 4;

/** Characters outside ASCII that stand for one byte each: nothing else comes of a misreading. */
const RUN = /[\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2122]{2,}/gu;

/**
 * What real text holds and a misreading can have hidden, letters of living scripts and common signs. What else the
 * bytes could be read as (Samaritan letters, for one, of a French `à »`) is more likely meant as it stands.
 */
const PLAUSIBLE =
  /^[\u00a0-\u024f\p{M}\u0370-\u03ff\u0400-\u052f\u0531-\u058f\u05d0-\u05ea\u0600-\u06ff\u0904-\u0dff\u0e00-\u0eff\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff\u2200-\u22ff\u2600-\u27bf\u3000-\u30ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3\uff00-\uffef\u{1f300}-\u{1faff}\u0080-\u009f]+$/u;

/** Decides by decoding back, so that no list of bad pairs is needed; null where the text is sound. */
export function undoMojibake(text: string): Mojibake | null {
  let repaired = text;
  let times = 0;
  let bounds: readonly [number, number] | null = null;
  for (; times < MOST_TIMES; times++) {
    const [once, place] = undoOnce(repaired);
    if (place === null) break;
    bounds ??= place;
    repaired = once;
  }
  return bounds === null ? null : { from: bounds[0], to: bounds[1], repaired, times };
}

function undoOnce(text: string): readonly [string, readonly [number, number] | null] {
  let first: readonly [number, number] | null = null;
  const repaired = text.replace(RUN, (run: string, at: number) => {
    const original = originalOf(run);
    if (original === null) return run;
    first ??= [at, at + run.length];
    return original;
  });
  return [repaired, first];
}

/** What a run of characters was before it was misread, or null when it can't have been misread. */
function originalOf(run: string): string | null {
  const bytes = Uint8Array.from(run, (unit) => singleByteOf(unit.charCodeAt(0)) & 0xff);
  const known = Array.from(run).every((unit) => singleByteOf(unit.charCodeAt(0)) >= 0);
  if (!known || !isUtf8(bytes)) return null;
  const original = Buffer.from(bytes).toString("utf8");
  return PLAUSIBLE.test(original) ? original : null;
}
