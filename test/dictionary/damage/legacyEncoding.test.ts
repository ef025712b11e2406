import { legacyEncoding } from "../../../src/dictionary/damage/legacyEncoding";

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))),
  );

describe("the encoding that bytes which are not UTF-8 read well in", () => {
  it.each([
    ["WINDOWS-1252", bytes("caf\u00e9, coffee"), "café, coffee"],
    ["WINDOWS-1252", bytes("it", [0x92], "s, es"), "it’s, es"],
    ["WINDOWS-1251", bytes([0xf1, 0xe5, 0xf0, 0xfb, 0xe9], ", grey"), "серый, grey"],
    ["SHIFT_JIS", bytes([0x93, 0x8c, 0x8b, 0x9e], ", ", [0x83, 0x67, 0x83, 0x45]), "東京, トウ"],
    ["EUC-JP", bytes([0xc5, 0xec, 0xb5, 0xfe], ", ", [0xa5, 0xc8, 0xa5, 0xa6, 0xa5, 0xad]), "東京, トウキ"],
    ["CP949", bytes([0xbc, 0xbc, 0xc1, 0xbe, 0xbd, 0xc3], " ", [0xbc, 0xbc, 0xc1, 0xbe]), "세종시 세종"],
  ])("is %s", (name, input, reading) => {
    expect(legacyEncoding(input)).toEqual({ name, reading });
  });

  it("is none of UTF-32, nor of what is plain", () => {
    expect(legacyEncoding(bytes([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0, 0xe9, 0, 0, 0]))).toBeNull();
    expect(legacyEncoding(bytes("a, b"))).toBeNull();
  });

  it("is not known where nothing fits", () => {
    expect(legacyEncoding(bytes("a", [0xff, 0x81, 0xff], "b"))).toBeNull();
  });
});
