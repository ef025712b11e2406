import type { Suppression } from "./Suppression";

/** Whether the suppression still holds on that day, `2027-01-31`. */
export function isInForce({ until }: Suppression, today: string): boolean {
  return until === undefined || today <= until;
}

/** Linear in both: the text must have the parts between the stars, in order. */
export function matchesGlob(glob: string, text: string): boolean {
  const [head = "", ...rest] = glob.split("*");
  const tail = rest.pop();
  if (tail === undefined) return glob === text;
  if (!text.startsWith(head)) return false;
  let position = head.length;
  for (const part of rest) {
    const at = text.indexOf(part, position);
    if (at === -1) return false;
    position = at + part.length;
  }
  return text.length - position >= tail.length && text.endsWith(tail);
}
