import { type Field, mapEntryShape, type Message, type MessageShape, WireType } from "./MessageShape";

const MAX_SMALL_VARINT = 0x7f;

/**
 * Writes a message. As proto3 has it, members that are missing or have their type's zero value are left out.
 *
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function encodeMessage(message: Message, shape: MessageShape): Buffer {
  return Buffer.concat(shape.flatMap((field) => encodeField(message[field.name], field)));
}

function encodeField(value: unknown, field: Field): Buffer[] {
  if (value === undefined || value === null) return [];
  if (field.label === "repeated") return (value as unknown[]).flatMap((item) => tagged(item, field));
  if (field.label === "map") {
    const entry: Field = { ...field, type: () => mapEntryShape(field.type) };
    return Object.entries(value).flatMap(([key, item]) => tagged({ key, value: item as unknown }, entry));
  }
  return field.label !== "oneof" && isZero(value) ? [] : tagged(value, field);
}

function isZero(value: unknown): boolean {
  return (
    value === "" || value === 0 || value === false || (value instanceof Uint8Array && value.length === 0)
  );
}

function tagged(value: unknown, { type, number }: Field): Buffer[] {
  if (type === "bool" || type === "integer") {
    return [varint(number * 8 + WireType.VARINT), varint(Number(value))];
  }
  const content = contentOf(value, type);
  return [varint(number * 8 + WireType.LENGTH_DELIMITED), varint(content.length), content];
}

function contentOf(value: unknown, type: "string" | "bytes" | (() => MessageShape)): Buffer {
  if (type === "string") return Buffer.from(value as string, "utf8");
  if (type === "bytes") return Buffer.from(value as Uint8Array);
  return encodeMessage(value as Message, type());
}

/** Seven bits a byte, least significant first; all but the last have the first bit set. */
function varint(value: number): Buffer {
  if (value >= 0 && value <= MAX_SMALL_VARINT) return Buffer.from([value]);
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > BigInt(MAX_SMALL_VARINT); rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return Buffer.from([...bytes, Number(rest)]);
}
