import type { ReadFailure } from "../../service/reading";
import type { Judged } from "../deliveries/Judged";
import type { Finding } from "../Finding";
import { sourceReadsOf } from "./sourceReadsOf";
import { type Unread, unreadOf } from "./unreadOf";

/** One finding for each action that was denied, and for each that failed otherwise. */
export function findingsOfUnread(judged: Judged): Finding[] {
  const byAction = new Map<string, Unread>();
  for (const item of [...unreadOf(judged), ...sourceReadsOf(judged)]) {
    const key = `${item.failure.action} ${item.failure.kind === "denied"}`;
    if (!byAction.has(key)) byAction.set(key, item);
  }
  return [...byAction.values()].map(toFinding);
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
    refusal: null,
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region,
    input: null,
  };
}

function remedyFor({ action, kind, checkedBy }: ReadFailure): string {
  if (kind === "denied")
    return `Ask whoever grants the permissions to allow ${action}, or decide to leave the hop out, in words, with --leave-out`;
  if (kind === "timed-out") return "Consider running it again with a longer --timeout";
  if (kind === "settings") return `Find out what is right, and say it with ${checkedBy}`;
  return "Consider running it again a little later";
}
