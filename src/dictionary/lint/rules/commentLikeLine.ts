import { DictionaryFormat } from "../../DictionaryFormat";
import type { CommentPlace } from "../../formats/FormatDefinition";
import { FORMATS } from "../../formats/register";
import { luceneVersionOf } from "../../LuceneVersion";
import type { ParseOptions } from "../../ParseOptions";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import { HASH } from "../../text/lineTraits";
import type { LintContext } from "../LintContext";
import type { LintRuleFactory } from "../LintRule";

/** An indented `#` (or one behind a byte order mark), or another language's comment sign before a text, unless it is what a rule is about. */
const AT_START = /^(?:[\s\ufeff]+#|\s*(?:\/\/|;)+(?![;/]*\s*=>).*[\p{L}\p{N}])/u;
/** A `#` after white space, as a comment after a rule would be written. */
const AFTER_RULE = /\s#(?:\s|$)/;

const MESSAGE = "this looks like a comment and is a part of the rule";

/** `comment-like-line` */
export const commentLikeLine: LintRuleFactory = (context) => {
  const comments = commentsOf(context.parseOptions);
  if (comments === "nowhere") return {};
  const patterns = comments === "anywhere" ? [AT_START] : [AT_START, AFTER_RULE];
  const hashMessage = comments === "anywhere" ? "what stands before this comment is read as a rule" : MESSAGE;
  return { checkLine: (line): void => checkLine(context, line, patterns, hashMessage) };
};

/** Where the engine of these options knows comments: Lucene 8 cuts kuromoji's entries at any `#`, as nori's. */
function commentsOf({ format, engineVersion }: ParseOptions): CommentPlace {
  const isCut = format === DictionaryFormat.KUROMOJI_USER_DICTIONARY && luceneVersionOf(engineVersion) === 8;
  return isCut ? "anywhere" : FORMATS[format].comments;
}

const SLASH = 0x2f;
const SEMICOLON = 0x3b;

function checkLine(context: LintContext, line: Line, patterns: readonly RegExp[], hashMessage: string): void {
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
