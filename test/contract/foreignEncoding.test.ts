import * as fc from "fast-check";
import { convertRemedy, foreignEncoding } from "../../src/contract/foreignEncoding";

const TEXTS = [
  "a, b\n",
  "tv, television\ncouch => sofa\n",
  "東京,東 京,トウ キョウ,名詞\n",
  "세종시 세종 시\n부산\n",
  "серый, серая\n",
  "𠮷野家, 牛丼\n",
];

function bigEndian(text: string): Buffer {
  return Buffer.from(text, "utf16le").swap16();
}

describe("what the first bytes say of an encoding", () => {
  it.each(TEXTS)("names UTF-16 with a mark and without one, in either order: %j", (text) => {
    expect(foreignEncoding(Buffer.from(`\ufeff${text}`, "utf16le"))).toBe("UTF-16 (little-endian)");
    expect(foreignEncoding(bigEndian(`\ufeff${text}`))).toBe("UTF-16 (big-endian)");
    expect(foreignEncoding(Buffer.from(text.repeat(3), "utf16le"))).toBe("UTF-16 (little-endian)");
    expect(foreignEncoding(bigEndian(text.repeat(3)))).toBe("UTF-16 (big-endian)");
  });

  it("says nothing of any UTF-8 text", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 200 }).filter((each) => !each.includes("\0"));
    fc.assert(fc.property(text, (each) => expect(foreignEncoding(Buffer.from(each))).toBeNull()));
  });

  it("does not take any bytes with a zero for UTF-16", () => {
    expect(foreignEncoding(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0, 0, 0x0a))).toBeNull();
  });
});

describe("the remedy for a file in another encoding", () => {
  it.each([
    ["UTF-16 (little-endian)", "iconv -f UTF-16LE -t UTF-8"],
    ["UTF-16 (big-endian)", "iconv -f UTF-16BE -t UTF-8"],
    ["UTF-32 (little-endian)", "iconv -f UTF-32LE -t UTF-8"],
    ["UTF-32 (big-endian)", "iconv -f UTF-32BE -t UTF-8"],
  ])("names %s as iconv does", (encoding, command) => expect(convertRemedy(encoding)).toContain(command));

  it.each(["binary", "a ZIP archive, as spreadsheets are", "compressed with gzip", null])(
    "has no command for %s",
    (kind) => expect(convertRemedy(kind)).not.toContain("iconv"),
  );
});
