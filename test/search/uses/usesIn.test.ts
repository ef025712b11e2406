import * as fc from "fast-check";
import { DictionaryFormat, FORMAT_PARAMETERS } from "../../../src/dictionary";
import type { DictionaryUse } from "../../../src/search";
import { indexAnalysisOf } from "../../../src/search/uses/IndexAnalysis";
import { usesIn } from "../../../src/search/uses/usesIn";

type Definition = Readonly<Record<string, unknown>>;

const HOLDER = { kind: "index", name: "idx", state: "open" } as const;
const COMPONENTS = {
  "token filter": "filter",
  tokenizer: "tokenizer",
  "char filter": "char_filter",
} as const;
/** All of these name the same file, from the folder `config`. */
const PATHS = [
  "analyzers/F",
  "./analyzers/F",
  "analyzers/./F",
  "../config/analyzers/F",
  "/usr/share/opensearch/config/analyzers/F",
];

function usesOf(analysis: unknown, mappings: unknown = {}): DictionaryUse[] {
  return usesIn(HOLDER, indexAnalysisOf({ index: { analysis } }), mappings, true);
}

/** How an analyzer comes by a filter. */
const WIRINGS: Readonly<
  Record<string, (name: string) => { filter: unknown; more?: Record<string, Definition> }>
> = {
  "as an entry of a list": (name) => ({ filter: ["lowercase", name, "porter_stem"] }),
  "as an entry of a text with commas": (name) => ({ filter: `lowercase, ${name},porter_stem` }),
  "inside of a multiplexer": (name) => ({
    filter: ["m"],
    more: { m: { type: "multiplexer", filters: ["lowercase", `trim, ${name}`] } },
  }),
  "inside of a condition": (name) => ({
    filter: ["c"],
    more: { c: { type: "condition", filter: [name], script: { source: "true" } } },
  }),
  "inside of a condition inside of a multiplexer that holds itself": (name) => ({
    filter: ["m"],
    more: { m: { type: "multiplexer", filters: ["m", "c"] }, c: { type: "condition", filter: name } },
  }),
};

interface Placed {
  readonly analysis: Record<string, Record<string, Definition>>;
  readonly expected: { readonly packageId: string; readonly setting: string; readonly format: string };
}

/** Settings in which one parameter of the register names a package, among others that name none. */
const placed: fc.Arbitrary<Placed> = fc
  .tuple(
    fc.constantFrom(...FORMAT_PARAMETERS),
    fc.nat(),
    fc.constantFrom(...Object.values(WIRINGS)),
    fc.constantFrom(...PATHS),
    fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/),
    fc.boolean(),
  )
  .map(([{ format, parameter }, which, wire, path, id, isNormalizer]) => {
    const component = COMPONENTS[parameter.component];
    const type = parameter.types[which % parameter.types.length]!;
    const wordnet = format === DictionaryFormat.WORDNET_SYNONYMS ? { format: "wordnet" } : {};
    const part = { type, [parameter.setting]: path.replace(/F$/, `pkg-${id}`), ...wordnet };
    const wired = component === "filter" ? wire("part") : { filter: ["lowercase"] };
    const kind = isNormalizer && component !== "tokenizer" ? "normalizer" : "analyzer";
    const user = {
      tokenizer: component === "tokenizer" ? "part" : "standard",
      char_filter: component === "char_filter" ? ["html_strip", "part"] : [],
      filter: wired.filter,
    };
    const others = {
      s: { type: "stop", stopwords: ["a"] },
      t: { type: "stop", stopwords_path: "elsewhere/F111" },
    };
    const groups: Record<string, Record<string, Definition>> = {
      filter: { ...others, ...("more" in wired ? wired.more : {}) },
      [kind]: {},
    };
    groups[component] = { ...groups[component], part };
    groups[kind] = { ...groups[kind], user };
    groups["analyzer"] = { ...groups["analyzer"], bystander: { tokenizer: "standard", filter: ["s", "t"] } };
    return { analysis: groups, expected: { packageId: `pkg-${id}`, setting: parameter.setting, format } };
  });

