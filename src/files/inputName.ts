/** How a command line calls standard input. */
export const STANDARD_INPUT = "-";

/** A file as messages name it. */
export function shownName(file: string): string {
  return file === STANDARD_INPUT ? "standard input" : file;
}
