import { type Field, mapEntryShape, type Message, type MessageShape, WireType } from "./MessageShape";

const LONGEST_VARINT_BYTES = 10;

/**
 * Reads a message. Members that were left out have their type's zero value; a message among them is null.
 * Fields that the shape does not have are passed over: newer versions of Terraform may send more.
 *
 * @throws RangeError when the bytes end in the middle of a field, or are no protobuf
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function decodeMessage(bytes: Uint8Array, shape: MessageShape): Message {
  const message = emptyMessage(shape);
  const reader = new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  while (!reader.atEnd) {
    const tag = reader.varint();
    const field = shape.find(({ number }) => number === Math.floor(tag / 8));
    const value = reader.value(tag % 8);
    if (field !== undefined) add(message, field, value);
  }
  return message;
}

function emptyMessage(shape: MessageShape): Record<string, unknown> {
  return Object.fromEntries(shape.map((field) => [field.name, emptyValue(field)]));
}

function emptyValue({ type, label }: Field): unknown {
  if (label === "repeated") return [];
  if (label === "map") return {};
  if (label === "oneof") return undefined;
  if (typeof type === "function") return null;
  return { string: "", bytes: Buffer.alloc(0), bool: false, integer: 0 }[type];
}

function add(message: Record<string, unknown>, field: Field, raw: number | Buffer): void {
  if (field.label === "map") {
    const { key, value } = decodeMessage(bufferOf(raw, field), mapEntryShape(field.type));
    (message[field.name] as Record<string, unknown>)[key as string] = value;
  } else if (field.label === "repeated") {
    (message[field.name] as unknown[]).push(typed(raw, field));
  } else {
    message[field.name] = typed(raw, field);
  }
}

function typed(raw: number | Buffer, field: Field): unknown {
  if (field.type === "integer") return numberOf(raw, field);
  if (field.type === "bool") return numberOf(raw, field) !== 0;
  const content = bufferOf(raw, field);
  if (field.type === "string") return content.toString("utf8");
  return field.type === "bytes" ? content : decodeMessage(content, field.type());
}

function numberOf(raw: number | Buffer, { name }: Field): number {
  if (typeof raw === "number") return raw;
  throw new RangeError(`${name} is not a number on the wire`);
}

function bufferOf(raw: number | Buffer, { name }: Field): Buffer {
  if (typeof raw !== "number") return raw;
  throw new RangeError(`${name} is a number on the wire`);
}

class Reader {
  private position = 0;

  constructor(private readonly bytes: Buffer) {}

  get atEnd(): boolean {
    return this.position === this.bytes.length;
  }

  varint(): number {
    let value = 0n;
    for (let index = 0; index < LONGEST_VARINT_BYTES; index += 1) {
      const [byte = 0] = this.take(1);
      value |= BigInt(byte & 0x7f) << BigInt(7 * index);
      if (byte < 0x80) return Number(BigInt.asIntN(64, value));
    }
    throw new RangeError("a number is longer than ten bytes");
  }

  value(wireType: WireType): number | Buffer {
    switch (wireType) {
      case WireType.VARINT:
        return this.varint();
      case WireType.FIXED_64:
        return this.take(8);
      case WireType.LENGTH_DELIMITED:
        return this.take(this.varint());
      case WireType.FIXED_32:
        return this.take(4);
      default:
        throw new RangeError(`there is no wire type ${String(wireType)}`);
    }
  }

  private take(length: number): Buffer {
    const end = this.position + length;
    if (length < 0 || end > this.bytes.length) throw new RangeError("the message is cut off");
    const taken = this.bytes.subarray(this.position, end);
    this.position = end;
    return taken;
  }
}
