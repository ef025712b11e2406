import type { Finding } from "../result/Finding";
import { BROKEN_STATES, type HopName, outcomeOf } from "../result/Hop";
import type { Judged, JudgedDelivery } from "./Judged";

/**
 * A finding for each broken hop that no rule has found anything about: whatever the rules do not know, a reader
 * hears of it.
 */
export function brokenDeliveries({ deliveries }: Judged, found: readonly Finding[]): Finding[] {
  const known = new Set(found.map(({ address, hop }) => `${address} ${hop}`));
  const findings = deliveries.flatMap((delivery) => brokenIn(delivery, known));
  return [
    ...new Map(
      findings.map((finding) => [`${finding.input} ${finding.address} ${finding.hop}`, finding]),
    ).values(),
  ];
}

function brokenIn({ subject, hops }: JudgedDelivery, known: ReadonlySet<string>): Finding[] {
  const addresses = [
    subject.address,
    subject.rollouts[0]?.address,
    subject.package?.address,
    subject.package?.source?.address,
    subject.package?.source?.removedBy?.address,
    subject.domain?.address,
  ];
  // A broken hop is the consequence of the one before it, where a finding tells of that one.
  const isKnown = (name: HopName | undefined): boolean =>
    addresses.some((address) => address !== undefined && known.has(`${address} ${name}`));
  return hops.flatMap((hop, index): Finding[] => {
    const { state, why } = outcomeOf(hop);
    if (!BROKEN_STATES.includes(state) || isKnown(hop.name) || isKnown(hops[index - 1]?.name)) return [];
    return [
      {
        code: "delivery-broken",
        severity: state === "busy" ? "warning" : "error",
        address: subject.address,
        message: `The hop to the ${hop.name} is ${state}: ${why ?? "nothing more is known"}.`,
        expected: "proven",
        actual: state,
        remedy: "Find out more from the evidence of the hop",
        refusal: null,
        suppressed: null,
        hop: hop.name,
        domainName: subject.domainName,
        packageId: subject.packageId,
        region: subject.region,
        input: subject.input,
      },
    ];
  });
}
