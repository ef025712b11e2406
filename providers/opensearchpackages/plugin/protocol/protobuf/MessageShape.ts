/** The types of protobuf that the plugin protocol uses. Integers are versions, indexes and enums: small numbers. */
export type ScalarType = "string" | "bytes" | "bool" | "integer";

/** One field of a message. */
export interface Field {
  /** The name of the member in TypeScript. */
  readonly name: string;
  readonly number: number;
  /** A function for a message, since messages can hold themselves. */
  readonly type: ScalarType | (() => MessageShape);
  /** `map` is by text; of the fields with `oneof` one is there, and that it is says something. @default one value */
  readonly label?: "repeated" | "map" | "oneof";
}

/** What a message consists of; fields that are not here are passed over when it is read. */
export type MessageShape = readonly Field[];

/** A message as a plain object. */
export type Message = Readonly<Record<string, unknown>>;

/** A map travels as a list of these. */
export function mapEntryShape(valueType: Field["type"]): MessageShape {
  return [
    { name: "key", number: 1, type: "string" },
    { name: "value", number: 2, type: valueType },
  ];
}

/** How a value is laid out after its tag. */
export enum WireType {
  VARINT = 0,
  FIXED_64 = 1,
  LENGTH_DELIMITED = 2,
  FIXED_32 = 5,
}
