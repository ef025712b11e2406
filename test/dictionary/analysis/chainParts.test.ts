import { parseAnalyzer, parseDictionary, readAnalysisSettings } from "../../../src/dictionary";
import { formatBehind } from "../../../src/dictionary/analysis/formatBehind";
import { SOLR_SYNONYMS, WORDNET_SYNONYMS, said, words, behind } from "./chainWords";

describe("tokenizers", () => {
  it.each([
    ["whitespace:3", "abcdefg hi", "abc def g hi"],
    ["whitespace:1", "ab c", "a b c"],
    ["whitespace:2", "𠮷𠮷a bc", "𠮷 𠮷 a bc"],
    ["whitespace", `${"x".repeat(256)} y`, `${"x".repeat(255)} x y`],
    ["letter", `${"x".repeat(256)}1y`, `${"x".repeat(255)} x y`],
    ["letter", "été𠮷2の", "été𠮷 の"],
    ["standard:1", "a𠮷b", "a"],
    ["standard:2", "a𠮷b", "a 𠮷 b"],
    ["standard:3", "abcd", "abc d"],
    ["standard", `${"x".repeat(256)}`, `${"x".repeat(255)} x`],
    ["keyword", " a  b ", " a  b "],
  ])("%s makes of %j %j", (chain, term, expected) => {
    expect(words(parseAnalyzer(chain), term)).toBe(expected);
  });

  it("end a word where it ends in the text", () => {
    const ends = (chain: string, text: string): number[] =>
      parseAnalyzer(chain)
        .forTexts(10)
        .analyze(text)
        .map(({ end }) => end);
    expect(ends("whitespace", " ab 𠮷c ")).toEqual([3, 7]);
    expect(ends("whitespace:2", "abc")).toEqual([2, 3]);
    expect(ends("standard", "ab, 𠮷c!")).toEqual([2, 6, 7]);
    expect(ends("keyword", " ab ")).toEqual([4]);
  });

  it.each<[unknown, string]>([
    [{ type: "standard", max_token_length: "2" }, "ab cd"],
    [{ type: "standard", max_token_length: 1_048_576 }, "abcd"],
    [{ type: "standard", max_token_length: null }, "abcd"],
    [
      { type: "standard", max_token_length: 0 },
      "not modelled: the tokenizer t (the setting max_token_length)",
    ],
    [
      { type: "standard", max_token_length: 1_048_577 },
      "not modelled: the tokenizer t (the setting max_token_length)",
    ],
    [
      { type: "standard", max_token_length: 1.5 },
      "not modelled: the tokenizer t (the setting max_token_length)",
    ],
    [{ type: "whitespace", other: 1 }, "not modelled: the tokenizer t (the setting other)"],
    [{ type: "letter", other: 1 }, "not modelled: the tokenizer t (the setting other)"],
    [{ type: "keyword", buffer_size: 1 }, "abcd"],
    [{ type: "keyword", other: 1 }, "not modelled: the tokenizer t (the setting other)"],
    [{ type: "constructor" }, "not modelled: the tokenizer t"],
    [{}, "not modelled: the tokenizer t"],
    ["", "not modelled: the tokenizer, which the analyzer does not name"],
    ["toString", "not modelled: the tokenizer toString"],
  ])("of settings: %j makes of abcd %j", (tokenizer, expected) => {
    expect(words(behind(tokenizer, []), "abcd")).toBe(expected);
  });
});

