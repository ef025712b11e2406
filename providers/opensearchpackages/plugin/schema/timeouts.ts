import { DURATION_RULE } from "./duration";
import type { AttributeSchema, BlockSchema } from "./Schema";

/** A `timeouts` block with one duration per operation, each described by what it covers and its default. */
export function timeoutsBlock(operations: Readonly<Record<string, string>>): BlockSchema {
  const attributes = Object.entries(operations).map(([operation, description]): [string, AttributeSchema] => [
    operation,
    { type: "string", mode: "optional", description, rule: DURATION_RULE },
  ]);
  return {
    description: "How long to wait. A duration is written as `30m`, `1h30m` or `90s`.",
    attributes: Object.fromEntries(attributes),
  };
}
