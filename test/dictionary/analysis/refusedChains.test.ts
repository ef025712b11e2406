import { parseAnalyzer, readAnalysisSettings } from "../../../src/dictionary";
import { said, behind } from "./chainWords";

describe("settings that are refused", () => {
  const synonyms = { type: "synonym", synonyms_path: "x" };
  const graph = { type: "synonym_graph", synonyms_path: "y" };

  it.each<[string, unknown, object, string]>([
    [
      "without analysis",
      {},
      {},
      'reading the analysis settings: there is no analysis object in it. Give {"settings": {"analysis": {…}}}, or what GET INDEX/_settings answers for one index.',
    ],
    [
      "that are no object",
      [1],
      {},
      'reading the analysis settings: there is no analysis object in it. Give {"settings": {"analysis": {…}}}, or what GET INDEX/_settings answers for one index.',
    ],
    [
      "of two indexes",
      { a: { settings: { index: { analysis: {} } } }, b: { settings: { index: { analysis: {} } } } },
      {},
      'reading the analysis settings: it has the settings of several indexes. Give {"settings": {"analysis": {…}}}, or what GET INDEX/_settings answers for one index.',
    ],
    [
      "without synonyms",
      { analyzer: { a: { filter: ["x"] } } },
      {},
      "reading the analysis settings: no analyzer has a synonym filter. Name the analyzer behind the file: settings.json#my_analyzer.",
    ],
    [
      "with synonyms in two analyzers",
      { analyzer: { a: { filter: ["s"] }, b: { filter: "s" } }, filter: { s: synonyms } },
      {},
      "reading the analysis settings: several analyzers have synonyms: a, b. Name the analyzer behind the file: settings.json#my_analyzer.",
    ],
    [
      "without the analyzer",
      { analyzer: { a: {}, b: {} } },
      { analyzer: "c" },
      'finding the synonym filter of an analyzer: there is no such analyzer, only a, b (got "c"). Name the analyzer, and the filter where there are several: settings.json#my_analyzer/my_synonyms.',
    ],
    [
      "without any analyzer",
      { analyzer: {} },
      { analyzer: "c" },
      'finding the synonym filter of an analyzer: there is no such analyzer, only none (got "c"). Name the analyzer, and the filter where there are several: settings.json#my_analyzer/my_synonyms.',
    ],
    [
      "without a synonym filter in the analyzer",
      { analyzer: { a: { filter: ["x"] } }, filter: { x: { type: "stop" } } },
      { analyzer: "a" },
      'finding the synonym filter of an analyzer: it has no synonym filter (got "a"). Name the analyzer, and the filter where there are several: settings.json#my_analyzer/my_synonyms.',
    ],
    [
      "with two of files",
      { analyzer: { a: { filter: ["s", "g"] } }, filter: { s: synonyms, g: graph } },
      {},
      'finding the synonym filter of an analyzer: its synonym filters are s, g (got "a"). Name the analyzer, and the filter where there are several: settings.json#my_analyzer/my_synonyms.',
    ],
    [
      "without the filter",
      { analyzer: { a: { filter: ["s", "g"] } }, filter: { s: synonyms, g: graph } },
      { filter: "x" },
      'finding the synonym filter of an analyzer: its synonym filters are s, g (got "a"). Name the analyzer, and the filter where there are several: settings.json#my_analyzer/my_synonyms.',
    ],
  ])("%s say so", (_what, json, choice, expected) => {
    expect(said(() => readAnalysisSettings(json, choice))).toBe(expected);
  });

  it("are taken where one of two filters reads a file, or is named", () => {
    const inline = { type: "synonym", synonyms: ["a, b"] };
    const settings = { analyzer: { a: { tokenizer: "standard", filter: ["s", "i", "g"] } } };
    const of = (filter: object, choice: object = {}): string =>
      readAnalysisSettings({ ...settings, filter }, choice).text;
    expect(of({ s: inline, g: graph })).toBe("standard,s,i");
    expect(of({ s: synonyms, g: graph }, { filter: "s" })).toBe("standard");
  });

  it.each<[string, unknown]>([
    ["settings", { settings: { analysis: { analyzer: {} } } }],
    ["settings of an index", { settings: { index: { analysis: { analyzer: {} } } } }],
    ["what an index answers", { products: { settings: { index: { analysis: { analyzer: {} } } } } }],
    ["analysis alone", { analysis: { analyzer: {} } }],
    ["what stands in analysis", { analyzer: {} }],
  ])("have no synonyms where they are found as %s", (_what, json) => {
    expect(said(() => readAnalysisSettings(json))).toContain("no analyzer has a synonym filter");
  });
});

