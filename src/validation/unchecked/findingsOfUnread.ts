import type { ReadFailure } from "../../service/reading";
import type { Judged } from "../deliveries/Judged";
import type { Finding } from "../result/Finding";
import { sourceReadsOf, type Unanswered, unreadOf } from "./unreadOf";

/** One finding for each action that was denied, and for each that failed otherwise. */
export function findingsOfUnread(judged: Judged): Finding[] {
  const byAction = new Map<string, Unanswered>();
  for (const item of [...unreadOf(judged), ...sourceReadsOf(judged)]) {
    const key = `${item.failure.action} ${item.failure.kind === "denied"}`;
    if (!byAction.has(key)) byAction.set(key, item);
  }
  return [...byAction.values()].map(toFinding);
}

function toFinding({ region, failure }: Unanswered): Finding {
  const { action, kind, why } = failure;
  const denied = kind === "denied";
  return {
    code: denied ? "access-denied" : "unknown",
    severity: "warning",
    address: action,
    message: denied
      ? `${action} is denied to the credentials in use; what depends on it was not checked.`
      : `${action} gave no usable answer: ${withoutStop(why)}. What depends on it was not checked.`,
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

/** An action of IAM is asked for; everything else (a login, another endpoint, a later run) is named by the read itself. */
function remedyFor({ action, kind, checkedBy }: ReadFailure): string {
  if (kind === "denied" && checkedBy.startsWith("the "))
    return `Ask whoever grants the permissions to allow ${allowed(action, checkedBy)}, or decide to leave the hop out, in words, with --leave-out`;
  if (kind === "settings") return `Find out what is right, and say it with ${checkedBy}`;
  return `Consider ${checkedBy}`;
}

/** Fine-grained access control has permissions of its own, which no action of IAM stands for. */
function allowed(action: string, checkedBy: string): string {
  return checkedBy.startsWith("the permission ") ? checkedBy : action;
}

/** A message of others may be a sentence already. */
function withoutStop(why: string): string {
  return why.replace(/\.+$/, "");
}
