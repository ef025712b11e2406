import fc from "fast-check";
import { plainLine, plainLines, withoutCommands } from "../../src/contract/plainText";
import { actionsOf, HOSTILE_PARTS, hostileText } from "./hostileText";

const escape = String.fromCharCode(0x1b);

describe("plainLine", () => {
  test("removes terminal escapes as a whole", () => {
    expect(
      plainLine(`a${escape}[31;1mred${escape}[0m${escape}]0;title\u0007${escape}]8;;https://x${escape}\\b`),
    ).toBe("aredb");
  });

  test("removes the 8-bit forms of terminal escapes as a whole", () => {
    expect(plainLine("a\u009b31mb\u009d0;title\u009cc\u0090payload\u009cd")).toBe("abcd");
  });

  test.each([`a${escape}]b, evil`, "a\u009db, evil", `a${escape}[`, `a${escape}`])(
    "does not let an escape that nothing ends hide the rest: %j",
    (text) => {
      expect(plainLine(text)).toBe(text.replace(escape, "\ufffd").replace("\u009d", "\ufffd"));
    },
  );

  test("keeps one line one line", () => {
    expect(plainLine("a\r\nb\tc\u2028d\u0085e")).toBe("a b c d e");
  });

  test("shows where an invisible or reordering character was", () => {
    expect(plainLine("a\u202eb\u200bc\u0000d\ud800")).toBe("a\ufffdb\ufffdc\ufffdd\ufffd");
  });

  test.each([
    ["a tag character", "\u{e0061}"],
    ["a Hangul filler", "\u3164"],
    ["a joiner of graphemes", "\u034f"],
    ["a soft hyphen", "\u00ad"],
    ["a variation selector behind a letter", "\ufe0f"],
    ["a supplementary variation selector behind a letter", "\u{e0101}"],
  ])("shows where %s was", (_, character) => {
    expect(plainLine(`car${character}`)).toBe("car\ufffd");
  });

  test("shows where a run of variation selectors carries a text of its own", () => {
    expect(plainLine("🙂\u{e0131}\u{e0132}\u{e0133}")).toBe("🙂\u{e0131}\ufffd\ufffd");
  });

  test("leaves other scripts, pairs of surrogates and drawn variations alone", () => {
    const text = "日本語 한국어 عربي 🙂 ❤\ufe0f 1\ufe0f\u20e3 葛\u{e0100}城 ≨\ufe00";
    expect(plainLine(text)).toBe(text);
  });

  test.each([
    ["::add-mask::a", "\\::add-mask::a"],
    ["  ::error::b", "  \\::error::b"],
    ["\u001b[0m::error::b", "\\::error::b"],
    ["##[error]c", "#\\#[error]c"],
    ["a ##[group]d", "a #\\#[group]d"],
    ["###[group]d", "##\\#[group]d"],
    ["##vso[task.complete]e", "#\\#vso[task.complete]e"],
    ["##teamcity[buildStop]f", "#\\#teamcity[buildStop]f"],
    ["section_start:1:g", "\\section_start:1:g"],
    ["travis_fold:start:h", "\\travis_fold:start:h"],
  ])("makes a CI command mean nothing and leaves it readable: %j", (text, plain) => {
    expect(plainLine(text)).toBe(plain);
  });

  test.each(["std::vector", "a ::b", "# [x]", "## [x]", ":1", "C#", "a##b", "resection_start:1:x"])(
    "leaves what is no command alone: %j",
    (text) => {
      expect(plainLine(text)).toBe(text);
    },
  );

  test.each(HOSTILE_PARTS.map((part) => [part]))("lets nothing act in %j", (part) => {
    expect(actionsOf(plainLine(part))).toEqual([]);
  });

  test("lets nothing act in any text, and is one line", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(actionsOf(plainLine(text))).toEqual([]);
        expect(plainLine(text)).not.toContain("\n");
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("plainLines", () => {
  test("splits at every kind of line break", () => {
    expect(plainLines("a\r\nb\rc\nd\u2028e")).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe("withoutCommands", () => {
  test("finds commands that plain parts make together, behind a line's own colours too", () => {
    expect(withoutCommands("x\n:: taken for\n\u001b[1m::error::\u001b[0m\na")).toBe(
      "x\n\\:: taken for\n\u001b[1m\\::error::\u001b[0m\na",
    );
  });

  test("lets nothing act that is put together from plain parts", () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 4 }), (texts) => {
        expect(actionsOf(withoutCommands(texts.map(plainLine).join("")))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});
