/**
 * Characters that live data must not bring into a report: C0 and C1 controls (terminal escapes among them),
 * bidirectional overrides and isolates that reorder what a reviewer sees (CVE-2021-42574), zero-width and
 * other invisible format characters, line and paragraph separators, and lone surrogates.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Terminal escape sequences, removed as a whole so that their parameters do not stay behind as litter. */
const escape = String.fromCharCode(0x1b);
const bell = String.fromCharCode(0x07);
const escapeSequence = new RegExp(
  [
    `${escape}\\[[0-?]*[ -/]*[@-~]`,
    `${escape}\\][^${bell}${escape}]*(?:${bell}|${escape}\\\\)?`,
    `${escape}[@-Z\\\\^_]`,
  ].join("|"),
  "g",
);

/** One line of visible text: line breaks and tabs become a space, other unprintable characters `�`. */
export function plainLine(text: string): string {
  return text
    .replace(escapeSequence, "")
    .replace(/[\t\r\n\u0085\u2028\u2029]+/g, " ")
    .replace(unprintable, "\ufffd");
}

/** As {@link plainLine}, of several lines. */
export function plainLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map(plainLine);
}
