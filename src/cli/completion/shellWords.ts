import type { Completion } from "./complete";

/**
 * What the scripts of the shells read: what is to be done, then a word a line with what it says behind a tab.
 *
 * @param taken what the shell has before its own word; it is left out of the words
 */
export function answerOf({ candidates, paths, open }: Completion, taken = ""): string {
  const lines = candidates
    .filter(({ word }) => word.startsWith(taken))
    .map(({ word, says }) => `${word.slice(taken.length)}\t${says}`);
  return `${[paths ?? (open ? "open" : "words"), ...lines].join("\n")}\n`;
}

/** Readline begins a word of its own after these signs; the words that it is given begin there too. */
export function takenByReadline(current: string): string {
  return /^.*[=:]/s.exec(current)?.[0] ?? "";
}

/**
 * The words of a command line as far as the cursor, as a shell reads them: quotes and backslashes are taken away, an
 * open quote ends with the line. The last is empty after a space. Nothing is expanded.
 */
export function wordsOfLine(line: string): string[] {
  const words = [""];
  let [quote, escapes] = ["", false];
  const add = (text: string): void => void words.push((words.pop() ?? "") + text);
  for (const sign of line) {
    if (escapes) {
      add(sign);
      escapes = false;
    } else if (sign === "\\" && quote !== "'") escapes = true;
    else if (sign === quote) quote = "";
    else if (quote === "" && (sign === "'" || sign === '"')) quote = sign;
    else if (quote === "" && /\s/.test(sign)) words.push("");
    else add(sign);
  }
  return words;
}
