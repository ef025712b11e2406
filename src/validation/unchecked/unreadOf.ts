import type { ReadFailure, Reading } from "../../service/reading";
import type { Judged } from "../deliveries/Judged";

/** A question that was not answered, and what it was about. */
export interface Unread {
  readonly address: string;
  readonly input: string | null;
  readonly region: string | null;
  readonly failure: ReadFailure;
}

/** Every question about packages, domains and associations that was not answered. */
export function unreadOf({ comparison: { packages, deliveries, domains, undeclared } }: Judged): Unread[] {
  return [
    ...packages.flatMap((subject) => [
      unread(subject, subject.live),
      unread(subject, subject.nameHolder),
      unread(subject, subject.onDomains),
    ]),
    ...deliveries.map((subject) => unread(subject, subject.live)),
    ...domains.flatMap((subject) => [unread(subject, subject.live), unread(subject, subject.onDomain)]),
    ...undeclared.map((reading) => unread({ address: "(undeclared)", input: null, region: null }, reading)),
  ].filter((item) => item !== null);
}

function unread(
  { address, input, region }: Omit<Unread, "failure">,
  reading: Reading<unknown> | null,
): Unread | null {
  return reading?.kind === "unread" ? { address, input, region, failure: reading.failure } : null;
}
