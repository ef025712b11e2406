/**
 * The part of JSON Schema (2020-12) that the report's schema uses and {@link firstViolation} understands.
 *
 * @see https://json-schema.org/draft/2020-12
 */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  /** A local reference, `#/$defs/<name>`; when it stands, nothing else does. */
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | null)[];
  readonly anyOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
}

export type JsonType = "null" | "boolean" | "integer" | "string" | "array" | "object";
