import { parseDurationMs } from "../../../../src/contract/duration";
import type { AttributeReader } from "./AttributeReader";
import type { AttributeSchema, BlockSchema } from "./Schema";
import type { ValueRule } from "./ValueRule";

/** More than any answer takes, so that only what hangs meets it. */
export const DEFAULT_READ_TIMEOUT = "10m";

/** What an apply waits for may take the service many minutes. */
const DEFAULT_APPLY_TIMEOUT = "30m";

/** A duration as Terraform's `timeouts` blocks have it: `30m`, `1h30m`, `90s`. */
const DURATION: ValueRule = {
  allowed: "a duration such as 30m, 1h30m or 90s",
  accepts: (value) => durationMs(value) > 0,
};

/** A `timeouts` block with one duration per operation, each described by what it covers and its default. */
export function timeoutsBlock(operations: Readonly<Record<string, string>>): BlockSchema {
  const attributes = Object.entries(operations).map(([operation, description]): [string, AttributeSchema] => [
    operation,
    { type: "string", mode: "optional", description, rule: DURATION },
  ]);
  return {
    description: "How long to wait. A duration is written as `30m`, `1h30m` or `90s`.",
    attributes: Object.fromEntries(attributes),
  };
}

/** The `timeouts` block of what reads one answer. */
export const READ_TIMEOUTS = timeoutsBlock({
  read: `Until everything was read. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
});

/** How long a read may take, in milliseconds, by the `timeouts` block of a resource or data source. */
export function readTimeoutMs(values: AttributeReader): number {
  return durationMs(values.block("timeouts")?.optionalString("read") ?? DEFAULT_READ_TIMEOUT);
}

/** The same for an apply, which creates or updates. */
export function applyTimeoutMs(values: AttributeReader, operation: "create" | "update"): number {
  return durationMs(values.block("timeouts")?.optionalString(operation) ?? DEFAULT_APPLY_TIMEOUT);
}

/** The milliseconds of a duration that {@link DURATION} accepts; 0 for what is none. */
function durationMs(duration: string): number {
  return parseDurationMs(duration) ?? 0;
}
