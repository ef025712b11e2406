import type { ReadFailure } from "../../service/failures/ReadFailure";
import type { Reading } from "../../service/snapshot";
import type { Comparison } from "../comparison/Comparison";
import { stays } from "../comparison/Place";
import { sourcesOf } from "../comparison/sourcesOf";
import type { Finding } from "../Finding";
import type { UncheckedItem } from "../ValidationReport";

interface Declaration {
  readonly address: string;
  readonly input: string | null;
}

interface Unread extends Declaration {
  readonly region: string | null;
  readonly failure: ReadFailure;
}

/** What could not be checked: every subject that a failed read, or a plan that does not know it, leaves in the dark. */
export function uncheckedOf(comparison: Comparison): UncheckedItem[] {
  const failed = unreadOf(comparison).map(({ address, input, failure }) => ({
    address,
    input,
    what: failure.action,
    why: failure.why,
    checkedBy: failure.kind === "denied" ? failure.action : null,
    hop: null,
  }));
  const items = [...failed, ...unresolvedOf(comparison)];
  return [...new Map(items.map((item) => [`${item.input} ${item.address} ${item.what}`, item])).values()];
}

/** Planned resources of which the plan does not say what to look at. */
function unresolvedOf({ packages, associations }: Comparison): UncheckedItem[] {
  return [
    ...packages
      .filter(({ declared, plannedAction }) => declared?.packageName === null && stays({ plannedAction }))
      .map((subject) => unresolved(subject, "package_name", "")),
    ...associations
      .filter((subject) => subject.domainName === null && stays(subject))
      .map((subject) => unresolved(subject, "domain_name", "")),
    ...associations
      .filter((subject) => subject.package === null && stays(subject))
      .map((subject) =>
        unresolved(subject, "package_id", ", and its configuration leads to no package in it"),
      ),
  ];
}

function unresolved({ address, input }: Declaration, what: string, rest: string): UncheckedItem {
  const why = `the plan does not know the value yet${rest}`;
  return { address, input, what, why, checkedBy: null, hop: null };
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
  { address, input, region }: Declaration & { readonly region: string | null },
  reading: Reading<unknown> | null,
): Unread | null {
  return reading?.kind === "unread" ? { address, input, region, failure: reading.failure } : null;
}

function toFinding({ region, failure }: Unread): Finding {
  const { action, kind, why } = failure;
  const denied = kind === "denied";
  return {
    code: denied ? "access-denied" : "unknown",
    severity: "warning",
    address: action,
    message: denied
      ? `${action} is denied to the credentials in use; what depends on it was not checked.`
      : `${action} gave no answer: ${why}. What depends on it was not checked.`,
    expected: null,
    actual: denied ? why : null,
    remedy: remedyFor(failure),
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region,
    input: null,
  };
}

function remedyFor({ action, kind }: ReadFailure): string {
  if (kind === "denied") return `Allow ${action} to these credentials`;
  if (kind === "timed-out") return "Run it again with a longer `--timeout`";
  return "Run it again a little later";
}
