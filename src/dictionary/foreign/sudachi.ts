import { type ForeignFormat, share } from "./ForeignFormat";

const ADVICE =
  "Give Sudachi's plug-in its own package type, or write a kuromoji user dictionary: surface form, segments, readings and part of speech";

/**
 * What a compiled dictionary begins with, low byte first: system dictionaries 1 and 2, user dictionaries 1 to 3.
 *
 * @see https://github.com/WorksApplications/Sudachi/blob/develop/src/main/java/com/worksap/nlp/sudachi/dictionary/DictionaryVersion.java
 */
const VERSIONS = [
  0x7366d3f18bd111e7n,
  0xce9f011a92394434n,
  0xa50f31188bd211e7n,
  0x9fdeb5a90168d868n,
  0xca9811756ff64fb0n,
];

export const sudachiBinary: ForeignFormat = {
  title: "a compiled Sudachi dictionary",
  advice: ADVICE,
  matches: ({ bytes }) => {
    if (bytes.length < 8) return false;
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, 8);
    return VERSIONS.includes(head.readBigUInt64LE());
  },
};

/** Eighteen fields, or one more, the second to fourth of them numbers. */
export const sudachiCsv: ForeignFormat = {
  title: "a Sudachi user dictionary",
  advice: ADVICE,
  matches: ({ lines }) => share(lines, (line) => /^[^,]+(?:,-?\d+){3}(?:,[^,]*){14,15}$/.test(line)) > 0.8,
};
