import * as fc from "fast-check";
import { legacyEncoding } from "../../../src/dictionary/damage/legacyEncoding";
import { CONFLICT_MARKER, isConflictLine } from "../../../src/dictionary/damage/mergeMarker";
import {
  ARABIC,
  arrowSeparators,
  BAR,
  COMMA,
  foreignSeparator,
  type FormatSeparators,
  FULL_WIDTH,
  IDEOGRAPHIC,
  INSIDE_A_TERM,
  SEMICOLON,
  signsBetweenTerms,
  TAB,
} from "../../../src/dictionary/damage/separators";
import { singleByteOf, windows1252Text } from "../../../src/dictionary/damage/singleByte";
import { isSnowballLine } from "../../../src/dictionary/damage/snowballComment";
import { undoMojibake } from "../../../src/dictionary/damage/undoMojibake";

/** What is found in a text, as `from-to name: remedy`. */
function found(text: string, separators: FormatSeparators | null, separated = false): string | null {
  const sign = foreignSeparator(text, separators, separated);
  return sign && `${sign.from}-${sign.to} ${sign.name}: ${sign.remedy}`;
}

const TERMS: FormatSeparators = { remedies: ["a comma", "an arrow"], signs: signsBetweenTerms };
const ALL: FormatSeparators = {
  remedies: ["a comma", "an arrow"],
  signs: () => [SEMICOLON, BAR, IDEOGRAPHIC, FULL_WIDTH, ARABIC, TAB, COMMA],
};

describe("a sign that separates elsewhere", () => {
  it.each<[string, boolean, string | null]>([
    ["a;b", false, "1-2 a semicolon (;): a comma"],
    ["a ; b", true, "2-3 a semicolon (;): a comma"],
    ["a&amp;b", false, null],
    ["a&#38;b", false, null],
    ["a&amp ;b", false, "6-7 a semicolon (;): a comma"],
    [";b", false, null],
    ["a;", false, null],
    ["a|b", true, "1-2 a vertical bar (|): a comma"],
    ["a->b", true, "1-3 a thin arrow (->): an arrow"],
    ["a --> b", true, "2-5 a thin arrow (->): an arrow"],
    ["a ---> b", true, null],
    ["a → b", true, "2-3 an arrow character: an arrow"],
    ["a→>b", true, "1-3 an arrow character: an arrow"],
    ["a⇒b", true, "1-2 an arrow character: an arrow"],
    ["a＝>b", true, "1-3 an arrow character: an arrow"],
    ["a = b", true, "2-3 an equals sign (=): an arrow"],
    ["a=b", true, null],
    ["a=b", false, "1-2 an equals sign (=): an arrow"],
    ["a=>b", false, null],
    ["a，b", true, "1-2 a full-width comma (，): a comma"],
    ["a﹐b", true, "1-2 a full-width comma (，): a comma"],
    ["a،b", true, "1-2 an Arabic comma (،): a comma"],
    ["a\tb", true, null],
    ["a\t\tb", false, "1-3 a tab: a comma"],
    ["a、b", true, null],
    ["a、b", false, "1-2 an ideographic comma (、): a comma"],
    ['"a";"b"', false, "3-4 a semicolon (;): a comma"],
    ["(a);[b]", false, "3-4 a semicolon (;): a comma"],
    ["a);#b", false, "2-3 a semicolon (;): a comma"],
    ["5;7", false, "1-2 a semicolon (;): a comma"],
    ["e\u0301;b", false, "2-3 a semicolon (;): a comma"],
    ["!;b", false, null],
    ["a;!", false, null],
    ["a, b", false, null],
    ["ab", false, null],
  ])("in %j, where terms are separated (%s), is %j", (text, separated, expected) => {
    expect(found(text, TERMS, separated)).toBe(expected);
  });

  it.each<[string, boolean, string | null]>([
    ["$ -> DIGIT", false, "2-4 a thin arrow (->): Write => between the two sides"],
    ["$ --> DIGIT", false, "2-5 a thin arrow (->): Write => between the two sides"],
    ["$→DIGIT", false, "1-2 an arrow character: Write => between the two sides"],
    ["$ = DIGIT", false, "2-3 an equals sign (=): Write => between the two sides"],
    ["$=DIGIT", false, null],
    ["-> a", false, null],
    ["a ->", false, null],
    ["= a", false, null],
    ["$ -> DIGIT", true, null],
  ])("beside any character in %j, where there is an arrow (%s), is %j", (text, separated, expected) => {
    expect(found(text, arrowSeparators, separated)).toBe(expected);
  });

  it("is the first of the list that is in the text, and none where a format has no separators", () => {
    expect(found("a,b;c", ALL)).toBe("3-4 a semicolon (;): a comma");
    expect(found("a,b", ALL)).toBe("1-2 a comma (,): a comma");
    expect(found("a;b", null)).toBeNull();
  });

  it.each([
    ["a\tb", true],
    ["a \t b", true],
    ["a\t", false],
    ["\ta", false],
    ["a,\tb", false],
    ["a\t,b", false],
    ["a =>\tb", false],
    ["a\t=> b", false],
  ])("a tab inside a term: %j is %s", (text, expected) => {
    expect(INSIDE_A_TERM.test(text)).toBe(expected);
  });
});

