import {
  DictionaryFormat,
  type DictionaryFix,
  fixDictionary,
  type ParseOptions,
} from "../../../src/dictionary";
import { meaningOf, sameMeaning } from "../../../src/dictionary/fix/meaningOf";
import { repeatedLines } from "../../../src/dictionary/fix/repeatedLines";

const {
  KUROMOJI_USER_DICTIONARY,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  TYPE_TABLE,
  WORDNET_SYNONYMS,
} = DictionaryFormat;

type Shown = Omit<DictionaryFix, "content"> & { readonly text: string };

function fix(text: string, format = SOLR_SYNONYMS, more = {}): Shown {
  const { content, ...rest } = fixDictionary(Buffer.from(text), { format, ...more });
  return { ...rest, text: Buffer.from(content).toString("utf8") };
}

const NOTHING = { changed: false, byteOrderMark: false, lineEnds: 0, lines: [], changes: [], refused: null };

describe("a fix is whole", () => {
  it("of a sound file: its own bytes", () => {
    const bytes = Buffer.from("a, b\n");
    const { content, ...rest } = fixDictionary(bytes, { format: SOLR_SYNONYMS });
    expect(content).toBe(bytes);
    expect(rest).toEqual(NOTHING);
  });

  it("of everything that can be mended at a time", () => {
    expect(fix("\ufeff\ufeffa, b \r\n\r# x\t\n  \na, b\r\nc, d")).toEqual({
      text: "a, b\n\n# x\n\nc, d",
      changed: true,
      byteOrderMark: true,
      lineEnds: 3,
      lines: [
        { line: 1, before: "a, b ", after: "a, b", what: "blanks at the end of the line" },
        { line: 3, before: "# x\t", after: "# x", what: "blanks at the end of the line" },
        { line: 4, before: "  ", after: "", what: "blanks at the end of the line" },
        { line: 5, before: "a, b", after: null, what: "the rule of line 1 again" },
      ],
      changes: [
        "the first rule changes: the mark was a part of it",
        "the engine refused it before, at line 4: the line holds only white space, which Lucene takes for a term",
      ],
      refused: null,
    });
  });

  it("of bytes that are not UTF-8: nothing", () => {
    const bytes = Buffer.from([0x61, 0xff]);
    expect(fixDictionary(bytes, { format: STOP_WORDS })).toEqual({
      ...NOTHING,
      content: bytes,
      refused: "it is not UTF-8 text",
    });
  });

  it.each([
    [
      "byte-order-mark",
      "\ufeffa, b\na, b\r\n",
      { text: "\ufeffa, b\na, b\n", lineEnds: 1, byteOrderMark: false },
    ],
    ["duplicate-rule", "a, b \na, b\r\n", { text: "a, b\na, b\n", lineEnds: 1 }],
    ["carriage-return", "a, b \r\na, b\r\n", { text: "a, b\r\n", lineEnds: 0 }],
    ["mixed-line-ends", "a, b \ra, b\r\nc, d\n", { text: "a, b\rc, d\n", lineEnds: 0 }],
  ])("but for what %s names where that is not minded", (code, text, expected) => {
    expect(fix(text, SOLR_SYNONYMS, { ignore: [{ code }] })).toMatchObject({ changed: true, ...expected });
  });

  it("says that the first line makes no rule any more where the mark alone made it one", () => {
    expect(fix("\ufeff# note\nthe\n", STOP_WORDS).changes).toEqual([
      "the first line makes no rule any more: the mark was a part of it",
    ]);
    expect(fix("\ufeff\nthe\n", STOP_WORDS).changes).toEqual([
      "the first line makes no rule any more: the mark was a part of it",
    ]);
  });

  it("says nothing of a refusal that stays", () => {
    expect(fix("a, , b\r\n")).toMatchObject({ changed: true, changes: [], text: "a, , b\n" });
  });

  it("keeps a file that ends without a line end so, and the last line that goes takes its own alone", () => {
    expect(fix("a, b\r\nc, d").text).toBe("a, b\nc, d");
    expect(fix("a, b\na, b").text).toBe("a, b\n");
    expect(fix("").text).toBe("");
  });
});

