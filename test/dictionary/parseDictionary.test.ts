import * as fc from "fast-check";
import { DictionaryFormat, parseDictionary, printDictionary } from "../../src/dictionary";
import { dictionaryText, FORMATS, soundDictionaryText } from "./dictionaryArbitraries";

const { SOLR_SYNONYMS, KUROMOJI_USER_DICTIONARY } = DictionaryFormat;

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
        expect(again.refusal).toBeNull();
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
