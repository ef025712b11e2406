import * as fc from "fast-check";
import {
  DictionaryFormat,
  parseDictionary,
  type ParseOptions,
  printDictionary,
} from "../../../src/dictionary";
import { dictionaryText, FORMATS, soundDictionaryText } from "../dictionaryArbitraries";

const { SOLR_SYNONYMS, WORDNET_SYNONYMS, KUROMOJI_USER_DICTIONARY } = DictionaryFormat;

function bytes(text: string): Uint8Array {
  return Buffer.from(text, "utf8");
}

function texts(text: string): string[] {
  return parseDictionary(bytes(text), { format: SOLR_SYNONYMS }).rules.map((rule) => rule.text);
}

describe.each(FORMATS)("reading %s", (format) => {
  it("never throws, whatever the bytes are", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (anything) => {
        const parsed = parseDictionary(anything, { format });
        expect(parsed.mappings().length === 0 || parsed.refusal === null).toBe(true);
      }),
    );
  });

  it("gives the same rules again for what it prints", () => {
    fc.assert(
      fc.property(fc.oneof(soundDictionaryText(format), dictionaryText(format)), (text) => {
        const { rules } = parseDictionary(bytes(text), { format });
        const again = parseDictionary(bytes(printDictionary(rules)), { format });
        // A type table without rules is refused; of hyphenation patterns, the XML around them is no rule.
        if (format === DictionaryFormat.HYPHENATION_PATTERNS) return;
        if (rules.length > 0) expect(again.refusal).toBeNull();
        const withoutLines = (list: typeof rules): object[] => list.map((rule) => ({ ...rule, line: 0 }));
        expect(withoutLines(again.rules)).toEqual(withoutLines(rules));
      }),
    );
  });
});

describe("reading Solr synonyms", () => {
  it("takes an arrow with one side for text, as Lucene does", () => {
    expect(texts("=> b, c\n")).toEqual(["\\=> b, c"]);
  });

  it("cuts a word of more than 255 units in two", () => {
    const [rule] = parseDictionary(bytes(`${"x".repeat(300)}, y\n`), { format: SOLR_SYNONYMS }).rules;
    expect(rule).toMatchObject({ terms: [`${"x".repeat(255)} ${"x".repeat(45)}`, "y"] });
  });

  it("names line and column of the first term that is only white space, in code points", () => {
    const { refusal, rules } = parseDictionary(bytes("a, b\n𠮷é, ,c\nd => \n"), { format: SOLR_SYNONYMS });
    expect(refusal).toMatchObject({ code: "blank-term", line: 2, column: 4, endColumn: 5 });
    expect(rules).toHaveLength(1);
  });

  it("names where the bytes stop being UTF-8", () => {
    const latin1 = Buffer.from("caf\xe9, coffee\n", "latin1");
    const { refusal } = parseDictionary(latin1, { format: SOLR_SYNONYMS });
    expect(refusal).toMatchObject({ code: "invalid-utf8", line: 1, column: 4 });
  });

  it.each([
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["an overlong form", [0xc0, 0xaf]],
    ["a code point beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["a sequence that the end cuts off", [0xe6, 0x9d]],
  ])("refuses %s", (_, malformed) => {
    const { refusal } = parseDictionary(Uint8Array.from([0x61, ...malformed]), { format: SOLR_SYNONYMS });
    expect(refusal?.code).toBe("invalid-utf8");
  });

  it("keeps the original of a term that any equivalents have", () => {
    const parsed = parseDictionary(bytes("a => b\na, c\n"), { format: SOLR_SYNONYMS });
    expect(
      parsed.mappings().filter((mapping) => mapping.kind === "synonym" && mapping.input === "a"),
    ).toEqual([
      { kind: "synonym", input: "a", output: "b", keepOriginal: true },
      { kind: "synonym", input: "a", output: "c", keepOriginal: true },
    ]);
  });
});

describe("reading a kuromoji dictionary", () => {
  const entry = bytes("東京,東 都,トウ キョウ,名詞\n");

  it.each([
    ["Elasticsearch_7.10", null],
    ["OpenSearch_1.3", null],
    ["OpenSearch_2.19", "segments-differ"],
    ["OpenSearch_3.1", "segments-differ"],
    [undefined, "segments-differ"],
  ])("as %s does, it answers %s to segments that spell another word", (engineVersion, code) => {
    const { refusal } = parseDictionary(entry, { format: KUROMOJI_USER_DICTIONARY, engineVersion });
    expect(refusal?.code ?? null).toBe(code);
  });
});

describe("a term too long for the engine", () => {
  const long = "x".repeat(40_000);
  const parse = (text: string, options: ParseOptions): string | undefined => {
    const { refusal } = parseDictionary(bytes(text), options);
    return refusal === null ? undefined : `${refusal.code} ${refusal.line}:${refusal.column}`;
  };

  // As Lucene 8.8.1 answered, for both tokenizers: only what it stores as an output is too long for it.
  it.each([
    ["one of equivalents", `a, ${long}\n`, "output-too-long 1:4", undefined],
    ["the first of equivalents", `${long}, a\n`, "output-too-long 1:1", "output-too-long 1:1"],
    ["alone on a line", `${long}\n`, undefined, "output-too-long 1:1"],
    ["an input", `${long} => a\n`, undefined, undefined],
    ["an output", `a => ${long}\n`, "output-too-long 1:6", "output-too-long 1:6"],
  ])("is refused in Solr synonyms where it is stored: %s", (_, text, expanded, contracted) => {
    expect(parse(text, { format: SOLR_SYNONYMS })).toBe(expanded);
    expect(parse(text, { format: SOLR_SYNONYMS, expand: false })).toBe(contracted);
  });

  const word = (synset: number, text: string): string => `s(10000000${synset},1,'${text}',n,1,0).\n`;

  it.each([
    ["alone in its synset", word(1, long), undefined, undefined],
    ["alone before another synset", word(1, long) + word(2, "a") + word(2, "b"), undefined, undefined],
    ["first of two", word(1, long) + word(1, "a"), "output-too-long 1:16", "output-too-long 1:16"],
    ["second of two", word(1, "a") + word(1, long), "output-too-long 2:16", undefined],
  ])("is refused in WordNet's where its synset stores it: %s", (_, text, expanded, contracted) => {
    expect(parse(text, { format: WORDNET_SYNONYMS })).toBe(expanded);
    expect(parse(text, { format: WORDNET_SYNONYMS, expand: false })).toBe(contracted);
  });
});
