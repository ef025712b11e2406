/** A duration as Terraform's `timeouts` blocks and the command line have it: `30m`, `1h30m`, `90s`, `1.5h`. */

const UNIT_MS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };
const DURATION = /^(?:\d+(?:\.\d+)?(?:ms|h|m|s))+$/;

/** The milliseconds of a duration, or null when the text is none. */
export function parseDurationMs(text: string): number | null {
  if (!DURATION.test(text)) return null;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g);
  return [...parts].reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_MS[unit ?? ""] ?? 0), 0);
}
