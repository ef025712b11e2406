/** `1 error`, `2 errors`, `3 retries`, `12,345 calls`. */
export function count(number: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${numeral(number)} ${number === 1 ? noun : plural}`;
}

/** `12,345` */
export function numeral(number: number): string {
  return number.toLocaleString("en-US");
}
