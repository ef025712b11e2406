import type { SeededRandom } from "../../../conformance/SeededRandom";

type Settings = Readonly<Record<string, unknown>>;

/** A chain as an index's settings have it: parts by name, or with settings of their own. */
export interface TestedChain {
  readonly charFilters?: readonly Settings[];
  readonly tokenizer: string | Settings;
  readonly before: readonly (string | Settings)[];
  readonly after?: readonly (string | Settings)[];
  readonly synonyms?: Settings;
}

const STOP_GERMAN = { type: "stop", stopwords: "_german_" };

/** Chains of all parts that are modelled, and of their settings. */
export const TESTED_CHAINS: readonly TestedChain[] = [
  { tokenizer: "whitespace", before: [] },
  { tokenizer: "standard", before: [] },
  { tokenizer: "letter", before: [] },
  { tokenizer: "keyword", before: [] },
  { tokenizer: "standard", before: ["lowercase"] },
  { tokenizer: "standard", before: ["lowercase", "stop"] },
  { tokenizer: "whitespace", before: ["lowercase", "stop"] },
  { tokenizer: "whitespace", before: ["stop", "lowercase"] },
  { tokenizer: "standard", before: ["asciifolding", "lowercase"] },
  { tokenizer: "keyword", before: ["lowercase", "asciifolding"] },
  { tokenizer: "keyword", before: ["lowercase", "stop"] },
  { tokenizer: "letter", before: ["lowercase", "stop"] },
  { tokenizer: "standard", before: ["lowercase", STOP_GERMAN] },
  {
    tokenizer: "standard",
    before: [{ type: "stop", stopwords: ["_english_", "_german_", "USA"], ignore_case: "true" }],
  },
  { tokenizer: "whitespace", before: [{ type: "stop", ignore_case: true }] },
  { tokenizer: "whitespace", before: [{ type: "stop", stopwords: "_none_" }] },
  { tokenizer: "whitespace", before: [{ type: "stop", stopwords: "the, of,car" }] },
  { tokenizer: "whitespace", before: [{ type: "stop", stopwords: ["_none_", "the"] }] },
  { tokenizer: "standard", before: ["lowercase", { type: "stop", remove_trailing: false }] },
  {
    tokenizer: "whitespace",
    before: [
      { type: "stop", stopwords: "_romanian_" },
      { type: "stop", stopwords: "_swedish_" },
    ],
  },
  { tokenizer: { type: "standard", max_token_length: 5 }, before: [] },
  { tokenizer: { type: "standard", max_token_length: "1" }, before: ["lowercase"] },
  { tokenizer: { type: "whitespace", max_token_length: 4 }, before: ["stop"] },
  {
    tokenizer: { type: "keyword", buffer_size: 4 },
    before: [{ type: "asciifolding", preserve_original: true }],
  },
  {
    charFilters: [{ type: "mapping", mappings: ["& => and", "c++ => cpp", "☎ =>", "a => the"] }],
    tokenizer: "standard",
    before: ["stop"],
  },
  {
    charFilters: [
      { type: "mapping", mappings: ["\\u00e4 => ae", "aa => b", "a => aa", "- => \\u0020", "ab => \\\\"] },
    ],
    tokenizer: "keyword",
    before: [],
  },
  {
    charFilters: [{ type: "mapping", mappings: ["car =>", "x => y => z"] }],
    tokenizer: "keyword",
    before: [],
  },
  { tokenizer: "standard", before: ["lowercase"], after: ["stop", "porter_stem"] },
  { tokenizer: "whitespace", before: ["stop"], synonyms: { synonym_analyzer: "standard" } },
  { tokenizer: "standard", before: ["ngram"], synonyms: { synonym_analyzer: "whitespace" } },
  { tokenizer: "standard", before: [], synonyms: { synonym_analyzer: "stop" } },
  { tokenizer: "standard", before: ["stop"], synonyms: { synonym_analyzer: "simple" } },
  { tokenizer: "standard", before: ["stop"], synonyms: { synonym_analyzer: "keyword" } },
  {
    tokenizer: "standard",
    before: ["lowercase", { type: "dictionary_decompounder", word_list: ["car"] }, "stop"],
  },
];

/** The filters that parse no rules, and those that rules do not go through: written out, so that one the model forgets is found. */
export const FORBIDDEN_CHAINS: readonly TestedChain[] = [
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
].flatMap((type): TestedChain[] => {
  if (type === "common_grams" || type === "multiplexer") {
    const settings =
      type === "multiplexer" ? { type, filters: ["lowercase"] } : { type, common_words: ["the"] };
    return [{ tokenizer: "standard", before: [settings] }];
  }
  return [{ tokenizer: "standard", before: [type] }];
});

/** A chain with the filter's own switches. */
export function randomChain(random: SeededRandom, chains: readonly TestedChain[]): TestedChain {
  const chain = random.pick(chains);
  const synonyms = {
    ...chain.synonyms,
    type: random.pick(["synonym", "synonym_graph"]),
    ...(random.chance(0.4) ? { lenient: random.pick([true, "true"]) } : {}),
    ...(random.chance(0.3) ? { expand: random.pick([false, "false"]) } : {}),
  };
  return { ...chain, synonyms };
}

/** The index settings of a chain whose synonyms are read from a file. */
export function settingsOf(chain: TestedChain, file: string, format: string): { analysis: Settings } {
  const filters: Record<string, unknown> = {};
  const named = (part: string | Settings, name: string): string => {
    if (typeof part === "string") return part;
    filters[name] = part;
    return name;
  };
  const before = chain.before.map((part, index) => named(part, `before${index}`));
  const after = (chain.after ?? []).map((part, index) => named(part, `after${index}`));
  filters["synonyms"] = {
    type: "synonym",
    ...chain.synonyms,
    synonyms_path: file,
    ...(format === "wordnet-synonyms" ? { format: "wordnet" } : {}),
  };
  const charFilters = Object.fromEntries(
    (chain.charFilters ?? []).map((part, index) => [`char${index}`, part]),
  );
  const isNamed = typeof chain.tokenizer === "string";
  return {
    analysis: {
      analyzer: {
        subject: {
          type: "custom",
          tokenizer: isNamed ? chain.tokenizer : "cut",
          filter: [...before, "synonyms", ...after],
          char_filter: Object.keys(charFilters),
        },
      },
      filter: filters,
      char_filter: charFilters,
      ...(isNamed ? {} : { tokenizer: { cut: chain.tokenizer } }),
    },
  };
}
