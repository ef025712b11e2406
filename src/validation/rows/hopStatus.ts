import { SEVERITIES } from "../../contract/severity";
import type { Hop, HopState } from "../deliveries/Delivery";
import { outcomeOf } from "../deliveries/Judged";
import type { RowStatus } from "../ValidationReport";

const ERRORS: readonly HopState[] = ["differs", "missing", "failed"];

/** What the hops alone make of the row: nothing is ok on what is missing or unread. */
export function statusOfHops(hops: readonly Hop[]): RowStatus {
  const states = hops.map((hop) => outcomeOf(hop).state);
  if (states.some((state) => ERRORS.includes(state))) return "error";
  if (states.includes("busy")) return "warning";
  return states.includes("not checked") ? "unknown" : "ok";
}

const ORDER: readonly RowStatus[] = [...SEVERITIES.slice(0, 2), "unknown", "info", "ok"];

/** The worse of two. */
export function worse(one: RowStatus, other: RowStatus): RowStatus {
  return ORDER.indexOf(one) <= ORDER.indexOf(other) ? one : other;
}
