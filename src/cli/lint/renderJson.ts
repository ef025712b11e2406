import type { FileLint } from "./FileLint";

/** What was found, for programs. */
export function renderJson(files: readonly FileLint[]): string {
  return `${JSON.stringify({ files: files.map(({ file, result }) => ({ file, ...result })) }, null, 2)}\n`;
}
