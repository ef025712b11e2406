import type { JsonSchema, JsonType } from "./JsonSchema";

/** Where a value breaks its schema, and the rule that it breaks. */
export interface SchemaViolation {
  /** `findings[3].code`; empty for the whole value. */
  readonly path: string;
  /** One sentence without a full stop. */
  readonly rule: string;
}

/** The first place, in document order, where a parsed JSON value breaks the schema; null when none does. */
export function firstViolation(value: unknown, schema: JsonSchema): SchemaViolation | null {
  return new Check(schema.$defs ?? {}).violation(value, schema, "");
}

class Check {
  constructor(private readonly definitions: Readonly<Record<string, JsonSchema>>) {}

  violation(value: unknown, schema: JsonSchema, path: string): SchemaViolation | null {
    if (schema.$ref !== undefined) return this.violation(value, this.resolve(schema.$ref), path);
    if (schema.anyOf !== undefined) return this.ofAlternatives(value, schema.anyOf, path);
    const rule = brokenRule(value, schema);
    if (rule !== null) return { path, rule };
    if (Array.isArray(value)) return this.inItems(value, schema, path);
    if (isObject(value)) return this.inMembers(value, schema, path);
    return null;
  }

  /** The last alternative is the one that speaks: a nullable schema puts `null` first. */
  private ofAlternatives(
    value: unknown,
    alternatives: readonly JsonSchema[],
    path: string,
  ): SchemaViolation | null {
    let last: SchemaViolation | null = null;
    for (const alternative of alternatives) {
      last = this.violation(value, alternative, path);
      if (last === null) return null;
    }
    return last;
  }

  private inItems(items: readonly unknown[], schema: JsonSchema, path: string): SchemaViolation | null {
    if (schema.items === undefined) return null;
    for (const [index, item] of items.entries()) {
      const found = this.violation(item, schema.items, `${path}[${index}]`);
      if (found !== null) return found;
    }
    return null;
  }

  private inMembers(
    value: Readonly<Record<string, unknown>>,
    schema: JsonSchema,
    path: string,
  ): SchemaViolation | null {
    const missing = schema.required?.find((name) => !Object.hasOwn(value, name));
    if (missing !== undefined) return { path: join(path, missing), rule: "it is missing" };
    for (const [name, member] of Object.entries(value)) {
      const found = this.inMember(name, member, schema, path);
      if (found !== null) return found;
    }
    return null;
  }

  private inMember(name: string, member: unknown, schema: JsonSchema, path: string): SchemaViolation | null {
    const properties = schema.properties ?? {};
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property !== undefined) return this.violation(member, property, join(path, name));
    return schema.additionalProperties === false
      ? { path: join(path, name), rule: "no member of that name is known" }
      : null;
  }

  private resolve(reference: string): JsonSchema {
    const definition = this.definitions[reference.replace("#/$defs/", "")];
    if (definition === undefined)
      throw new Error(`the schema refers to ${reference}, which it does not define`);
    return definition;
  }
}

function brokenRule(value: unknown, schema: JsonSchema): string | null {
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => hasType(value, type)))
    return `it must be ${types.join(" or ")}`;
  if (schema.enum !== undefined && !schema.enum.some((allowed) => allowed === value)) {
    return `it must be one of ${schema.enum.join(", ")}`;
  }
  if (schema.minimum !== undefined && typeof value === "number" && value < schema.minimum) {
    return `it must be at least ${schema.minimum}`;
  }
  return null;
}

function hasType(value: unknown, type: JsonType): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    default:
      return typeof value === type;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}
