/** What git leaves where two versions of a file conflict, each sign at the beginning of a line. */
export const CONFLICT_MARKER = /^(?:<{7}(?: .*)?|>{7}(?: .*)?|\|{7}(?: .*)?)$/u;

/** The line between the two versions; alone it may be a line that somebody drew. */
export const CONFLICT_MIDDLE = /^={7}$/u;

/** Whether a line is a part of a conflict and of nothing else. */
export function isConflictLine(text: string): boolean {
  return CONFLICT_MARKER.test(text) || CONFLICT_MIDDLE.test(text);
}
