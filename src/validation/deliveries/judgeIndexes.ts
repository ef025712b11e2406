import { indexHopAfter, indexHopNow } from "../hops/indexHop";
import type { DomainIndexes } from "../indexes/DomainIndexes";
import { addressesOf, hopOf, isDeliveryApplied, type JudgeOptions } from "./judge";
import type { Judged, JudgedDelivery } from "./Judged";

/** Puts what the domains' own endpoints said into the last hop of every delivery. */
export function judgeIndexes(
  judged: Judged,
  indexes: readonly DomainIndexes[],
  options: JudgeOptions,
): Judged {
  const byDomain = new Map(indexes.map((each) => [`${each.place} ${each.domainName}`, each]));
  return {
    ...judged,
    indexes,
    deliveries: judged.deliveries.map((delivery) => {
      const { place, domainName } = delivery.subject;
      return withIndexHop(delivery, byDomain.get(`${place} ${domainName}`) ?? null, options);
    }),
  };
}

function withIndexHop(
  delivery: JudgedDelivery,
  indexes: DomainIndexes | null,
  options: JudgeOptions,
): JudgedDelivery {
  const { subject, hops } = delivery;
  const now = indexHopNow(subject, indexes);
  const after = isDeliveryApplied(subject, options) ? indexHopAfter(subject, now, indexes) : null;
  const index = hopOf("index", now, after, addressesOf(subject), options);
  return { ...delivery, index, indexes, hops: hops.map((hop) => (hop.name === "index" ? index : hop)) };
}
