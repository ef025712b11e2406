import { readAnalysisSettings } from "../../../src/dictionary";

const analysis = {
  analyzer: {
    plain: { type: "custom", tokenizer: "standard", filter: ["lowercase"] },
    index: {
      type: "custom",
      tokenizer: "standard",
      filter: ["lowercase", "english_stop", "synonyms", "porter_stem"],
    },
  },
  filter: {
    english_stop: { type: "stop", stopwords: "_english_" },
    synonyms: { type: "synonym_graph", synonyms_path: "analyzers/F1", lenient: "true", expand: "false" },
    more: { type: "synonym", synonyms: ["a, b"] },
  },
};

describe("an index's settings", () => {
  it.each([
    ["the analysis object alone", analysis],
    ["what creates an index", { settings: { analysis } }],
    ["with the prefix index", { settings: { index: { analysis } } }],
    ["the answer of _settings", { products: { settings: { index: { analysis, number_of_shards: "1" } } } }],
  ])("are found in %s", (_, json) => {
    expect(readAnalysisSettings(json)).toMatchObject({
      text: "standard,lowercase,english_stop",
      lenient: true,
      expand: false,
      notModelled: [],
    });
  });

  it("of several indexes are refused", () => {
    const index = { settings: { index: { analysis } } };
    expect(() => readAnalysisSettings({ one: index, two: index })).toThrow("several indexes");
  });

  it.each([null, 1, "x", [], {}, { settings: {} }])("are not found in %j", (json) => {
    expect(() => readAnalysisSettings(json)).toThrow("no analysis object");
  });

  it("name the analyzers where it is not certain which is meant", () => {
    const search = { ...analysis.analyzer.index };
    const both = { ...analysis, analyzer: { ...analysis.analyzer, search } };
    expect(() => readAnalysisSettings(both)).toThrow("several analyzers have synonyms: index, search");
    expect(readAnalysisSettings(both, { analyzer: "search" }).text).toBe("standard,lowercase,english_stop");
    expect(() => readAnalysisSettings(both, { analyzer: "serach" })).toThrow("no such analyzer");
    expect(() => readAnalysisSettings(both, { analyzer: "plain" })).toThrow("it has no synonym filter");
  });

  it("mean the synonym filter that reads a file, before one with rules of its own", () => {
    const filter = ["lowercase", "more", "synonyms"];
    const two = { ...analysis, analyzer: { index: { tokenizer: "standard", filter } } };
    expect(readAnalysisSettings(two)).toMatchObject({ text: "standard,lowercase,more", skipped: ["more"] });
    expect(readAnalysisSettings(two, { filter: "more" }).text).toBe("standard,lowercase");
  });

  it("mean none of two that read files until one is named", () => {
    const filters = { ...analysis.filter, more: { type: "synonym", synonyms_path: "analyzers/F2" } };
    const two = {
      analyzer: { index: { tokenizer: "standard", filter: ["more", "synonyms"] } },
      filter: filters,
    };
    expect(() => readAnalysisSettings(two)).toThrow("its synonym filters are more, synonyms");
    expect(readAnalysisSettings(two, { filter: "synonyms" }).text).toBe("standard,more");
  });

  it.each([
    ["a second synonym_graph before", { filter: ["graph", "synonyms"] }, "the filter graph"],
    [
      "a setting that is not known",
      { filter: ["odd", "synonyms"] },
      "the filter odd (the setting updateable)",
    ],
    [
      "a path without its words",
      { filter: ["file", "synonyms"] },
      "the filter file (the words of analyzers/F9)",
    ],
    [
      "a built-in analyzer type",
      { type: "english", filter: ["synonyms"] },
      'an analyzer of the type "english"',
    ],
    ["an index's own synonym_analyzer", { filter: ["own"] }, "the synonym_analyzer mine"],
    ["a switch that is none", { filter: ["broken"] }, "the filter broken (the setting lenient)"],
    ["a tokenizer of a plugin", { tokenizer: "nori", filter: ["synonyms"] }, "the tokenizer nori"],
  ])("with %s are not taken for known", (_, analyzer, expected) => {
    const filter = {
      ...analysis.filter,
      graph: { type: "synonym_graph", synonyms: ["a, b"] },
      odd: { type: "stop", updateable: true },
      file: { type: "stop", stopwords_path: "analyzers/F9" },
      own: { type: "synonym", synonyms_path: "x", synonym_analyzer: "mine" },
      broken: { type: "synonym", synonyms_path: "x", lenient: "yes" },
    };
    const json = { analyzer: { index: { tokenizer: "standard", ...analyzer } }, filter };
    const choice = analyzer.filter.includes("graph") ? { filter: "synonyms" } : {};
    expect(readAnalysisSettings(json, choice).notModelled).toEqual([expected]);
  });
});
