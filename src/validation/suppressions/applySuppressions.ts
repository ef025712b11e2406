import type { Finding } from "../result/Finding";
import { isInForce, matchesGlob, type Suppression } from "./Suppression";

/**
 * Marks the findings that a suppression in force covers, and adds a finding for each suppression that covers
 * none or has run out.
 *
 * @param today the day in UTC, `2027-01-31`
 * @param usedElsewhere suppressions that a hop was left out for
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  today: string,
  usedElsewhere: ReadonlySet<Suppression> = new Set(),
): Finding[] {
  const used = new Set([...usedElsewhere].map(groupOf));
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
function groupOf({ code, hop, reason, until, source }: Suppression): string {
  return JSON.stringify([code, hop, reason, until, source]);
}

/** A hop that is left out takes what is found about it along. */
function covers({ code, hop, address }: Suppression, finding: Finding): boolean {
  const isMeant = hop === undefined ? code === finding.code : hop === finding.hop;
  return isMeant && matchesGlob(address, finding.address);
}

function staleFinding({ code, hop, address, until, source }: Suppression, inForce: boolean): Finding {
  const what = code ?? `the ${hop} hop`;
  return {
    code: "suppression-stale",
    // Unused is no harm: what it accepts may come back with the next plan. Expired asks for a decision.
    severity: inForce ? "info" : "warning",
    address,
    message: inForce
      ? `The suppression of ${what} in ${source} covers nothing.`
      : `The suppression of ${what} in ${source} ran out on ${until}.`,
    expected: null,
    actual: null,
    remedy: `Decide whether the suppression is still needed: remove it${inForce ? "" : ", or renew its date"}`,
    refusal: null,
    suppressed: null,
    hop: null,
    domainName: null,
    packageId: null,
    region: null,
    input: null,
  };
}