describe("lines of somebody else's", () => {
  it.each([
    ["<<<<<<< HEAD", true],
    ["<<<<<<<", true],
    [">>>>>>> a b", true],
    ["||||||| base", true],
    ["=======", true],
    ["<<<<<<", false],
    ["<<<<<<<<", false],
    ["<<<<<<<HEAD", false],
    [" <<<<<<< HEAD", false],
    ["======= x", false],
    ["========", false],
    [">>>>>>>x", false],
    ["|||||||x", false],
    ["x>>>>>>> a", false],
  ])("%j is of a conflict: %s", (text, expected) => {
    expect(isConflictLine(text)).toBe(expected);
    expect(CONFLICT_MARKER.test("=======")).toBe(false);
  });

  it.each([
    ["| note", true],
    ["|note", true],
    ["a | note", true],
    ["a |note", true],
    ["a| note", true],
    ["a|b", false],
    ["a", false],
  ])("%j has Snowball's comment: %s", (text, expected) => {
    expect(isSnowballLine(text)).toBe(expected);
  });
});

describe("text that was misread", () => {
  /** The bytes of UTF-8, each as a character of Windows-1252. */
  const misread = (text: string): string => windows1252Text(Buffer.from(text));

  it.each<[string, ReturnType<typeof undoMojibake>]>([
    ["a, cafÃ©", { from: 6, to: 8, repaired: "a, café", times: 1 }],
    ["cafÃ© crÃ¨me", { from: 3, to: 5, repaired: "café crème", times: 1 }],
    ["cafÃƒÂ©", { from: 3, to: 7, repaired: "café", times: 2 }],
    ["itâ€™s", { from: 2, to: 5, repaired: "it’s", times: 1 }],
    ["â‚¬5", { from: 0, to: 3, repaired: "€5", times: 1 }],
    ["café", null],
    ["à »", null],
    ["Ãa", null],
    ["日本", null],
    ["abc", null],
    ["", null],
  ])("%j is %j", (text, expected) => {
    expect(undoMojibake(text)).toEqual(expected);
  });

  it("is told up to four times", () => {
    let text = "é";
    const times: (number | undefined)[] = [];
    for (let time = 1; time <= 5; time++) {
      text = misread(text);
      times.push(undoMojibake(text)?.times);
    }
    expect(times).toEqual([1, 2, 3, 4, 4]);
  });

  it("is what it was, of letters of many scripts", () => {
    const letters = fc.constantFrom("é", "ß", "λ", "ж", "の", "東", "한", "א", "م", "ก", "’", "€");
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = `x ${parts.join(" ")}`;
        expect(undoMojibake(misread(text))?.repaired).toBe(text);
        expect(undoMojibake(text)).toBeNull();
      }),
    );
  });

  it("goes by one byte for each character", () => {
    expect(windows1252Text(Uint8Array.from([0x41, 0x7f, 0x80, 0x81, 0x9f, 0xa0, 0xff]))).toBe(
      "A\u007f€\u0081Ÿ\u00a0ÿ",
    );
    for (let byte = 0; byte < 256; byte++) {
      expect(singleByteOf(windows1252Text(Uint8Array.of(byte)).charCodeAt(0))).toBe(byte);
      expect(singleByteOf(byte)).toBe(byte);
    }
    expect([0x100, 0x2028, 0x3042].map(singleByteOf)).toEqual([-1, -1, -1]);
  });
});

describe("bytes of another encoding", () => {
  const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");
  const utf16 = (text: string): Buffer =>
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);

  it.each<[string, Uint8Array, ReturnType<typeof legacyEncoding>]>([
    ["accents", latin1("déjà vu"), { name: "WINDOWS-1252", reading: "déjà vu" }],
    ["a euro sign beside letters", Buffer.from([0x80, 0x63, 0xe9]), { name: "WINDOWS-1252", reading: "€cé" }],
    ["signs alone", latin1("a ± b"), null],
    ["UTF-16 with its mark", utf16("a, b\n"), { name: "UTF-16LE", reading: "" }],
    ["UTF-16 that is cut", utf16("a, b\n").subarray(0, 9), { name: "UTF-16LE", reading: "" }],
    ["bytes behind a mark that are no text", Buffer.from([0xff, 0xfe, 0x01, 0x00, 0xff, 0xff]), null],
    ["Korean", Buffer.from([0xbc, 0xbc, 0xc1, 0xbe, 0xbd, 0xc3]), { name: "CP949", reading: "세종시" }],
    [
      "Japanese in capital letters of Latin",
      Buffer.from([0x93, 0x8c, 0x8b, 0x9e, 0x2c, 0x20, 0x41]),
      { name: "SHIFT_JIS", reading: "東京, A" },
    ],
  ])("%s", (_what, bytes, expected) => {
    expect(legacyEncoding(bytes)).toEqual(expected);
  });
});
