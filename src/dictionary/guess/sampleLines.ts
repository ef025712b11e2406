import { hasText, javaTrim } from "../text/javaText";

const LINES_LOOKED_AT = 500;

/** The first lines of a file that are neither blank nor a comment, trimmed, without a byte order mark. */
export function sampleLines(head: Uint8Array): string[] {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("utf8");
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => javaTrim(line.replace(/^\ufeff/, "")))
    .filter((line) => hasText(line) && !(line.startsWith("#") && !/^#\s*=>/.test(line)))
    .slice(0, LINES_LOOKED_AT);
}
