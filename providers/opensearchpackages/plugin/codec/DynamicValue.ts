import type { CtyType } from "./CtyType";
import type { CtyValue } from "./CtyValue";
import { decodeJson } from "./jsonDecoding";
import { decodeMsgpack } from "./msgpackDecoding";
import { encodeMsgpack } from "./msgpackEncoding";

/** `tfplugin6.DynamicValue`: one value in one of two encodings. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

/** Reads whichever encoding is there; none at all is null. */
export function decodeDynamicValue(wire: DynamicValue | null | undefined, type: CtyType): CtyValue {
  if (wire?.msgpack !== undefined && wire.msgpack.length > 0) return decodeMsgpack(wire.msgpack, type);
  if (wire?.json !== undefined && wire.json.length > 0) {
    return decodeJson(Buffer.from(wire.json).toString("utf8"), type);
  }
  return null;
}

export function encodeDynamicValue(value: CtyValue, type: CtyType): DynamicValue {
  return { msgpack: encodeMsgpack(value, type) };
}
