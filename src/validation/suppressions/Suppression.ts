import type { HopName } from "../result/Hop";

/** A finding that is known and accepted, or a hop that is left out on purpose. */
export interface Suppression {
  /** The finding's code. @default none: a hop is left out */
  readonly code?: string;
  /** The hop that is left out, whatever is found about it. @default none: a finding is accepted */
  readonly hop?: HopName;
  /** The address of the finding or of the delivery, or a glob of it: `*` stands for any characters. */
  readonly address: string;
  /** At least 10 characters. */
  readonly reason: string;
  /** The last day on which it holds, `2027-01-31`, in UTC. Required for a hop. @default for ever */
  readonly until?: string;
  /** Where it is written: a file, or the stack's metadata. */
  readonly source: string;
}

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
