import { plainLine } from "../../contract/plainText";

/** Values longer than this end in `…`: a name may have 256 characters, an error message any number. */
const LONGEST_VALUE = 280;
const LONGEST_SENTENCE = 1_500;

/** What may stand between backticks in a table: nothing that ends a code span, a cell or starts HTML. */
const plainCode = /^[^`|\\<>&]+$/;

/**
 * ASCII punctuation that can mean something to GitHub's Markdown. A `_` inside a word and a `:` outside an
 * address mean nothing and stay, so that the source of a comment can be read as well.
 */
const activePunctuation = /[!#$&*<>@[\\\]^`{|}~]|:(?=\/\/)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=\bwww)\./g;

/**
 * A value as code, on one line. Inside code GitHub makes no mentions, references or links.
 *
 * @see https://github.github.com/gfm/#code-spans
 */
export function code(value: string): string {
  const line = capped(plainLine(value).trim(), LONGEST_VALUE);
  return plainCode.test(line) ? `\`${line}\`` : codeTag(line);
}

/** The same for where Markdown is not read: on a line that HTML began. */
export function codeTag(value: string): string {
  return `<code>${entities(capped(plainLine(value).trim(), LONGEST_VALUE))}</code>`;
}

/** A sentence on one line, in which parts between backticks become code and nothing else means anything. */
export function sentence(text: string): string {
  const parts = capped(plainLine(text).trim(), LONGEST_SENTENCE).split(/`([^`]+)`/);
  return parts.map((part, index) => (index % 2 === 1 ? code(part) : prose(part))).join("");
}

/** Lines as they are, in a block that may stand on the one line of a list item or a cell. */
export function block(lines: readonly string[]): string {
  const written = lines.map((line) => entities(capped(plainLine(line), LONGEST_VALUE)));
  return `<pre>${written.join("&#10;")}</pre>`;
}

/**
 * Entities cannot make structure, but GitHub looks for mentions and references after resolving them: an
 * invisible zero-width space behind the sign stops that.
 */
function prose(text: string): string {
  return entities(text).replace(/&#(64|35);(?=[A-Za-z0-9])/g, "&#$1;&#8203;");
}

function entities(text: string): string {
  return text.replace(activePunctuation, (character) => `&#${character.charCodeAt(0)};`);
}

/** At most so many UTF-16 units, with `…` at the end where something is missing. */
export function capped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1);
  return `${kept.replace(/[\ud800-\udbff]$/, "")}…`;
}
