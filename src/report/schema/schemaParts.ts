import { PLANNED_ACTIONS } from "../../contract/PlannedAction";
import type { JsonSchema } from "./JsonSchema";

/** An object of exactly these members, all required but those named as optional. */
export function object(
  description: string,
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { description, type: "object", properties, required, additionalProperties: false };
}

export function listOf(items: JsonSchema, description: string): JsonSchema {
  return { description, type: "array", items };
}

export function nullable(schema: JsonSchema, description: string): JsonSchema {
  return { description, anyOf: [{ type: "null" }, schema] };
}

export function oneOf(values: readonly string[], description: string): JsonSchema {
  return { description, type: "string", enum: values };
}

export function oneOfOrNull(values: readonly string[], description: string): JsonSchema {
  return { description, enum: [null, ...values] };
}

export function text(description: string): JsonSchema {
  return { description, type: "string" };
}

export function textOrNull(description: string): JsonSchema {
  return { description, type: ["null", "string"] };
}

export function flag(description: string): JsonSchema {
  return { description, type: "boolean" };
}

/** A number of things. */
export function count(description: string): JsonSchema {
  return { description, type: "integer", minimum: 0 };
}

export function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** What the rows of a report have in common. */
export const status = oneOf(
  ["ok", "info", "warning", "error", "unknown"],
  "The worst that was found about the row.",
);

export const plannedAction = oneOf(
  PLANNED_ACTIONS,
  "What the plan does to the resource; a state declares with `none`.",
);

export const live = nullable(
  { type: "object" },
  "Every member that the API returned, named as the API names it; timestamps in ISO 8601. Null when not live or not readable.",
);

export const input = textOrNull("The file that declares it, as the user named it; null when none does.");
