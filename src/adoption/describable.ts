import { MAX_TEXT_LENGTH } from "../contract/contentMark";

const MARKS = /\s*\[sha256:[0-9a-f]{64}\]/g;

/** What a description says, as a text that a mark can follow: without marks of its own, and cut where it is too long. */
export function describable(description: string): string {
  const text = description.replace(MARKS, "").trim();
  // Cut by characters: a half of one is none.
  let fitting = "";
  for (const character of text) {
    if (fitting.length + character.length > MAX_TEXT_LENGTH) break;
    fitting += character;
  }
  return fitting.trimEnd();
}
