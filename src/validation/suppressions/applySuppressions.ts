import type { Finding } from "../Finding";
import type { Suppression } from "./Suppression";

/**
 * Marks the findings that a suppression in force covers, and adds a finding for each suppression that covers
 * none or has run out.
 *
 * @param today the day in UTC, `2027-01-31`
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  today: string,
): Finding[] {
  const used = new Set<string>();
  const marked = findings.map((finding) => {
    const match = suppressions.find((item) => covers(item, finding) && isInForce(item, today));
    if (match === undefined) return finding;
    used.add(groupOf(match));
    const { reason, until, source } = match;
    return { ...finding, suppressed: { reason, ...(until === undefined ? {} : { until }), source } };
  });
  const stale = suppressions.filter((item) => !used.has(groupOf(item)) || !isInForce(item, today));
  const groups = new Map(stale.map((item) => [groupOf(item), item]));
  return [...marked, ...[...groups.values()].map((item) => staleFinding(item, isInForce(item, today)))];
}

/** A construct writes one entry for each resource that a finding may name: one of them matching is enough. */
function groupOf({ code, reason, until, source }: Suppression): string {
  return JSON.stringify([code, reason, until, source]);
}

function covers({ code, address }: Suppression, finding: Finding): boolean {
  return code === finding.code && matchesGlob(address, finding.address);
}

/** Linear in both: the text must have the parts between the stars, in order. */
function matchesGlob(glob: string, text: string): boolean {
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

function isInForce({ until }: Suppression, today: string): boolean {
  return until === undefined || today <= until;
}

function staleFinding({ code, address, until, source }: Suppression, inForce: boolean): Finding {
  return {
    code: "suppression-stale",
    // Unused is no harm: what it accepts may come back with the next plan. Expired asks for a decision.
    severity: inForce ? "info" : "warning",
    address,
    message: inForce
      ? `The suppression of ${code} in ${source} covers nothing.`
      : `The suppression of ${code} in ${source} ran out on ${until}.`,
    expected: null,
    actual: null,
    remedy: inForce ? "Remove the suppression when it is no longer needed" : "Remove it, or renew its date",
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region: null,
    input: null,
  };
}
