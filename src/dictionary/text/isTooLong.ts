/** The longest that Lucene's `BytesRefHash` stores. */
const LONGEST_OUTPUT_BYTES = 32_766;
/** No UTF-16 unit needs more bytes of UTF-8. */
const MOST_BYTES_PER_UNIT = 3;

/** Whether a text of so many units may be too long for Lucene to map to: a cheap look before the real one. */
export function mayBeTooLong(units: number): boolean {
  return units * MOST_BYTES_PER_UNIT > LONGEST_OUTPUT_BYTES;
}

/** Whether a term is too long for Lucene to map to. */
export function isTooLong(term: string): boolean {
  return mayBeTooLong(term.length) && Buffer.byteLength(term, "utf8") > LONGEST_OUTPUT_BYTES;
}
