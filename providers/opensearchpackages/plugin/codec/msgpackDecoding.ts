import { decode, ExtensionCodec } from "@msgpack/msgpack";
import { numberFromInteger, numberFromText } from "./CtyNumber";
import { type CtyType, malformed, parseCtyType } from "./CtyType";
import { type CtyObject, type CtyValue, TypedValue, UNKNOWN } from "./CtyValue";
/** go-cty's msgpack extensions: 0 is unknown, 12 is unknown with refinements. */
const UNKNOWN_EXTENSIONS = [0, 12];

const extensions = new ExtensionCodec();
for (const type of UNKNOWN_EXTENSIONS) {
  extensions.register({ type, encode: () => null, decode: () => UNKNOWN });
}

/**
 * Reads a value of a known type from Terraform's msgpack.
 *
 * @see https://github.com/zclconf/go-cty/blob/main/cty/msgpack/doc.go
 */
export function decodeMsgpack(bytes: Uint8Array, type: CtyType): CtyValue {
  return valueOf(decode(bytes, { extensionCodec: extensions, useBigInt64: true }), type, "");
}

function valueOf(raw: unknown, type: CtyType, path: string): CtyValue {
  if (raw === null || raw === UNKNOWN) return raw;
  switch (type) {
    case "string":
      return expecting(typeof raw === "string", raw as string, "a string", path);
    case "bool":
      return expecting(typeof raw === "boolean", raw as boolean, "a boolean", path);
    case "number":
      return numberOf(raw, path);
    case "dynamic":
      return dynamicOf(raw, path);
    default:
      return collectionOf(raw, type, path);
  }
}

function numberOf(raw: unknown, path: string): CtyValue {
  if (typeof raw === "string") return numberFromText(raw);
  if (typeof raw === "bigint") return numberFromInteger(raw);
  return expecting(typeof raw === "number", raw as number, "a number", path);
}

function dynamicOf(raw: unknown, path: string): CtyValue {
  const [typeJson, value] = expecting(Array.isArray(raw), raw as unknown[], "a type and a value", path);
  const text = typeof typeJson === "string" ? typeJson : Buffer.from(typeJson as Uint8Array).toString("utf8");
  const type = parseCtyType(JSON.parse(text));
  return new TypedValue(type, valueOf(value, type, path));
}

function collectionOf(raw: unknown, type: Exclude<CtyType, string>, path: string): CtyValue {
  switch (type[0]) {
    case "list":
    case "set":
      return arrayOf(raw, path).map((item, index) => valueOf(item, type[1], `${path}[${index}]`));
    case "tuple":
      return type[1].map((item, index) => valueOf(arrayOf(raw, path)[index], item, `${path}[${index}]`));
    case "map":
      return membersOf(raw, path, () => type[1]);
    case "object":
      return membersOf(raw, path, (name) => attributeType(type[1], name, path));
  }
}

function attributeType(attributes: Readonly<Record<string, CtyType>>, name: string, path: string): CtyType {
  const type = attributes[name];
  if (type === undefined) throw malformed(path, "the schema has no such attribute", name);
  return type;
}

function arrayOf(raw: unknown, path: string): unknown[] {
  return expecting(Array.isArray(raw), raw as unknown[], "an array", path);
}

function membersOf(raw: unknown, path: string, typeOf: (name: string) => CtyType): CtyObject {
  const isMap = typeof raw === "object" && !Array.isArray(raw) && !(raw instanceof Uint8Array);
  const members = expecting(isMap, raw as Record<string, unknown>, "a map", path);
  return Object.fromEntries(
    Object.entries(members).map(([name, value]) => [name, valueOf(value, typeOf(name), `${path}.${name}`)]),
  );
}

function expecting<T>(holds: boolean, value: T, what: string, path: string): T {
  if (!holds) throw malformed(path, `${what} was expected`, String(value));
  return value;
}
