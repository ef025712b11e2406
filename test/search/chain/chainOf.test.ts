import { chainOf, chainOfPart } from "../../../src/search/chain/chainOf";
import type { NamingPart } from "../../../src/search/uses/DictionaryUse";
import { indexAnalysisOf } from "../../../src/search/uses/IndexAnalysis";

const STOP = { type: "stop", stopwords_path: "analyzers/F1" };
const PART: NamingPart = { component: "filter", name: "f", type: "stop", setting: "stopwords_path" };
const OTHER = { type: "stop", stopwords: ["b"] };
const TO_OTHER = () => OTHER;
const TO_NOTHING = () => null;
const A = { name: "a", kind: "analyzer" } as const;

function analysisWith(analyzer: object, more: object = {}) {
  return indexAnalysisOf({ analysis: { filter: { f: STOP, ...more }, analyzer: { a: analyzer } } });
}

describe("an analyzer in parts", () => {
  const custom = analysisWith({
    type: "custom",
    tokenizer: "standard",
    char_filter: "html_strip",
    filter: ["lowercase", "f", "f"],
  });

  it("is what the engine has by name, and what the index defines", () => {
    const chain = { tokenizer: "standard", char_filter: ["html_strip"], filter: ["lowercase", STOP, STOP] };
    expect(chainOf(custom, A, PART)).toEqual({ chain, needsIndex: false });
  });

  it("has another definition in the place of the part, wherever it stands, or none", () => {
    expect(chainOf(custom, A, PART, TO_OTHER)).toMatchObject({
      chain: { filter: ["lowercase", OTHER, OTHER] },
    });
    expect(chainOf(custom, A, PART, TO_NOTHING)).toMatchObject({ chain: { filter: ["lowercase"] } });
  });

  it("replaces no part of another component that has the same name", () => {
    const analysis = indexAnalysisOf({
      analysis: {
        filter: { f: STOP },
        char_filter: { f: { type: "mapping", mappings: ["a => b"] } },
        analyzer: { a: { tokenizer: "standard", char_filter: ["f"], filter: ["f"] } },
      },
    });
    expect(chainOf(analysis, A, PART, TO_OTHER)).toMatchObject({
      chain: { char_filter: [{ type: "mapping" }], filter: [OTHER] },
    });
  });

  it("has no tokenizer when it is a normalizer", () => {
    const analysis = indexAnalysisOf({
      analysis: { filter: { f: STOP }, normalizer: { a: { filter: ["f"] } } },
    });
    expect(chainOf(analysis, { name: "a", kind: "normalizer" }, PART)).toEqual({
      chain: { char_filter: [], filter: [STOP] },
      needsIndex: false,
    });
  });

  it("needs its index when a filter names others, and can't have a part replaced that runs inside of one", () => {
    const analysis = analysisWith(
      { tokenizer: "standard", filter: ["m"] },
      { m: { type: "multiplexer", filters: ["lowercase, f"] } },
    );
    expect(chainOf(analysis, A, PART)).toMatchObject({ needsIndex: true });
    expect(chainOf(analysis, A, PART, TO_OTHER)).toEqual({ why: "the filter f runs inside of another one" });
  });
});

describe("an analyzer of the engine's own", () => {
  const OF_ANALYZER: NamingPart = {
    component: "analyzer",
    name: "a",
    type: "standard",
    setting: "stopwords_path",
  };

  it.each([
    ["standard", {}, "standard"],
    ["standard", { max_token_length: "5" }, { type: "standard", max_token_length: "5" }],
    ["stop", {}, "letter"],
  ])("of the type %s is its known parts (%j)", (type, settings, tokenizer) => {
    const analysis = analysisWith({ type, stopwords_path: "analyzers/F1", ...settings });
    expect(chainOf(analysis, A, OF_ANALYZER)).toEqual({
      chain: { tokenizer, filter: ["lowercase", STOP] },
      needsIndex: false,
    });
    expect(chainOf(analysis, A, OF_ANALYZER, TO_NOTHING)).toMatchObject({ chain: { filter: ["lowercase"] } });
  });

  it("keeps a list beside its file, which the engine takes in its place", () => {
    const analysis = analysisWith({ type: "standard", stopwords_path: "analyzers/F1", stopwords: ["b"] });
    expect(chainOf(analysis, A, OF_ANALYZER)).toMatchObject({
      chain: { filter: ["lowercase", { ...STOP, stopwords: ["b"] }] },
    });
  });

  it.each(["english", "kuromoji", "snowball"])(
    "of the type %s can't be taken apart, and that is said",
    (type) => {
      expect(chainOf(analysisWith({ type, stopwords_path: "analyzers/F1" }), A, OF_ANALYZER)).toEqual({
        why: `an analyzer of the type ${type} can't be taken apart`,
      });
    },
  );
});

test("a part that no analyzer has is a chain of its own", () => {
  expect(chainOfPart(analysisWith({ tokenizer: "standard" }), PART)).toEqual({
    chain: { tokenizer: "keyword", filter: [STOP] },
    needsIndex: false,
  });
  const tokenizer = { type: "kuromoji_tokenizer", user_dictionary: "analyzers/F1" };
  const part: NamingPart = {
    component: "tokenizer",
    name: "t",
    type: "kuromoji_tokenizer",
    setting: "user_dictionary",
  };
  expect(chainOfPart(indexAnalysisOf({ analysis: { tokenizer: { t: tokenizer } } }), part)).toEqual({
    chain: { tokenizer },
    needsIndex: false,
  });
});
