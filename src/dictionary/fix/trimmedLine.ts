import type { ParseOptions } from "../ParseOptions";
import { sameMeaning } from "./meaningOf";

/** A line without the blanks at its end, or as it is where they mean something, as behind a backslash or a comma. */
export function trimmedLine(text: string, options: ParseOptions): string {
  const trimmed = text.replace(/[ \t]+$/u, "");
  if (trimmed === text) return text;
  return sameMeaning(Buffer.from(text), Buffer.from(trimmed), options) ? trimmed : text;
}
