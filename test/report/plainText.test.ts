import { plainLine, plainLines } from "../../src/report/plainText";

const escape = String.fromCharCode(0x1b);

describe("plainLine", () => {
  test("removes terminal escapes as a whole", () => {
    expect(
      plainLine(`a${escape}[31;1mred${escape}[0m${escape}]0;title\u0007${escape}]8;;https://x${escape}\\b`),
    ).toBe("aredb");
  });

  test("keeps one line one line", () => {
    expect(plainLine("a\r\nb\tc\u2028d\u0085e")).toBe("a b c d e");
  });

  test("shows where an invisible or reordering character was", () => {
    expect(plainLine("a\u202eb\u200bc\u0000d\ud800")).toBe("a\ufffdb\ufffdc\ufffdd\ufffd");
  });

  test("leaves other scripts and pairs of surrogates alone", () => {
    expect(plainLine("日本語 한국어 عربي 🙂")).toBe("日本語 한국어 عربي 🙂");
  });
});

describe("plainLines", () => {
  test("splits at every kind of line break", () => {
    expect(plainLines("a\r\nb\rc\nd\u2028e")).toEqual(["a", "b", "c", "d", "e"]);
  });
});
