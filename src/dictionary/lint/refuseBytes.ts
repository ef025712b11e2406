import { convertRemedy, foreignEncoding } from "../../contract/foreignEncoding";
import { legacyEncoding } from "../damage/legacyEncoding";
import { type DictionaryRefusal, refuseEncoding } from "../reading/refuse";
import type { Line } from "../text/Line";

const LONGEST_READING = 60;

/** The refusal of a line that is not UTF-8, with what it seems to be instead, and what to do about that. */
export function refuseBytes(line: Line, head: Uint8Array): { refusal: DictionaryRefusal; remedy?: string } {
  const refusal = refuseEncoding(line);
  const whole = foreignEncoding(head);
  if (whole !== null) {
    return {
      refusal: { ...refusal, message: `the file is ${whole}, not UTF-8 text` },
      remedy: convertRemedy(whole),
    };
  }
  const encoding = legacyEncoding(line.bytes);
  if (encoding === null) return { refusal };
  const reading = encoding.reading.slice(0, LONGEST_READING);
  const message = `${refusal.message}; read as ${encoding.name} the line says ${reading}`;
  const remedy = `Save the file as UTF-8; if that reading is right: iconv -f ${encoding.name} -t UTF-8`;
  return { refusal: { ...refusal, message }, remedy };
}
