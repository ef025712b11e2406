import { FORMAT_DEFINITIONS, FORMATS } from "../../../src/dictionary/formats/register";

/**
 * The settings that read each format, as the documentation of OpenSearch has them.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/index/
 */
const READ_BY: Readonly<Record<string, readonly string[]>> = {
  "solr-synonyms": ["synonym synonyms_path", "synonym_graph synonyms_path"],
  "wordnet-synonyms": ["synonym synonyms_path", "synonym_graph synonyms_path"],
  "stop-words": ["stop stopwords_path"],
  "common-words": ["common_grams common_words_path"],
  "keep-words": ["keep keep_words_path"],
  keywords: ["keyword_marker keywords_path"],
  "protected-words": ["word_delimiter protected_words_path", "word_delimiter_graph protected_words_path"],
  "decompounder-words": ["dictionary_decompounder word_list_path", "hyphenation_decompounder word_list_path"],
  "elision-articles": ["elision articles_path"],
  "kuromoji-user-dictionary": ["kuromoji_tokenizer user_dictionary"],
  "nori-user-dictionary": ["nori_tokenizer user_dictionary"],
  "stemmer-override": ["stemmer_override rules_path"],
  "type-table": ["word_delimiter type_table_path", "word_delimiter_graph type_table_path"],
  "character-mappings": ["mapping mappings_path"],
  "hyphenation-patterns": ["hyphenation_decompounder hyphenation_patterns_path"],
};

describe("what each format declares", () => {
  test("is said of every format", () => {
    expect(Object.keys(FORMATS)).toEqual(Object.keys(READ_BY));
  });

  test.each(FORMAT_DEFINITIONS)("has the settings that read $name", ({ name, parameters }) => {
    const read = parameters.flatMap(({ types, setting }) => types.map((type) => `${type} ${setting}`));
    expect(read).toEqual(READ_BY[name]);
  });

  test.each(FORMAT_DEFINITIONS)(
    "says in the sentence of $name what reads it",
    ({ documentation, parameters }) => {
      expect(parameters.filter(({ setting }) => !documentation.includes(`\`${setting}\``))).toEqual([]);
      expect(documentation).toMatch(/^[A-Z].*\S\.$/);
    },
  );
});
