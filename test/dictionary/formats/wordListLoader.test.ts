import { DictionaryFormat, parseDictionary, type ParsedDictionary } from "../../../src/dictionary";

const { STOP_WORDS, STEMMER_OVERRIDE, KUROMOJI_USER_DICTIONARY } = DictionaryFormat;

function parsed(text: string, format: DictionaryFormat, engineVersion?: string): ParsedDictionary {
  return parseDictionary(Buffer.from(text), { format, engineVersion });
}

function words(text: string, engineVersion?: string): string[] {
  return parsed(text, STOP_WORDS, engineVersion)
    .mappings()
    .map((mapping) => (mapping.kind === "word" ? mapping.word : mapping.kind));
}

describe("the loader of word lists", () => {
  it.each([
    ["OpenSearch_2.11", ["# => x"]],
    ["OpenSearch_3.9", ["# => x"]],
    [undefined, ["# => x"]],
    ["OpenSearch_2.9", []],
    ["OpenSearch_1.3", []],
    ["OpenSearch_2.3", []],
  ])("of %s makes %j of a hashtag that has an arrow", (engine, expected) => {
    expect(words("# => x\n", engine)).toEqual(expected);
  });

  it.each([
    ["OpenSearch_1.3", []],
    ["OpenSearch_2.5", []],
    ["OpenSearch_2.19", []],
    ["OpenSearch_1.2", ["# a"]],
    ["OpenSearch_2.3", ["# a"]],
    ["Elasticsearch_7.10", ["# a"]],
  ])("of %s makes %j of an indented comment", (engine, expected) => {
    expect(words("  # a\n", engine)).toEqual(expected);
  });

  it("gives kuromoji its comments, indented or not, in every version", () => {
    expect(parsed("  # a\n", KUROMOJI_USER_DICTIONARY, "OpenSearch_2.3").refusal).toBeNull();
  });

  it("counts lines with text, comments among them, and no blank ones", () => {
    const { refusal } = parsed("\n# note\n\u3000\na => b\nbroken\n", STEMMER_OVERRIDE);
    expect(refusal).toMatchObject({ line: 5, engineLine: 3 });
  });

  it("names no line where the engine names none", () => {
    expect(parsed("\nbroken\n", STEMMER_OVERRIDE, "OpenSearch_2.3").refusal).not.toHaveProperty("engineLine");
    expect(parsed("\n東京,x,y,z\n", KUROMOJI_USER_DICTIONARY).refusal).not.toHaveProperty("engineLine");
  });

  it("lets a kuromoji comment end where Java's dot does", () => {
    const text = "#=> a\u2028b,c,d,e\n";
    expect(parsed(text, KUROMOJI_USER_DICTIONARY).refusal?.code).toBe("segments-differ");
    expect(parsed("#=> a,b,c,d\n", KUROMOJI_USER_DICTIONARY).refusal).toBeNull();
  });
});
