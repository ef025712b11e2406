import { hideSensitive } from "../../../validation/hideSensitive";
import { note, printText, say } from "../../terminal/print";

/** Where tables and progress go; nothing that the plan marks as sensitive is in them. */
export interface Voice {
  readonly print: (text: string) => void;
  /** What belongs to the answer. */
  readonly say: (line: string) => void;
  /** Progress. */
  readonly note: (line: string) => void;
}

/** The voice of a rollout. @param secrets what the plan marks as sensitive */
export function voiceOf(secrets: readonly string[]): Voice {
  return {
    print: (text) => printText(hideSensitive(text, secrets)),
    say: (line) => say(hideSensitive(line, secrets)),
    note: (line) => note(hideSensitive(line, secrets)),
  };
}
