import { parseDurationMs } from "../../../../src/contract/duration";
import type { ValueRule } from "./ValueRule";

/** A duration as Terraform's `timeouts` blocks have it: `30m`, `1h30m`, `90s`. */
export const DURATION_RULE: ValueRule = {
  allowed: "a duration such as 30m, 1h30m or 90s",
  accepts: (value) => durationMs(value) > 0,
};

/** The milliseconds of a duration that {@link DURATION_RULE} accepts; 0 for what is none. */
export function durationMs(duration: string): number {
  return parseDurationMs(duration) ?? 0;
}
