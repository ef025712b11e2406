import { DictionaryFormat, IndexSettings, type SynonymTokenFilterOptions } from "../../../src";
import { AssociatedFile } from "./AssociatedFile";
import { failure } from "./failure";

function synonyms(format?: DictionaryFormat): AssociatedFile {
  return AssociatedFile.alone("synonyms", { referencePath: "analyzers/F1", format });
}

describe.each(["synonymTokenFilter", "synonymGraphTokenFilter"] as const)("IndexSettings.%s", (method) => {
  const make = (options: SynonymTokenFilterOptions) => IndexSettings[method](options);

  it("tells the engine that a WordNet file is one", () => {
    const format = DictionaryFormat.WORDNET_SYNONYMS;
    expect(make({ synonyms: synonyms(format) })).toMatchObject({ format: "wordnet" });
    expect(make({ synonyms: synonyms(), format })).toMatchObject({ format: "wordnet" });
  });

  it("passes every option on under the engine's name", () => {
    const options = { updateable: true, expand: false, lenient: true };
    expect(make({ synonyms: synonyms(), ...options, synonymAnalyzer: "keyword" })).toEqual({
      type: method === "synonymTokenFilter" ? "synonym" : "synonym_graph",
      synonyms_path: "analyzers/F1",
      ...options,
      synonym_analyzer: "keyword",
    });
  });

  it("refuses a format that contradicts the dictionary's", () => {
    const error = failure(() =>
      make({
        synonyms: synonyms(DictionaryFormat.WORDNET_SYNONYMS),
        format: DictionaryFormat.SOLR_SYNONYMS,
      }),
    );
    expect(error.problem).toContain("WORDNET_SYNONYMS");
  });

  it("refuses a format that is none of synonyms", () => {
    const error = failure(() => make({ synonyms: synonyms(), format: DictionaryFormat.STOP_WORDS }));
    expect(error.value).toBe("STOP_WORDS");
    expect(error.where).toBe("search/synonyms");
  });
});