describe("a line that repeats an earlier one", () => {
  function repeated(text: string, format = SOLR_SYNONYMS, identical = false): [number, number][] {
    return [...repeatedLines(text.split("\n"), { format }, identical)];
  }

  it.each<[string, DictionaryFormat, [number, number][]]>([
    [
      "a, b\na, b\na,b\na, c",
      SOLR_SYNONYMS,
      [
        [2, 1],
        [3, 1],
      ],
    ],
    ["a => b\na=>b", SOLR_SYNONYMS, [[2, 1]]],
    ["the\nthe", STOP_WORDS, [[2, 1]]],
    ["a => b\na => b", STEMMER_OVERRIDE, [[2, 1]]],
    ["$ => DIGIT\n$ => DIGIT", TYPE_TABLE, []],
    ["_english_\n_english_", STOP_WORDS, []],
    [
      "s(100000001,1,'a',n,1,0).\ns(100000001,2,'b',n,1,0).\ns(200000001,1,'a',n,1,0).\ns(200000001,2,'b',n,1,0).",
      WORDNET_SYNONYMS,
      [],
    ],
  ])("%j of %s: %j", (text, format, expected) => {
    expect(repeated(text, format)).toEqual(expected);
  });

  it("has the same letters where that is asked", () => {
    expect(repeated("a, b\na,b\na, b", SOLR_SYNONYMS, true)).toEqual([[3, 1]]);
  });

  it.each([
    ["a, b\n# lint-ignore duplicate-rule: why\na, b", false],
    ["a, b\n  #  lint-ignore duplicate-rule: why\n\n# more\na, b", false],
    ["a, b\n# lint-ignore duplicate-rule: why\nc, d\na, b", true],
    ["a, b\n# lint-ignored\na, b", true],
    ["a, b\nx # lint-ignore duplicate-rule: why\na, b", true],
    ["# lint-ignore duplicate-rule: why\na, b\na, b", true],
  ])("%j goes unless a directive stands before it: %s", (text, goes) => {
    expect(repeated(text).length > 0).toBe(goes);
  });
});

describe("what a file says", () => {
  const options: ParseOptions = { format: SOLR_SYNONYMS };
  const meaning = (text: string, more: Partial<ParseOptions> = {}): string[] =>
    meaningOf(Buffer.from(text), { ...options, ...more });

  it("is each rule once, in order, and what is refused, but for blank lines", () => {
    const rule = (terms: string[]): object => ({ kind: "equivalents", line: 0, text: "", terms });
    const said = meaning("a, b\n# note\nb, a\na, b\n  \nx, , y\n");
    expect(said.slice(0, 2).map((each): unknown => JSON.parse(each))).toEqual([
      rule(["a", "b"]),
      rule(["b", "a"]),
    ]);
    expect(said.slice(2)).toEqual(["blank-term "]);
  });

  it("is a refusal of bytes too, and the last rule of a format that ends with the file", () => {
    expect(meaningOf(Buffer.from([0x61, 0xff, 0x0a]), options)).toEqual(["invalid-utf8 "]);
    const refused = (text: string): string[] => meaningOf(Buffer.from(text), { format: TYPE_TABLE });
    expect(refused("a  b\n")).toEqual(refused("a  b \t\n"));
    expect(refused("a  b\n")).not.toEqual(refused("a b\n"));
    const synset = "s(100000001,1,'a',n,1,0).\ns(100000001,2,'b',n,1,0).\n";
    expect(meaning(synset, { format: WORDNET_SYNONYMS })).toHaveLength(1);
  });

  it.each([
    ["a, b\n", "a, b\n", true],
    ["a, b\n", "a,b \n\n# note\n", true],
    ["a, b\n", "b, a\n", false],
    ["a, b\n", "a, b\nc, d\n", false],
    ["a, b\nc, d\n", "c, d\na, b\n", false],
    ["a\n", "", false],
    ["a  b, c\n", "a b, c\n", false],
    ["a, b\\ \n", "a, b\\\n", false],
  ])("of %j and %j is the same to every engine: %s", (before, after, expected) => {
    expect(sameMeaning(Buffer.from(before), Buffer.from(after), options)).toBe(expected);
  });

  it("may hang on the engine alone", () => {
    const [before, after] = ["東京,東京,ト,名詞 # a\n", "東京,東京,ト,名詞 # b\n"].map((text) =>
      Buffer.from(text),
    );
    const format = KUROMOJI_USER_DICTIONARY;
    expect(meaningOf(before!, { format, engineVersion: "OpenSearch_1.3" })).toEqual(
      meaningOf(after!, { format, engineVersion: "OpenSearch_1.3" }),
    );
    expect(sameMeaning(before!, after!, { format })).toBe(false);
  });
});
