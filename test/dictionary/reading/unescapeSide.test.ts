import * as fc from "fast-check";
import { escapeSide, findArrowRule, unescapeSide } from "../../../src/dictionary/reading/unescapeSide";

describe("the sides of an arrow", () => {
  it.each([
    ["a => b", "a", "b"],
    ["a=>b", "a", "b"],
    ["  a b  =>  c d  ", "a b", "c d"],
    ["a => b => c", "a => b", "c"],
    ["=>", "", ""],
    ["=> b", "", "b"],
    ["a =>", "a", ""],
    ["x\u2028a => b", "a", "b"],
    ["x\u2029y\u0085a => b", "a", "b"],
    ["a => b\u2028", "a", "b"],
    ["a => b\u0085", "a", "b"],
  ])("of %j are %j and %j", (line, left, right) => {
    expect(findArrowRule(line)).toEqual({ left, right });
  });

  it.each(["", "a", "a = > b", "a -> b", "a => b\u2028c", "a => b\u0085\u2029"])("are none of %j", (line) => {
    expect(findArrowRule(line)).toBeNull();
  });
});

describe("a side without its escapes", () => {
  it.each([
    ["", ""],
    ["abc", "abc"],
    ["\\\\", "\\"],
    ["\\n\\t\\r\\b\\f", "\n\t\r\b\f"],
    ["\\x\\#\\ ", "x# "],
    ["\\u00e6", "æ"],
    ["\\u00E6x", "æx"],
    ["a\\u0020b", "a b"],
    ["\\ud842\\udfb7", "𠮷"],
    ["\\u+041", "A"],
    ["\\u-001", "\uffff"],
  ])("of %j is %j", (side, text) => {
    expect(unescapeSide(side)).toEqual({ text });
  });

  it.each([
    ["a\\", "a side ends with a backslash"],
    ["\\", "a side ends with a backslash"],
    ["\\u", "\\u is not followed by four hexadecimal digits"],
    ["\\u12", "\\u is not followed by four hexadecimal digits"],
    ["\\u12g4", "\\u is not followed by four hexadecimal digits"],
    ["\\u*123", "\\u is not followed by four hexadecimal digits"],
    ["\\u+12", "\\u is not followed by four hexadecimal digits"],
    ["x".repeat(257), "a side has more than 256 characters"],
    [`${"x".repeat(256)}\\`, "a side has more than 256 characters"],
    ["\\u0041".repeat(257), "a side has more than 256 characters"],
  ])("is none of %j, with the reason", (side, problem) => {
    expect(unescapeSide(side)).toEqual({ problem });
  });

  it("has 256 characters at most", () => {
    expect(unescapeSide("x".repeat(256))).toEqual({ text: "x".repeat(256) });
    expect(unescapeSide("\\u0041".repeat(256))).toEqual({ text: "A".repeat(256) });
  });
});

describe("a side as it is written", () => {
  it.each([
    ["abc", "abc"],
    ["a b", "a b"],
    [" a", "\\u0020a"],
    ["a ", "a\\u0020"],
    ["#a#", "\\u0023a#"],
    ["a=>b", "a=\\u003eb"],
    ["a>b", "a>b"],
    ["\\", "\\\\"],
    ["\t", "\\u0009"],
    ["\u2028\u2029", "\\u2028\\u2029"],
    ["\ud842", "\\ud842"],
    ["𠮷", "𠮷"],
  ])("%j is %j", (text, written) => {
    expect(escapeSide(text)).toBe(written);
  });

  it("is read as what was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const written = escapeSide(text);
        expect(unescapeSide(written)).toEqual({ text });
        expect(findArrowRule(`${written} => ${written}`)).toEqual({ left: written, right: written });
      }),
    );
  });
});
