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
