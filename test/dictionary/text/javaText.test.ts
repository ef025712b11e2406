import * as fc from "fast-check";
import {
  hasText,
  isJavaWhiteSpace,
  JAVA_WHITE_SPACE,
  javaSplit,
  javaTrim,
  visible,
  withoutComment,
  withoutCommentLine,
  withoutWhiteSpace,
} from "../../../src/dictionary/text/javaText";

/** `Character.isWhitespace` of Java 17, asked of all of the basic plane. */
const WHITE_SPACE = [
  ...[0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x1680],
  ...[0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x2009, 0x200a],
  ...[0x2028, 0x2029, 0x205f, 0x3000],
];

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit);

describe("white space of Java", () => {
  it("is these units of the basic plane and no other", () => {
    expect(UNITS.filter(isJavaWhiteSpace)).toEqual(WHITE_SPACE);
  });

  it("is the same as a pattern", () => {
    const units = UNITS.filter((unit) => JAVA_WHITE_SPACE.test(String.fromCharCode(unit)));
    expect(units).toEqual(WHITE_SPACE);
  });

  it("goes from a text wherever it stands, and no-break spaces stay", () => {
    expect(withoutWhiteSpace(" a\t\tb \u3000c\u00a0d\u2007\ufeff\n")).toBe("abc\u00a0d\u2007\ufeff");
  });

  it("alone is no text", () => {
    expect(hasText(String.fromCharCode(...WHITE_SPACE))).toBe(false);
    expect(hasText("")).toBe(false);
    expect(hasText("\u00a0")).toBe(true);
    expect(hasText("  a")).toBe(true);
    expect(hasText("a  ")).toBe(true);
  });
});

describe("Java's trim", () => {
  it.each([
    ["", ""],
    [" ", ""],
    ["\0\u001f \t\r\n", ""],
    ["  a  b  ", "a  b"],
    ["a ", "a"],
    [" a", "a"],
    ["\0a\u0001", "a"],
    ["\u3000a\u00a0", "\u3000a\u00a0"],
    ["!a!", "!a!"],
  ])("makes of %j %j", (text, expected) => {
    expect(javaTrim(text)).toBe(expected);
  });
});

describe("Java's split", () => {
  it.each([
    ["a,b", ["a", "b"]],
    ["a,,b", ["a", "", "b"]],
    [",a", ["", "a"]],
    ["a,,", ["a"]],
    [",", []],
    [",,", []],
    ["", [""]],
    ["a", ["a"]],
  ])("makes of %j %j", (text, expected) => {
    expect(javaSplit(text, /,/)).toEqual(expected);
  });
});

describe("what is made visible", () => {
  it("is every control character and line end of Unicode's, as a picture", () => {
    const made = UNITS.filter((unit) => visible(String.fromCharCode(unit)) !== String.fromCharCode(unit));
    const controls = Array.from({ length: 0x20 }, (_, unit) => unit);
    const later = Array.from({ length: 0x21 }, (_, at) => 0x7f + at);
    expect(made).toEqual([...controls, ...later, 0x2028, 0x2029]);
  });

  it.each([
    ["\0", "\u2400"],
    ["\t", "\u2409"],
    ["\u001f", "\u241f"],
    ["\u007f", "\u2421"],
    ["\u0080", "\u2426"],
    ["\u2028", "\u2426"],
    ["a\tb\nc", "a\u2409b\u240ac"],
    [" é の", " é の"],
  ])("%j is %j", (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});

describe("a line without its comment", () => {
  it.each([
    ["a # b", "a "],
    ["a # b # c", "a "],
    ["# b", ""],
    ["a", "a"],
    ["a # b\u2028", "a \u2028"],
    ["a # b\u0085", "a \u0085"],
    ["a # b\u2029c", "a # b\u2029c"],
    ["a # b\u2029\u2029", "a # b\u2029\u2029"],
    ["a # b\u2029c # d", "a # b\u2029c "],
  ])("of %j is %j", (text, expected) => {
    expect(withoutComment(text)).toBe(expected);
  });

  it("is the whole line where a comment counts at the beginning alone", () => {
    expect(withoutCommentLine("a # b")).toBe("a # b");
    expect(withoutCommentLine(" # b")).toBe(" # b");
    expect(withoutCommentLine("# b")).toBe("");
    expect(withoutCommentLine("# b\u0085")).toBe("\u0085");
  });

  it("has no sign of one, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [before = ""] = text.split("#");
        fc.pre(!/[\n\r\u0085\u2028\u2029]/.test(text));
        expect(withoutComment(text)).toBe(before);
      }),
    );
  });
});
