import type { FileContext, FileRuleFactory } from "../FileRule";
import type { CommentPlace } from "../../formats/FormatDefinition";
import { luceneVersionOf } from "../../LuceneVersion";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import { HASH } from "../../text/lineTraits";

/** An indented `#` (or one behind a byte order mark), or another language's comment sign before a text, unless it is what a rule is about. */
const AT_START = /^(?:[\s\ufeff]+#|\s*(?:\/\/|;)+(?![;/]*\s*=>).*[\p{L}\p{N}])/u;
/** A `#` after white space, as a comment after a rule would be written. */
const AFTER_RULE = /\s#(?:\s|$)/;

const MESSAGE = "this looks like a comment and is a part of the rule";

/** `comment-like-line` */
export const commentLikeLine: FileRuleFactory = (context) => {
  const comments = commentsOf(context);
  if (comments === "nowhere") return {};
  const patterns = comments === "anywhere" ? [AT_START] : [AT_START, AFTER_RULE];
  const hashMessage = comments === "anywhere" ? "what stands before this comment is read as a rule" : MESSAGE;
  return { checkLine: (line): void => checkLine(context, line, patterns, hashMessage) };
};

function commentsOf({ definition, parseOptions: { engineVersion } }: FileContext): CommentPlace {
  return definition.commentsOf?.(luceneVersionOf(engineVersion)) ?? definition.comments;
}

const SLASH = 0x2f;
const SEMICOLON = 0x3b;

function checkLine(context: FileContext, line: Line, patterns: readonly RegExp[], hashMessage: string): void {
  if (!mayHaveSign(line)) return;
  const text = line.whole;
  const found = patterns.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  if (found === undefined) return;
  const blanks = /^[\s\ufeff]*/u.exec(found[0])?.[0].length ?? 0;
  const from = line.start + found.index + blanks;
  const message = text[found.index + blanks] === "#" ? hashMessage : MESSAGE;
  context.report("comment-like-line", placeIn(line, from), message);
}

/** Whether making a string of the line is worth while. */
function mayHaveSign(line: Line): boolean {
  const first = line.units[line.start] ?? 0;
  const indented = first <= 0x20 || first >= 0x80;
  return indented || first === SLASH || first === SEMICOLON || (line.traits & HASH) !== 0;
}
