import type { Hop } from "../deliveries/Delivery";
import { outcomeOf } from "../deliveries/Judged";

/** Whether a read that serves these hops is missed: not when a user left all of them out. */
export function servesAskedHop(hops: readonly Hop[]): boolean {
  return hops.length === 0 || hops.some((hop) => outcomeOf(hop).leftOut === null);
}
