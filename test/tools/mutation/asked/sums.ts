/** Made while the file loads. */
export const LIMIT = 2 + 3;

let kept: number | undefined;

/** Made by the first who asks, and kept. */
export function keptProduct(): number {
  kept ??= 4 * 2;
  return kept;
}

/** Endless when it counts the wrong way. */
export function countTo(end: number): number {
  let count = 0;
  while (count !== end) count++;
  return count;
}

/** Its words are compared with nothing. */
export function unnoticed(): string {
  return "a word";
}

export function unmet(count: number): number {
  return count - 1;
}
