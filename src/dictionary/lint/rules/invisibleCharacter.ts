import type { FileRuleFactory } from "../FileRule";
import { HIGH } from "../../text/lineTraits";
import { characterRule, codePointName } from "./characterRule";

/**
 * Format characters (Unicode's category Cf) and Hangul fillers. Zero-width joiners count only next to ASCII:
 * Persian, Indic scripts and emoji need them. A byte order mark anywhere but at the
 * start of the file is one of them, as where files were put together.
 */
const INVISIBLE =
  /(?![\u200c\u200d])(?:\p{Cf}|[\u115f\u1160\u3164\uffa0])|(?<=^|[\0-\x7f])[\u200c\u200d]|[\u200c\u200d](?=$|[\0-\x7f])/u;

/** The mark at the start of the file has a code of its own. */
const INVISIBLE_AT_START = new RegExp(`(?!^\\ufeff)(?:${INVISIBLE.source})`, "u");

/** `invisible-character` */
export const invisibleCharacter: FileRuleFactory = (context) => {
  const [first, others] = [INVISIBLE_AT_START, INVISIBLE].map((pattern) =>
    characterRule(
      context,
      "invisible-character",
      HIGH,
      pattern,
      (found) => `the line holds the invisible character ${codePointName(found)}`,
    ),
  );
  return { traits: HIGH, checkLine: (line): void => (line.number === 1 ? first : others)?.checkLine?.(line) };
};
