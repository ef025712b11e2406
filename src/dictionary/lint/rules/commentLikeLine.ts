import { FORMATS } from "../../formats/register";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import { HASH } from "../../text/lineTraits";
import type { LintContext } from "../LintContext";
import type { LintRuleFactory } from "../LintRule";

/** An indented `#` (or one behind a byte order mark), or another language's comment sign before a text, unless it is what a rule is about. */
const AT_START = /^(?:[\s\ufeff]+#|\s*(?:\/\/|;)+(?![;/]*\s*=>).*[\p{L}\p{N}])/u;
/** A `#` after white space, as a comment after a rule would be written. */
const AFTER_RULE = /\s#(?:\s|$)/;

/** `comment-like-line` */
export const commentLikeLine: LintRuleFactory = (context) => {
  const { comments } = FORMATS[context.parseOptions.format];
  if (comments === "nowhere") return {};
  const patterns = comments === "anywhere" ? [AT_START] : [AT_START, AFTER_RULE];
  return { checkLine: (line): void => checkLine(context, line, patterns) };
};

const SLASH = 0x2f;
const SEMICOLON = 0x3b;

function checkLine(context: LintContext, line: Line, patterns: readonly RegExp[]): void {
  if (!mayHaveSign(line)) return;
  const text = line.whole;
  const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (found === undefined) return;
  const blanks = /^[\s\ufeff]*/u.exec(found[0])?.[0].length ?? 0;
  const from = line.start + found.index + blanks;
  context.report(
    "comment-like-line",
    placeIn(line, from),
    "this looks like a comment and is a part of the rule",
  );
}

/** Whether making a string of the line is worth while. */
function mayHaveSign(line: Line): boolean {
  const first = line.units[line.start] ?? 0;
  const indented = first <= 0x20 || first >= 0x80;
  return indented || first === SLASH || first === SEMICOLON || (line.traits & HASH) !== 0;
}
