import { parseAnalyzer } from "../../../src/dictionary";
import * as fc from "fast-check";
import {
  DictionaryFormat,
  type DictionaryFix,
  fixDictionary,
  parseDictionary,
} from "../../../src/dictionary";
import { dictionaryText, FORMATS, soundDictionaryText } from "../dictionaryArbitraries";

const { SOLR_SYNONYMS, STOP_WORDS } = DictionaryFormat;

function fix(text: string, format = SOLR_SYNONYMS, more = {}): DictionaryFix & { readonly text: string } {
  const result = fixDictionary(Buffer.from(text, "utf8"), { format, ...more });
  return { ...result, text: Buffer.from(result.content).toString("utf8") };
}

/** What nobody means at the end of a line, and lines that come back. */
function untidy(text: string): fc.Arbitrary<string> {
  const end = fc.constantFrom("\n", "\r\n", " \n", "\t\r\n", "  \r");
  const lines = text.split("\n");
  return fc
    .array(fc.tuple(fc.constantFrom(...lines), end), { maxLength: 20 })
    .map((parts) => parts.map(([line, lineEnd]) => line + lineEnd).join(""));
}

describe.each(FORMATS)("mending %s", (format) => {
  const untidyText = soundDictionaryText(format).chain(untidy);
  const anyText = fc.oneof(untidyText, dictionaryText(format), fc.string({ unit: "binary", maxLength: 200 }));

  it.each([
    {},
    { expand: false },
    { analyzer: parseAnalyzer("keyword") },
    { engineVersion: "OpenSearch_1.3" },
  ])("keeps what the engine holds in memory, with the filter set to %j", (setting) => {
    fc.assert(
      fc.property(untidyText, (text) => {
        const before = parseDictionary(Buffer.from(text), { format, ...setting });
        const after = parseDictionary(fix(text, format).content, { format, ...setting });
        if (before.refusal?.code === "blank-line") return;
        expect(after.refusal?.code).toBe(before.refusal?.code);
        expect(after.mappings()).toEqual(before.mappings());
      }),
    );
  });

  it("has nothing more to mend after it mended", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = fix(text, format);
        expect(fix(once.text, format)).toMatchObject({ changed: false, text: once.text });
      }),
    );
  });

  it("changes nothing but line ends, blanks in front of them, marks at the beginning, and lines that are said", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // A last line that goes leaves the end of the one before it.
        const { text: after, lines } = fix(`${text}\n`, format);
        const dropped = new Set(lines.filter((line) => line.after === null).map(({ line }) => line));
        const tidy = (all: string): string[] =>
          all
            .replace(/^\ufeff+/u, "")
            .split(/\r\n|[\r\n]/u)
            .map((line) => line.replace(/[ \t]+$/u, ""));
        expect(tidy(after)).toEqual(tidy(`${text}\n`).filter((_, at) => !dropped.has(at + 1)));
      }),
    );
  });
});

describe("what is mended", () => {
  it.each([
    ["line ends", "a, b\r\nc, d\re, f\n", "a, b\nc, d\ne, f\n"],
    ["a byte order mark", "\ufeffa, b\n", "a, b\n"],
    ["blanks at the ends of lines", "a, b  \n# note\t\nc => d \t\n", "a, b\n# note\nc => d\n"],
    ["a line of blanks, for which the engine refuses the file", "a, b\n  \nc, d\n", "a, b\n\nc, d\n"],
    ["a rule that stands twice", "a, b\nc, d\na,b\n", "a, b\nc, d\n"],
  ])("%s", (_, before, after) => {
    expect(fix(before)).toMatchObject({ changed: true, refused: null, text: after });
  });

  it.each([
    ["the same terms in another order, which count without expand", "a, b\nb, a\n"],
    ["a blank that a backslash makes a part of the term", "a, b\\ \n"],
    ["a blank behind the last comma, for which the engine refuses the file", "a, b, \n"],
    ["a rule that is meant to stand twice", "a, b\n# lint-ignore duplicate-rule: why\na, b\n"],
    ["white space inside a line", "a ,\tb  c\n"],
    ["a last line without an end", "a, b"],
    ["no-break spaces, invisible characters and mojibake", "a\u00a0, b\u200b\ncaf\u00c3\u00a9, c\n"],
  ])("is not %s", (_, text) => {
    expect(fix(text)).toMatchObject({ changed: false, text });
  });

  it("is not what an option says to leave", () => {
    const ignore = ["duplicate-rule", "carriage-return", "byte-order-mark"].map((code) => ({ code }));
    const text = "\ufeffa, b\r\na, c\r\na, c\r\n";
    expect(fix(text, SOLR_SYNONYMS, { ignore })).toMatchObject({ changed: false, text });
  });

  it("is only what is the same letter by letter where the format is guessed", () => {
    expect(fix("a, b\na,b\na, b\n", SOLR_SYNONYMS, { guessed: true }).text).toBe("a, b\na,b\n");
  });

  it("says the line as it was, as it is, and why", () => {
    expect(fix("the\nthe\na \n", STOP_WORDS).lines).toEqual([
      { line: 2, before: "the", after: null, what: "the rule of line 1 again" },
      { line: 3, before: "a ", after: "a", what: "blanks at the end of the line" },
    ]);
  });

  it("is nothing in bytes that are not UTF-8", () => {
    const bytes = Buffer.from("caf\u00e9 \r\n", "latin1");
    expect(fixDictionary(bytes, { format: STOP_WORDS })).toMatchObject({
      changed: false,
      content: bytes,
      refused: "it is not UTF-8 text",
    });
  });
});

describe("what the engine sees of a fix", () => {
  const { KUROMOJI_USER_DICTIONARY: kuromoji } = DictionaryFormat;

  it("is nothing where blanks, line ends and repeated rules go", () => {
    expect(fix("a, b \r\na, b\n").changes).toEqual([]);
  });

  it.each([SOLR_SYNONYMS, STOP_WORDS])("is the first rule of %s where a mark goes", (format) => {
    expect(fix("\ufefffoo, bar\n", format).changes).toEqual([
      "the first rule changes: the mark was a part of it",
    ]);
  });

  it("is a refusal that goes with the mark, or with a line of blanks", () => {
    const refused = expect.stringMatching(/^the engine refused it before, at line \d+: /u) as string;
    expect(fix("\ufeff東京,東京,トウキョウ,名詞\n", kuromoji).changes).toContainEqual(refused);
    expect(fix("a, b\n \nc, d\n").changes).toEqual([refused]);
  });
});