describe("filters", () => {
  it.each<[string, readonly object[], string, string]>([
    ["lowercase as Java does it", [{ type: "lowercase" }], "İÀSΣ", "iàsσ"],
    [
      "no lowercase of a language",
      [{ type: "lowercase", language: "greek" }],
      "A",
      "not modelled: the filter f0 (the setting language)",
    ],
    ["asciifolding", [{ type: "asciifolding", preserve_original: true }], "Æß中", "AEss中"],
    [
      "no other setting of asciifolding",
      [{ type: "asciifolding", x: 1 }],
      "A",
      "not modelled: the filter f0 (the setting x)",
    ],
    ["the default stop words", [{ type: "stop" }], "car the", "car"],
    [
      "the default stop words as they are written",
      [{ type: "stop", ignore_case: true }],
      "car THE",
      "car THE",
    ],
    [
      "named stop words in any case",
      [{ type: "stop", stopwords: ["Foo"], ignore_case: "true" }],
      "car FOO",
      "car",
    ],
    ["named stop words as they are written", [{ type: "stop", stopwords: ["Foo"] }], "car foo", "car foo"],
    ["no stop words", [{ type: "stop", stopwords: "_none_" }], "the", "the"],
    ["stop words between commas", [{ type: "stop", stopwords: " foo , bar ,," }], "car foo bar", "car"],
    ["a list by name among words", [{ type: "stop", stopwords: ["_german_", "foo"] }], "car und foo", "car"],
    ["the words of a file", [{ type: "stop", stopwords_path: "known" }], "my car of", "my"],
    [
      "no words of another file",
      [{ type: "stop", stopwords_path: "other" }],
      "a",
      "not modelled: the filter f0 (the words of other)",
    ],
    [
      "no stop words that are no texts",
      [{ type: "stop", stopwords: [1] }],
      "a",
      "not modelled: the filter f0 (the setting stopwords)",
    ],
    [
      "no ignore_case that is neither",
      [{ type: "stop", ignore_case: "yes" }],
      "a",
      "not modelled: the filter f0 (the setting ignore_case)",
    ],
    [
      "no other setting of stop",
      [{ type: "stop", x: 1 }],
      "a",
      "not modelled: the filter f0 (the setting x)",
    ],
    [
      "a stop word at the end that stays",
      [{ type: "stop", stopwords: "of", remove_trailing: false }],
      "car of",
      "car of",
    ],
    [
      "but not within",
      [{ type: "stop", stopwords: "of", remove_trailing: false }],
      "of car",
      "term: of car analyzed to a token (car) with position increment != 1 (got: 2)",
    ],
    [
      "two stop words before another",
      [{ type: "stop", stopwords: "of,to" }],
      "of to car",
      "term: of to car analyzed to a token (car) with position increment != 1 (got: 3)",
    ],
    [
      "what the decompounder leaves alone",
      [{ type: "dictionary_decompounder", word_list: ["a"] }],
      "ab",
      "ab",
    ],
    ["another synonym filter", [{ type: "synonym", synonyms: ["a, b"] }], "ab", "ab"],
    [
      "nothing unknown",
      [{ type: "valueOf" }, { type: "x" }],
      "a",
      "not modelled: the filter f0; the filter f1",
    ],
  ])("have %s", (_what, filters, term, expected) => {
    const choice = behind("whitespace", filters);
    expect(words(choice, term)).toBe(expected);
  });

  it.each([
    "common_grams",
    "edgeNGram",
    "edge_ngram",
    "fingerprint",
    "keyword_repeat",
    "multiplexer",
    "nGram",
    "ngram",
    "shingle",
    "word_delimiter",
    "word_delimiter_graph",
  ])("of the type %s parse no synonyms", (type) => {
    const chain = behind("standard", [{ type }]);
    expect(chain.refusesEveryFile).toBe("Token filter [f0] cannot be used to parse synonyms");
    expect([chain.notModelled, chain.analyzer(10)]).toEqual([[], null]);
  });

  it.each<[object, string | null]>([
    [{ type: "cjk_bigram", output_unigrams: true }, "Token filter [f0] cannot be used to parse synonyms"],
    [{ type: "cjk_bigram", output_unigrams: "true" }, "Token filter [f0] cannot be used to parse synonyms"],
    [{ type: "cjk_bigram", output_unigrams: false }, null],
    [{ type: "cjk_bigram" }, null],
  ])("%j parses none where it puts out unigrams", (filter, says) => {
    expect(behind("standard", [filter]).refusesEveryFile).toBe(says);
  });

  it.each(["dictionary_decompounder", "hyphenation_decompounder", "synonym"])(
    "of the type %s are passed over",
    (type) => {
      const chain = behind("standard", [{ type }, { type: "lowercase" }]);
      expect([chain.skipped, chain.notModelled]).toEqual([["f0"], []]);
    },
  );

  it("in any order tell whether texts are lowercased only behind the synonyms", () => {
    const later = (text: string): boolean => parseAnalyzer(text).lowercasesAfter;
    expect(
      [
        "standard,synonym,lowercase",
        "standard,lowercase,synonym,lowercase",
        "standard,synonym",
        "standard,lowercase",
      ].map(later),
    ).toEqual([true, false, false, false]);
  });
});

