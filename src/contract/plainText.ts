/**
 * Text that others wrote (a dictionary, a file name, a plan, an API), as it may be printed: nothing in it acts on a
 * terminal or on the log of a CI system, and nothing in it is hidden from whoever reads it.
 */

const ESC = String.fromCharCode(0x1b);
const BEL = String.fromCharCode(0x07);
const CSI = String.fromCharCode(0x9b);
const ST = String.fromCharCode(0x9c);
/** DCS, SOS, OSC, PM and APC as single characters: each begins a string that ST ends. */
const STRINGS = [0x90, 0x98, 0x9d, 0x9e, 0x9f].map((code) => String.fromCharCode(code)).join("");

/**
 * Terminal escape sequences, removed as a whole so that their parameters do not stay behind as litter. A string that
 * nothing ends is left, without its beginning: it would hide the rest of the text.
 *
 * @see https://ecma-international.org/publications-and-standards/standards/ecma-48/
 */
const escapeSequence = new RegExp(
  [
    `(?:${ESC}\\[|${CSI})[0-?]*[ -/]*[@-~]`,
    `(?:${ESC}[\\]PX^_]|[${STRINGS}])[^${BEL}${ESC}${ST}\\r\\n]*(?:${BEL}|${ESC}\\\\|${ST})`,
    `${ESC}[ -/]+[0-~]`,
    `${ESC}[0-OQ-WYZ\\\\\`-~]`,
  ].join("|"),
  "g",
);

/**
 * Characters that must not reach a reader as they are: controls, bidirectional overrides and isolates that reorder
 * what a reviewer sees (CVE-2021-42574), everything that is drawn as nothing (zero-width characters, fillers, tags),
 * separators of lines and paragraphs, and lone surrogates.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|(?!\p{VS})\p{DI}/gu;

/**
 * Variation selectors change how some characters look: emoji, ideographs, Mongolian, mathematical signs. Anywhere
 * else they are drawn as nothing and can carry a text of their own.
 *
 * @see https://www.unicode.org/reports/tr37/
 */
const strayVariation =
  /\p{VS}(?<![\p{ExtPict}\p{Script=Han}\p{Script=Mong}\p{Sm}\p{So}]\p{VS})(?<![0-9#*]\ufe0f(?=\u20e3))/gu;

/** Read as commands by GitHub's runner, Azure Pipelines and TeamCity, wherever in a line they stand. */
const commandAnywhere = /##(?=[\w.-]*\[)/g;

/**
 * Read as commands at the beginning of a line: by GitHub's runner, which skips white space before it, by GitLab and
 * by Travis CI. A line's own colours may stand in front.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
const commandInFront = new RegExp(
  `^((?:\\s|${ESC}\\[[0-9;]*m)*)(?=::|section_(?:start|end):|travis_(?:fold|time):)`,
);

/** One line of visible text: line breaks and tabs become a space, other unprintable characters `�`. */
export function plainLine(text: string): string {
  const visible = text
    .replace(escapeSequence, "")
    .replace(/[\t\r\n\u0085\u2028\u2029]+/g, " ")
    .replace(strayVariation, "\ufffd")
    .replace(unprintable, "\ufffd");
  return withoutCommand(visible);
}

/** As {@link plainLine}, of several lines. */
export function plainLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(plainLine);
}

/**
 * A whole text that was put together from plain parts, before it is printed: parts that are harmless each can be a
 * command when they meet. Colours stay.
 */
export function withoutCommands(text: string): string {
  return text.split("\n").map(withoutCommand).join("\n");
}

/** A backslash shows that something was there, and makes it mean nothing. */
function withoutCommand(line: string): string {
  return line.replace(commandAnywhere, "#\\#").replace(commandInFront, "$1\\");
}
