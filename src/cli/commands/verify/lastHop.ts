import type { Delivery, HopReading, ValidationReport } from "../../../validation";

/** What counts of the last hop of a delivery: what it will be after the apply, where one is planned. */
export function lastHop({ hops }: Delivery): HopReading | null {
  const hop = hops.find(({ name }) => name === "index");
  return hop === undefined ? null : (hop.after ?? hop.now);
}

/** Deliveries of which it is not proven that the indexes serve them, and that nobody left out. */
export function notServed({ deliveries }: ValidationReport): Delivery[] {
  return deliveries.filter((delivery) => {
    const hop = lastHop(delivery);
    return hop?.state !== "proven" && hop?.leftOut == null;
  });
}

/** `product-synonyms on search-prod: stale …`, for a line of progress. */
export function hopLine(delivery: Delivery): string {
  const hop = lastHop(delivery);
  const name = delivery.packageName ?? delivery.packageId ?? "a dictionary";
  const why = hop?.why == null ? "" : `: ${hop.why}`;
  return `${name} on ${delivery.domainName ?? "a domain"}: ${hop?.state ?? "not asked"}${why}`;
}