describe("the short form that is refused", () => {
  const remedy =
    "Name the tokenizer and the filters before the synonym filter: standard,lowercase,stop:_english_.";

  it.each([
    ["", "a name is missing"],
    ["standard,", "a name is missing"],
    ["a b", "a b is no name"],
    ["standard, x!", "x! is no name"],
    ["mapping:a=>b", "it names no tokenizer"],
    ["html_strip", "it names no tokenizer"],
    ["synonym", "it names no tokenizer"],
    ["standard,synonym,synonym_graph", "it has two synonym filters"],
    ["letter:x", "letter can't be set to x"],
    ["keyword:1", "keyword can't be set to 1"],
    ["standard:0", "standard can't be set to 0"],
    ["standard:1:2", "standard can't be set to 1:2"],
    ["whitespace:x1", "whitespace can't be set to x1"],
    ["whitespace:1x", "whitespace can't be set to 1x"],
    ["standard,asciifolding:x", "asciifolding can't be set to x"],
    ["standard,lowercase:a:b", "lowercase can't be set to a:b"],
    ["standard,stop:", "stop can't be set to "],
    ["standard,stop:a:@b", "stop can't be set to a:@b"],
    ["standard,synonym:strict", "synonym can only be set to lenient"],
    ["standard,synonym:", "synonym can only be set to lenient"],
  ])("%j: %s", (text, problem) => {
    expect(said(() => parseAnalyzer(text))).toBe(
      `reading an analyzer: ${problem} (got ${JSON.stringify(text)}). ${remedy}`,
    );
  });

  it.each([
    ["standard,x:1:2", ["the filter x"]],
    ["standard,stop:@a:ignore_case", ["the filter stop (the words of a)"]],
    ["mapping:a=>b,html_strip,standard", ["the char filter html_strip"]],
  ])("%s is taken, though not modelled: %j", (text, notModelled) => {
    expect(parseAnalyzer(text).notModelled).toEqual(notModelled);
  });
});

describe("texts", () => {
  it("go through what rules do not", () => {
    const chain = parseAnalyzer("whitespace,synonym_graph,lowercase").forTexts(10);
    expect(chain.synonymFilter).toBe("synonym_graph");
    expect(chain.analyze("A B").map(({ text }) => text)).toEqual(["a", "b"]);
    expect(chain.analyze("A", (tokens) => [...tokens, ...tokens]).map(({ text }) => text)).toEqual([
      "a",
      "a",
    ]);
    expect(chain.analyze("A", undefined, (text) => `${text}${text}`).map(({ text }) => text)).toEqual(["aa"]);
  });

  it.each<[string, readonly string[]]>([
    [
      "html_strip,my,x,synonym,y",
      ["the char filter html_strip", "the tokenizer my", "the filter x", "the filter y"],
    ],
    ["standard,stop:a:remove_trailing=false", []],
    [
      "standard,synonym,stop:a:remove_trailing=false",
      ["the filter stop (the setting remove_trailing after synonyms)"],
    ],
    ["mapping:a=>b,standard,stop:a:remove_trailing=false", ["the filter stop (remove_trailing)"]],
  ])("of %s know all but %j", (text, notModelled) => {
    const chain = parseAnalyzer(text).forTexts(10);
    expect(chain.notModelled).toEqual(notModelled);
    if (notModelled.length > 0) {
      expect(() => chain.analyze("a")).toThrow(new RangeError(`not modelled: ${notModelled.join(", ")}`));
    }
  });

  it("do not know remove_trailing where the dictionary is a char filter, nor both forms of a folded word", () => {
    const chain = parseAnalyzer("standard,stop:a:remove_trailing=false");
    expect(chain.forTexts(10, true).notModelled).toEqual(["the filter stop (remove_trailing)"]);
    const folding = behind("standard", [{ type: "asciifolding", preserve_original: true }]);
    expect([folding.notModelled, folding.forTexts(10).notModelled]).toEqual([
      [],
      ["the filter f0 (the setting preserve_original)"],
    ]);
  });
});
