import type { FileLine } from "../../dictionary";

/** Whether the engine refuses some lines by themselves; null when it was not told. */
export type IsRefused = (lines: readonly FileLine[]) => Promise<boolean | null>;

/**
 * The line with which a refused part begins to be refused: the one that is suspected, when that one alone is refused, else
 * by halves, so that a million lines take twenty requests. Null when an answer is missing.
 */
export async function firstRefused(
  lines: readonly FileLine[],
  suspected: number | null,
  isRefused: IsRefused,
): Promise<number | null> {
  const suspect = lines.find(({ line }) => line === suspected);
  if (suspect !== undefined && (await isRefused([suspect])) === true) return suspect.line;
  // So many lines from the beginning are taken, and so many are refused.
  let [taken, refused] = [0, lines.length];
  while (refused - taken > 1) {
    const middle = Math.floor((taken + refused) / 2);
    const answer = await isRefused(lines.slice(0, middle));
    if (answer === null) return null;
    if (answer) refused = middle;
    else taken = middle;
  }
  return lines[refused - 1]?.line ?? null;
}
