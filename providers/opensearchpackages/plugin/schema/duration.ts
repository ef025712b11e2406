import type { ValueRule } from "./ValueRule";

const MILLISECONDS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;

/** A duration as Terraform's `timeouts` blocks have it: `30m`, `1h30m`, `90s`. */
export const DURATION_RULE: ValueRule = {
  allowed: "a duration such as 30m, 1h30m or 90s",
  accepts: (value) => DURATION.test(value) && durationMs(value) > 0,
};

/** The milliseconds of a duration that {@link DURATION_RULE} accepts. */
export function durationMs(duration: string): number {
  const parts = duration.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g);
  return [...parts].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (MILLISECONDS[unit ?? ""] ?? 0),
    0,
  );
}
