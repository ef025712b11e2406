import fc from "fast-check";
import { plainText, withoutPasswords } from "../../../src/service/exchange/plainText";

describe("foreign text as one line", () => {
  test.each([
    ["a\n\n b\t c", "a b c"],
    ["  a  ", "a"],
    ["\u001b[31mred\u0007", "[31mred"],
    ["a\u202e\u200bb", "a b"],
    ["a\u2028\u2029b", "a b"],
    ["a\ue000b", "a b"],
    ["a\ud800b", "a b"],
    ["\u0000\u0001", ""],
    ["å – ß 日本 😀", "å – ß 日本 😀"],
  ])("%j becomes %j", (text, line) => {
    expect(plainText(text, 100)).toBe(line);
  });

  test.each([
    [4, "abcd"],
    [3, "ab…"],
    [1, "…"],
  ])("is cut at %d characters, and says so", (length, line) => {
    expect(plainText("abcd", length)).toBe(line);
  });

  test("does not end in white space before the cut", () => {
    expect(plainText("ab  cdef", 4)).toBe("ab…");
  });

  test("is never longer, and has nothing in it that acts on a terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const line = plainText(text, length);
        expect(line.length).toBeLessThanOrEqual(length);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]|\s{2}|^\s|\s$/u);
      }),
    );
  });
});

describe("a text without the passwords in its addresses", () => {
  test.each([
    ["http://me:pw@host/x", "http://***@host/x"],
    ["http://me@host", "http://***@host"],
    ["http://a@b@c@host", "http://***@host"],
    ["http://@host", "http://***@host"],
    ["http://a:1@h, http://b:2@h", "http://***@h, http://***@h"],
    ["http://host/@x", "http://host/@x"],
    ["http://host a@b", "http://host a@b"],
    ["me@example.com", "me@example.com"],
    ["", ""],
  ])("%s becomes %s", (text, without) => {
    expect(withoutPasswords(text)).toBe(without);
  });
});
