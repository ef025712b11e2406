import { Decimal } from "./CtyNumber";
import { type CtyType, malformed, parseCtyType } from "./CtyType";
import { type CtyObject, type CtyValue, TypedValue } from "./CtyValue";
import { type LosslessJson, parseLosslessJson } from "./losslessJson";

/**
 * Reads a value of a known type from JSON: a stored state, or a value that Terraform chose to send as JSON.
 * An attribute that the JSON does not have is null, one that the type does not have is left out: a state can
 * be older or newer than the plugin. JSON cannot say unknown.
 */
export function decodeJson(text: string, type: CtyType): CtyValue {
  return ofParsedJson(parseLosslessJson(text), type);
}

/** The same of what was parsed already. */
export function ofParsedJson(raw: LosslessJson, type: CtyType): CtyValue {
  return valueOf(raw, type, "");
}

function valueOf(raw: LosslessJson, type: CtyType, path: string): CtyValue {
  if (raw === null) return null;
  if (typeof type !== "string") return collectionOf(raw, type, path);
  if (type === "dynamic") return dynamicOf(raw, path);
  const fits =
    type === "string" ? typeof raw === "string" : type === "bool" ? typeof raw === "boolean" : isNumber(raw);
  if (!fits) throw malformed(path, `a ${type} was expected`);
  return raw;
}

function isNumber(raw: LosslessJson): boolean {
  return typeof raw === "number" || typeof raw === "bigint" || raw instanceof Decimal;
}

function dynamicOf(raw: LosslessJson, path: string): CtyValue {
  const { type: typeJson, value } = raw as { type: LosslessJson; value: LosslessJson };
  const type = parseCtyType(typeJson);
  return new TypedValue(type, valueOf(value, type, path));
}

function collectionOf(raw: LosslessJson, type: Exclude<CtyType, string>, path: string): CtyValue {
  switch (type[0]) {
    case "list":
    case "set":
      return items(raw, path).map((item, index) => valueOf(item, type[1], `${path}[${index}]`));
    case "tuple":
      return type[1].map((item, index) =>
        valueOf(items(raw, path)[index] ?? null, item, `${path}[${index}]`),
      );
    case "map":
      return members(raw, Object.keys(membersOf(raw, path)), () => type[1], path);
    case "object":
      return members(raw, Object.keys(type[1]), (name) => type[1][name] ?? "dynamic", path);
  }
}

function members(
  raw: LosslessJson,
  names: string[],
  typeOf: (name: string) => CtyType,
  path: string,
): CtyObject {
  const held = membersOf(raw, path);
  return Object.fromEntries(
    names.map((name) => [name, valueOf(held[name] ?? null, typeOf(name), `${path}.${name}`)]),
  );
}

function items(raw: LosslessJson, path: string): LosslessJson[] {
  if (!Array.isArray(raw)) throw malformed(path, "an array was expected");
  return raw;
}

function membersOf(raw: LosslessJson, path: string): Record<string, LosslessJson> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw) || raw instanceof Decimal) {
    throw malformed(path, "an object was expected");
  }
  return raw;
}
