/** An array's header, and what objects are aligned to. */
const HEADER_BYTES = 16;
const ALIGNMENT = 8;
/** A string with its array of characters, and the reference to it. */
export const STRING_BYTES = 44;
/** What a character takes in a transducer, by measuring. */
export const TRANSDUCER_BYTES = 3.3;

/** What an array of so many bytes takes in the heap of Java. */
export function arrayBytes(bytes: number): number {
  return Math.ceil((HEADER_BYTES + bytes) / ALIGNMENT) * ALIGNMENT;
}
