/** What every suppression keeps to, wherever it is written: a stack's metadata or a file. */

/** The member of a synthesized stack's root comment (`//`) that holds the suppressions. */
export const SUPPRESSIONS_METADATA_KEY = "opensearch-packages:suppression";

/** A reason has at least so many characters. */
export const MIN_REASON_LENGTH = 10;

/** Whether the text is a calendar day, such as `2027-01-31`. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
