/** A `|` that stands apart from one of its neighbours: where it stands between words alone, it separates them. */
export const SNOWBALL_COMMENT = /(?:^|\s)\||\|\s/u;

/** Whether a line of a word list has a comment as Snowball's stop word lists have them. */
export function isSnowballLine(text: string): boolean {
  return SNOWBALL_COMMENT.test(text);
}
