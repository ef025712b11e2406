import { writtenText } from "./writtenText";

/** An attribute or a block as CDKTF wants it for its HCL output. */
export interface HclAttribute {
  readonly value: unknown;
  readonly isBlock: boolean;
  readonly type: "simple" | "list" | "struct";
  readonly storageClassType: string;
}

/** Without the attributes that nobody has set, and with texts as cdktf can write them into HCL. */
export function writtenAttributes(
  attributes: Readonly<Record<string, HclAttribute>>,
): Record<string, unknown> {
  const written = Object.entries(attributes).filter(([, { value }]) => value !== undefined);
  return Object.fromEntries(
    written.map(([name, attribute]) => [name, { ...attribute, value: portable(attribute.value) }]),
  );
}

/** The same for its JSON output. */
export function writtenValues(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const written = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(written.map(([name, value]) => [name, portable(value)]));
}

function portable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(portable);
  return typeof value === "string" ? writtenText(value) : value;
}
