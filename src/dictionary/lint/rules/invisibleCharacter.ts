import { HIGH } from "../../text/lineTraits";
import type { LintRuleFactory } from "../LintRule";
import { characterRule, codePointName } from "./characterRule";

/**
 * Format characters (Unicode's category Cf) and Hangul fillers. Zero-width joiners count only next to ASCII:
 * Persian, Indic scripts and emoji need them. A byte order mark at the start has a code of its own.
 */
const INVISIBLE =
  /(?!^\ufeff)(?![\u200c\u200d])(?:\p{Cf}|[\u115f\u1160\u3164\uffa0])|(?<=^|[\0-\x7f])[\u200c\u200d]|[\u200c\u200d](?=$|[\0-\x7f])/u;

/** `invisible-character` */
export const invisibleCharacter: LintRuleFactory = (context) =>
  characterRule(
    context,
    "invisible-character",
    HIGH,
    INVISIBLE,
    (found) => `the line holds the invisible character ${codePointName(found)}`,
  );