describe("the uses of dictionaries in the settings of an index", () => {
  it("are found whatever names the file, however it is written and wherever the analyzer has it", () => {
    fc.assert(
      fc.property(placed, ({ analysis, expected }) => {
        const uses = usesOf(analysis);
        expect(
          uses.map(({ packageId, format, part }) => ({ packageId, format, setting: part.setting })),
        ).toEqual([expected]);
        expect(uses[0]!.analyzers.map(({ name }) => name)).toEqual(["user"]);
      }),
    );
  });

  it.each(["wordnet", "WordNet", "WORDNET"])("are read as WordNet's whatever the case of %s", (format) => {
    const f = { type: "synonym", format, synonyms_path: "analyzers/F1" };
    expect(usesOf({ filter: { f } })[0]?.format).toBe(DictionaryFormat.WORDNET_SYNONYMS);
  });

  it("of whole analyzers are found, with the analyzer itself", () => {
    const uses = usesOf({
      analyzer: {
        a: { type: "standard", stopwords_path: "analyzers/F1" },
        k: { type: "kuromoji", user_dictionary: "analyzers/F2" },
      },
    });
    expect(
      uses.map(({ packageId, part, format, analyzers }) => [
        packageId,
        part.component,
        format,
        analyzers.map(({ name }) => name),
      ]),
    ).toEqual([
      ["F1", "analyzer", "stop-words", ["a"]],
      ["F2", "analyzer", "kuromoji-user-dictionary", ["k"]],
    ]);
  });

  it("of a setting that is not known are uses of a format that is not known", () => {
    const [use] = usesOf({
      filter: { f: { type: "new_filter", new_words_path: "analyzers/F1" } },
      analyzer: {},
    });
    expect(use).toMatchObject({ packageId: "F1", format: null, updateable: "not set", analyzers: [] });
  });

  it("are two of a filter that names two files, and one of each filter that names the same", () => {
    const uses = usesOf({
      filter: {
        w: {
          type: "word_delimiter_graph",
          protected_words_path: "analyzers/F1",
          type_table_path: "analyzers/F2",
        },
        s: { type: "stop", stopwords_path: "analyzers/F1" },
      },
    });
    expect(uses.map(({ packageId, part }) => [packageId, part.name, part.setting])).toEqual([
      ["F1", "w", "protected_words_path"],
      ["F2", "w", "type_table_path"],
      ["F1", "s", "stopwords_path"],
    ]);
  });

  it("can be refreshed only where updateable is set on a synonym filter", () => {
    const filters = FORMAT_PARAMETERS.filter(({ parameter }) => parameter.component === "token filter");
    for (const { parameter } of filters) {
      for (const type of parameter.types) {
        for (const flag of [true, "true", "false", undefined]) {
          const definition = { type, [parameter.setting]: "analyzers/F1", updateable: flag };
          const expected =
            String(flag) !== "true" ? "not set" : type.startsWith("synonym") ? "in effect" : "without effect";
          expect(usesOf({ filter: { f: definition } })[0]?.updateable).toBe(expected);
        }
      }
    }
  });

  it.each([
    {},
    null,
    [],
    { filter: null },
    { filter: { f: "text" } },
    { filter: { f: { type: "stop", stopwords_path: ["analyzers/"] } } },
  ])("are none in settings that are none: %j", (analysis) => {
    expect(usesOf(analysis)).toEqual([]);
  });
});

