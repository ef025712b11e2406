import type { Delivery } from "../../validation/result/Delivery";
import type { RowStatus } from "../../validation/result/rows";
import type { HopState } from "../../validation/result/Hop";
import { judged } from "./hopWords";

/** Worst first; what is not known comes before what is known to be harmless. */
export const STATUSES: readonly RowStatus[] = ["error", "warning", "unknown", "info", "ok"];

/** The best that may be said of a delivery with a hop in this state. A state that is not known is not good. */
const best: Readonly<Partial<Record<HopState, RowStatus>>> = {
  proven: "ok",
  planned: "ok",
  "not asked": "ok",
  differs: "warning",
  missing: "warning",
  failed: "warning",
  busy: "unknown",
  "not checked": "unknown",
};

/** The worst of its own status and of what its hops leave; `unknown` where no hop was asked. */
export function deliveryStatus(delivery: Delivery): RowStatus {
  return worst([
    delivery.status,
    ...statesOf(delivery).map((state) => best[state] ?? "unknown"),
    ofAsked(delivery),
  ]);
}

/** What a delivery's row begins with. */
export type DeliveryWord = RowStatus | "planned" | "not asked";

/** The status; `planned` where all is well only after the apply, `not asked` where that is all there is to say. */
export function deliveryWord(delivery: Delivery): DeliveryWord {
  const status = deliveryStatus(delivery);
  if (status === "unknown" && delivery.status !== "unknown" && ofAsked(delivery) === "unknown")
    return "not asked";
  const planned = statesOf(delivery).includes("planned");
  return planned && (status === "ok" || status === "info") ? "planned" : status;
}

function statesOf({ hops }: Delivery): HopState[] {
  return hops.map((hop) => judged(hop).state);
}

function ofAsked(delivery: Delivery): RowStatus {
  return statesOf(delivery).some((state) => state !== "not asked") ? "ok" : "unknown";
}

function worst(statuses: readonly RowStatus[]): RowStatus {
  return STATUSES.find((status) => statuses.includes(status)) ?? "unknown";
}