describe("char filters", () => {
  it.each([
    [["a=>b"], "aca", "bcb"],
    [["ab=>x", "a=>y"], "abaa", "xyy"],
    [[" a  b =>  c "], "a  ba", "ca"],
    [["a=>"], "bab", "bb"],
    [["\\u0061=>\\u0062"], "a", "b"],
    [["x=>\\n"], "x", "\n"],
    [["\\\\=>/"], "\\", "/"],
    [["a=>b=>c"], "a=>b", "c"],
    [["𠮷=>a"], "𠮷", "a"],
    [[`${"x".repeat(255)}=>y`], "x".repeat(255), "y"],
  ])("map %j: %j is %j", (mappings, text, expected) => {
    const chain = readAnalysisSettings({
      analyzer: { a: { char_filter: ["m"], tokenizer: "keyword", filter: "s" } },
      char_filter: { m: { type: "mapping", mappings } },
      filter: { s: { type: "synonym" } },
    });
    expect(words(chain, text)).toBe(expected);
  });

  it.each([
    "a",
    "#=>b",
    "=>b",
    "a=>\n",
    "a\\=>b",
    "\\x=>b",
    "\\u12=>b",
    "\\ud800=>b",
    `${"x".repeat(256)}=>y`,
  ])("do not know the rule %j", (rule) => {
    const chain = readAnalysisSettings({
      analyzer: { a: { char_filter: "m", tokenizer: "keyword", filter: ["s"] } },
      char_filter: { m: { type: "mapping", mappings: [rule] } },
      filter: { s: { type: "synonym" } },
    });
    expect(chain.notModelled).toEqual([`the char filter m (the rule ${rule})`]);
  });

  it("do not know a rule that stands twice, a file of rules, or another type", () => {
    const of = (filter: object): readonly string[] =>
      readAnalysisSettings({
        analyzer: { a: { char_filter: ["m"], tokenizer: "keyword", filter: ["s"] } },
        char_filter: { m: filter },
        filter: { s: { type: "synonym" } },
      }).notModelled;
    expect(of({ type: "mapping", mappings: ["a=>b", "a=>c"] })).toEqual([
      "the char filter m (the rule a=>c)",
    ]);
    expect(of({ type: "mapping", mappings_path: "x" })).toEqual([
      "the char filter m (the setting mappings_path)",
    ]);
    expect(of({ type: "mapping" })).toEqual(["the char filter m (the setting mappings)"]);
    expect(of({ type: "html_strip" })).toEqual(["the char filter m"]);
  });

  it("move places, so that remove_trailing is not known behind them", () => {
    const chain = behind("standard", [{ type: "stop", stopwords: "of", remove_trailing: false }], {
      char_filter: ["mapping"],
    });
    expect(chain.notModelled).toContain("the filter f0 (remove_trailing)");
  });
});