describe("an analyzer that a refresh builds anew", () => {
  const filter = {
    s: { type: "synonym_graph", synonyms_path: "analyzers/F1", updateable: "true" },
    w: { type: "stop", stopwords_path: "analyzers/F2", updateable: "true" },
    m: { type: "multiplexer", filters: ["m", "lowercase, s"] },
    c: { type: "condition", filter: ["s"], script: { source: "true" } },
    mc: { type: "multiplexer", filters: ["c"] },
  };
  const char_filter = { x: { type: "mapping", mappings_path: "analyzers/F3" } };
  const chain = (filters: readonly string[]) => ({
    tokenizer: "standard",
    char_filter: ["x"],
    filter: filters,
  });

  it.each<[readonly string[], boolean]>([
    [["lowercase", "s"], true],
    [["w", "s"], true],
    [["m"], true],
    [["w"], false],
    [["c"], false],
    [["mc", "lowercase"], false],
    [["c", "s"], true],
  ])("with the filters %j: %s, and so for every file of it", (filters, expected) => {
    const uses = usesOf({ filter, char_filter, analyzer: { a: chain(filters) } });
    const told = uses.flatMap(({ analyzers }) => analyzers.map(({ isRefreshed }) => isRefreshed));
    expect(new Set(told)).toEqual(new Set([expected]));
  });

  it("leaves the flag of a filter without effect where a condition does not pass it on", () => {
    const uses = usesOf({ filter, analyzer: { a: chain(["c"]) } });
    expect(uses.find(({ packageId }) => packageId === "F1")?.updateable).toBe("without effect");
  });

  it("is none of the engine's own types", () => {
    const a = { type: "standard", stopwords_path: "analyzers/F1", filter: ["s"] };
    const use = usesOf({ filter, analyzer: { a } }).find(({ part }) => part.component === "analyzer");
    expect(use?.analyzers[0]?.isRefreshed).toBe(false);
  });
});

describe("the fields of an analyzer", () => {
  const STOP = { filter: { f: { type: "stop", stopwords_path: "analyzers/F1" } } };
  const chain = { tokenizer: "standard", filter: ["f"] };
  const fieldsOf = (names: readonly string[], mappings: unknown) =>
    Object.fromEntries(
      usesOf(
        { ...STOP, analyzer: Object.fromEntries(names.map((name) => [name, chain])) },
        mappings,
      )[0]!.analyzers.map(({ name, searches, indexes }) => [name, { searches, indexes }]),
    );

  it("are those that name it, in objects, as parts of others, and in what new fields are made from", () => {
    const mappings = {
      properties: {
        title: { type: "text", analyzer: "a" },
        body: { type: "text", analyzer: "standard", search_analyzer: "a", search_quote_analyzer: "q" },
        shop: {
          properties: {
            name: {
              type: "keyword",
              fields: { words: { type: "text", analyzer: "a", search_analyzer: "b" } },
            },
          },
        },
        plain: { type: "text" },
      },
      dynamic_templates: [
        {
          strings: {
            match_mapping_type: "string",
            mapping: { type: "text", analyzer: "a", fields: { raw: { type: "text", analyzer: "b" } } },
          },
        },
      ],
    };
    expect(fieldsOf(["a", "b", "q"], mappings)).toEqual({
      a: {
        searches: ["body", "dynamic template strings", "title"],
        indexes: ["dynamic template strings", "shop.name.words", "title"],
      },
      b: {
        searches: ["dynamic template strings.raw", "shop.name.words"],
        indexes: ["dynamic template strings.raw"],
      },
      q: { searches: ["body"], indexes: [] },
    });
  });

  it("that name none have the default analyzers, those for searches first", () => {
    expect(fieldsOf(["default"], {})).toEqual({ default: { searches: ["*"], indexes: ["*"] } });
    expect(fieldsOf(["default", "default_search", "default_search_quoted"], {})).toEqual({
      default: { searches: [], indexes: ["*"] },
      default_search: { searches: ["*"], indexes: [] },
      default_search_quoted: { searches: ["*"], indexes: [] },
    });
  });

  it("of a normalizer are keywords", () => {
    const analysis = { ...STOP, normalizer: { n: { filter: ["f"] } } };
    const [use] = usesOf(analysis, { properties: { sku: { type: "keyword", normalizer: "n" } } });
    expect(use!.analyzers).toEqual([
      { name: "n", kind: "normalizer", searches: ["sku"], indexes: ["sku"], isRefreshed: false },
    ]);
  });
});
