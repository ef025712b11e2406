import type { ForeignFormat } from "./ForeignFormat";

const TXT_ONLY = "Upload a text file in UTF-8: a TXT-DICTIONARY package holds one, unpacked";

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

export const zip: ForeignFormat = {
  title: "a ZIP archive, as spreadsheets are",
  advice: TXT_ONLY,
  matches: ({ bytes }) => startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]),
};

export const gzip: ForeignFormat = {
  title: "compressed with gzip",
  advice: TXT_ONLY,
  matches: ({ bytes }) => startsWith(bytes, [0x1f, 0x8b]),
};