describe("the synonym filter of settings", () => {
  it.each<[object, object]>([
    [{}, { lenient: false, expand: undefined, format: SOLR_SYNONYMS }],
    [
      { lenient: true, expand: "false", format: "WordNet" },
      { lenient: true, expand: false, format: WORDNET_SYNONYMS },
    ],
    [
      { lenient: "false", expand: true, format: "other" },
      { lenient: false, expand: true, format: SOLR_SYNONYMS },
    ],
    [
      { lenient: "no" },
      { lenient: false, expand: undefined, notModelled: ["the filter s (the setting lenient)"] },
    ],
  ])("%j is read: %j", (settings, expected) => {
    expect(behind("standard", [], {}, settings)).toMatchObject(expected);
  });

  it.each<[string, string, string]>([
    ["keyword", "Wi-Fi of", "Wi-Fi of"],
    ["simple", "Wi-Fi 5 of", "wi fi of"],
    ["standard", "Wi-Fi 5 of", "wi fi 5 of"],
    ["stop", "Wi-Fi 5 of", "wi fi"],
    ["whitespace", "Wi-Fi 5 of", "Wi-Fi 5 of"],
    ["toString", "a", "not modelled: the synonym_analyzer toString"],
    ["english", "a", "not modelled: the synonym_analyzer english"],
  ])("may have an analyzer of its own: %s makes of %j %j", (synonym_analyzer, term, expected) => {
    const chain = behind("letter", [{ type: "lowercase" }], { char_filter: [] }, { synonym_analyzer });
    expect(chain.text).toBe(`synonym_analyzer ${synonym_analyzer}`);
    expect(words(chain, term)).toBe(expected);
  });

  it("of an analyzer of another type is not known", () => {
    expect(behind("standard", [], { type: "english" }).notModelled).toEqual([
      'an analyzer of the type "english"',
    ]);
    expect(behind("standard", [], { type: "custom" }).notModelled).toEqual([]);
  });

  it("is behind what is shown", () => {
    const chain = behind("standard", [{ type: "lowercase" }], { char_filter: ["html_strip"] });
    expect(chain.text).toBe("html_strip,standard,f0");
    expect(chain.keepsTermsWhole).toBe(false);
    expect(behind("keyword", []).keepsTermsWhole).toBe(true);
  });
});

describe("the format behind a chain", () => {
  const solr = behind("standard", []);

  it("is the one that the settings say, or the one that is given", () => {
    expect(formatBehind(undefined, undefined)).toBeUndefined();
    expect(formatBehind(undefined, WORDNET_SYNONYMS)).toBe(WORDNET_SYNONYMS);
    expect(formatBehind(parseAnalyzer("standard"), WORDNET_SYNONYMS)).toBe(WORDNET_SYNONYMS);
    expect(formatBehind(solr, undefined)).toBe(SOLR_SYNONYMS);
    expect(formatBehind(solr, SOLR_SYNONYMS)).toBe(SOLR_SYNONYMS);
    expect(said(() => formatBehind(solr, WORDNET_SYNONYMS))).toBe(
      "reading a dictionary behind a chain: the synonym filter of the settings reads solr-synonyms " +
        '(got "wordnet-synonyms"). Give the format that the filter reads, or name the filter that reads this file.',
    );
  });
});

describe("what a term loses", () => {
  it("are the words at its end", () => {
    const analyze = (chain: string, term: string): unknown =>
      parseAnalyzer(chain).analyzer(10)?.analyze(term);
    expect(analyze("standard,stop", "lord of the")).toEqual({ text: "lord", refusal: null, lost: "of the" });
    expect(analyze("standard,stop", "lord")).toEqual({ text: "lord", refusal: null, lost: "" });
    expect(analyze("standard,stop", "of")).toEqual({
      text: "",
      refusal: { why: "eliminated", says: "term: of was completely eliminated by analyzer" },
      lost: "",
    });
    expect(analyze("standard,stop", "of it all")).toMatchObject({ refusal: { why: "hole" } });
    expect(analyze("keyword", "")).toEqual({
      text: "",
      refusal: { why: "zero-length", says: "term:  analyzed to a zero-length token" },
      lost: "",
    });
    const rules = parseDictionary(Buffer.from("a  b, c\n"), {
      format: SOLR_SYNONYMS,
      analyzer: parseAnalyzer("keyword"),
    });
    expect(rules.rules).toMatchObject([{ terms: ["a  b", "c"] }]);
  });

  it("is nothing of a plain chain, which is white space alone", () => {
    const isPlain = (chain: string): boolean | undefined => parseAnalyzer(chain).analyzer(10)?.isPlain;
    expect(
      [
        "whitespace",
        "whitespace:5",
        "whitespace,lowercase",
        "mapping:a=>b,whitespace",
        "standard",
        "whitespace,synonym:lenient",
      ].map(isPlain),
    ).toEqual([true, false, false, false, false, false]);
  });
});
