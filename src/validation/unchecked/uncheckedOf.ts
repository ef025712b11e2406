import type { ReadFailure } from "../../service/failures/ReadFailure";
import type { Reading } from "../../service/snapshot";
import type { Comparison } from "../comparison/Comparison";
import { sourcesOf } from "../comparison/sourcesOf";
import type { Finding } from "../Finding";
import type { UncheckedItem } from "../ValidationReport";

interface Unread {
  readonly address: string;
  readonly region: string | null;
  readonly failure: ReadFailure;
}

/** What could not be checked: every subject that a failed read leaves in the dark. */
export function uncheckedOf(comparison: Comparison): UncheckedItem[] {
  const items = unreadOf(comparison).map(({ address, failure }) => ({
    address,
    what: failure.action,
    why: failure.why,
  }));
  return [...new Map(items.map((item) => [`${item.address} ${item.what}`, item])).values()];
}

/** One finding for each action that was denied, and for each that failed otherwise. */
export function findingsOfUnread(comparison: Comparison): Finding[] {
  const byAction = new Map<string, Unread>();
  for (const item of unreadOf(comparison)) {
    const key = `${item.failure.action} ${item.failure.kind === "denied"}`;
    if (!byAction.has(key)) byAction.set(key, item);
  }
  return [...byAction.values()].map(toFinding);
}

function unreadOf({ packages, associations, domains }: Comparison): Unread[] {
  return [
    ...packages.flatMap((subject) => [unread(subject, subject.live), unread(subject, subject.nameHolder)]),
    ...associations.map((subject) => unread(subject, subject.live)),
    ...domains.flatMap((subject) => [unread(subject, subject.live), unread(subject, subject.onDomain)]),
    ...sourcesOf({ packages, associations, domains }).map((source) => unread(source, source.live)),
  ].filter((item) => item !== null);
}

function unread(
  { address, region }: { readonly address: string; readonly region: string | null },
  reading: Reading<unknown> | null,
): Unread | null {
  return reading?.kind === "unread" ? { address, region, failure: reading.failure } : null;
}

function toFinding({ region, failure }: Unread): Finding {
  const denied = failure.kind === "denied";
  return {
    code: denied ? "access-denied" : "unknown",
    severity: "warning",
    address: failure.action,
    message: denied
      ? `${failure.action} is denied to the credentials in use; what depends on it was not checked.`
      : `${failure.action} gave no answer (${failure.why}); what depends on it was not checked.`,
    expected: "an answer",
    actual: failure.why,
    remedy: denied
      ? `Allow ${failure.action} to these credentials`
      : "Run it again, with a longer --timeout when it was the time",
    suppressed: null,
    domainName: null,
    packageId: null,
    region,
  };
}
