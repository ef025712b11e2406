import { Encoder, ExtData } from "@msgpack/msgpack";
import { Decimal } from "./CtyNumber";
import { type CtyType, malformed } from "./CtyType";
import { type CtyObject, type CtyValue, isCtyObject, TypedValue, UNKNOWN } from "./CtyValue";
const ENCODED_UNKNOWN = new ExtData(0, Uint8Array.of(0));
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * Writes a value of a known type as Terraform's msgpack: every attribute of an object is there, in the order
 * of its name, so that the same value always has the same bytes.
 */
export function encodeMsgpack(value: CtyValue, type: CtyType): Uint8Array {
  return new Encoder({ useBigInt64: true }).encode(rawOf(value, type, ""));
}

function rawOf(value: CtyValue, type: CtyType, path: string): unknown {
  if (value === null) return null;
  if (value === UNKNOWN) return ENCODED_UNKNOWN;
  switch (type) {
    case "string":
    case "bool":
      return value;
    case "number":
      return rawNumber(value);
    case "dynamic":
      return rawDynamic(value, path);
    default:
      return rawCollection(value, type, path);
  }
}

/** As go-cty does it: an int64 where it fits, else a double where it is one, else the digits. */
function rawNumber(value: CtyValue): unknown {
  if (value instanceof Decimal) return value.text;
  if (typeof value === "bigint" && (value < INT64_MIN || value > INT64_MAX)) return value.toString();
  // Beyond 32 bits the encoder takes only a bigint for an integer and would write a double for a number.
  const wide = Number.isSafeInteger(value) && (Number(value) >= 2 ** 32 || Number(value) < -(2 ** 31));
  return wide ? BigInt(value as number) : value;
}

function rawDynamic(value: CtyValue, path: string): unknown {
  if (!(value instanceof TypedValue)) throw malformed(path, "a dynamic value must bring its type");
  return [Buffer.from(JSON.stringify(value.type)), rawOf(value.value, value.type, path)];
}

function rawCollection(value: CtyValue, type: Exclude<CtyType, string>, path: string): unknown {
  switch (type[0]) {
    case "list":
    case "set":
      return items(value, path).map((item, index) => rawOf(item, type[1], `${path}[${index}]`));
    case "tuple":
      return type[1].map((item, index) =>
        rawOf(items(value, path)[index] ?? null, item, `${path}[${index}]`),
      );
    case "map":
      return rawMembers(value, Object.keys(members(value, path)), () => type[1], path);
    case "object":
      return rawMembers(value, Object.keys(type[1]), (name) => type[1][name] ?? "dynamic", path);
  }
}

function rawMembers(
  value: CtyValue,
  names: string[],
  typeOf: (name: string) => CtyType,
  path: string,
): Record<string, unknown> {
  const held = members(value, path);
  return Object.fromEntries(
    names.sort().map((name) => [name, rawOf(held[name] ?? null, typeOf(name), `${path}.${name}`)]),
  );
}

function items(value: CtyValue, path: string): readonly CtyValue[] {
  if (!Array.isArray(value)) throw malformed(path, "a list was expected");
  return value as readonly CtyValue[];
}

function members(value: CtyValue, path: string): CtyObject {
  if (!isCtyObject(value)) throw malformed(path, "an object was expected");
  return value;
}
