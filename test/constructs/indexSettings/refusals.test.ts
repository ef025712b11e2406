import { App, TerraformStack, TerraformVariable } from "cdktf";
import * as fc from "fast-check";
import { IndexSettings, KuromojiMode } from "../../../src";
import { AssociatedFile } from "./AssociatedFile";
import { failure } from "./failure";

const STACK = new TerraformStack(new App(), "search");
const WORDS = new AssociatedFile(STACK, "words", { referencePath: "analyzers/F1" });
const PATTERNS = new AssociatedFile(STACK, "patterns", { referencePath: "analyzers/F2" });
const ELSEWHERE = new AssociatedFile(STACK, "elsewhere", {
  referencePath: "analyzers/F3",
  domainName: "search-staging",
});
const VARIABLE = new TerraformVariable(STACK, "variable", { type: "any" });
const SOMEWHERE = new AssociatedFile(STACK, "somewhere", {
  referencePath: "analyzers/F4",
  domainName: VARIABLE.stringValue,
});

describe("two dictionaries of one filter", () => {
  it("have to be on one domain", () => {
    const error = failure(() =>
      IndexSettings.wordDelimiterGraphTokenFilter({ protectedWords: WORDS, typeTable: ELSEWHERE }),
    );
    expect(error.message).toBe(
      "search/elsewhere: making the word_delimiter_graph token filter: its dictionaries are on two domains, and " +
        'search/words is on search-prod (got "search-staging"). Give associations with one domain, the one that has ' +
        "the index.",
    );
    expect(
      failure(() =>
        IndexSettings.hyphenationDecompounderTokenFilter({ wordList: WORDS, hyphenationPatterns: ELSEWHERE }),
      ).problem,
    ).toContain("two domains");
  });

  it("are taken when Terraform only knows the domain", () => {
    expect(
      IndexSettings.wordDelimiterTokenFilter({ protectedWords: WORDS, typeTable: SOMEWHERE }),
    ).toMatchObject({ type_table_path: "analyzers/F4" });
  });

  it("may be one, and can't be none", () => {
    expect(IndexSettings.wordDelimiterTokenFilter({ typeTable: WORDS })).toEqual({
      type: "word_delimiter",
      type_table_path: "analyzers/F1",
    });
    const error = failure(() => IndexSettings.wordDelimiterTokenFilter({ splitOnNumerics: false }));
    expect(error.remedy).toContain("protected_words_path or type_table_path");
  });
});

describe("sizes of a decompounder", () => {
  const decompound = (options: object): unknown =>
    IndexSettings.dictionaryDecompounderTokenFilter({ wordList: WORDS, ...options });

  it("are refused when no part of a word could have both, the engine's defaults included", () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (maxSubwordSize, more) => {
        const minSubwordSize = maxSubwordSize + more;
        expect(failure(() => decompound({ minSubwordSize, maxSubwordSize })).where).toBe("search/words");
      }),
    );
    expect(failure(() => decompound({ minSubwordSize: 16 })).value).toBe("16 and 15");
    expect(failure(() => decompound({ maxSubwordSize: 1 })).value).toBe("2 and 1");
    expect(decompound({ minSubwordSize: 15, maxSubwordSize: 15 })).toMatchObject({ min_subword_size: 15 });
  });

  const notWhole = [-1, 2.5, 2_147_483_648, Number.NaN, Number.POSITIVE_INFINITY];
  it.each(notWhole)("are whole numbers that fit into an int of the engine: not %d", (size) => {
    for (const option of ["minWordSize", "minSubwordSize", "maxSubwordSize"]) {
      expect(failure(() => decompound({ [option]: size })).value).toBe(String(size));
    }
  });

  it("are taken as they are when only Terraform knows them", () => {
    const maxSubwordSize = VARIABLE.numberValue;
    expect(decompound({ minSubwordSize: 16, maxSubwordSize })).toMatchObject({
      max_subword_size: maxSubwordSize,
    });
  });
});

describe("a hyphenation_decompounder", () => {
  it("follows one choice of parts", () => {
    const choices = {
      only_longest_match: "onlyLongestMatch",
      no_sub_matches: "noSubMatches",
      no_overlapping_matches: "noOverlappingMatches",
    };
    fc.assert(
      fc.property(fc.subarray(Object.keys(choices)), (chosen) => {
        const options = Object.fromEntries(
          Object.entries(choices).map(([setting, option]) => [option, chosen.includes(setting)]),
        );
        const make = (): unknown =>
          IndexSettings.hyphenationDecompounderTokenFilter({
            wordList: WORDS,
            hyphenationPatterns: PATTERNS,
            ...options,
          });
        if (chosen.length < 2) return void make();
        const error = failure(make);
        expect(error.value).toBe(chosen.join(", "));
        expect(error.remedy).toContain(`Keep ${chosen.at(-1) ?? ""},`);
      }),
    );
  });
});

describe("a kuromoji_tokenizer", () => {
  const cut = (options: object): unknown =>
    IndexSettings.kuromojiTokenizer({ userDictionary: WORDS, ...options });

  it("has no compound to discard in the mode normal", () => {
    const error = failure(() => cut({ mode: KuromojiMode.NORMAL, discardCompoundToken: true }));
    expect(error.problem).toContain("discard_compound_token does nothing");
    cut({ mode: KuromojiMode.NORMAL, discardCompoundToken: false });
    cut({ discardCompoundToken: true });
  });

  it.each(["箱根山", "箱根山,成田空港", "/箱根山-箱根-山/", "/箱根山-箱根/成田空港-/", ""])(
    "refuses the examples %p, at which Lucene fails or of which it makes nothing",
    (nbestExamples) => {
      expect(failure(() => cut({ nbestExamples })).where).toBe("search/words");
    },
  );

  it("takes examples with and without slashes around them, and those that only Terraform knows", () => {
    for (const nbestExamples of ["/箱根山-箱根/成田空港-成田/", "箱根山-箱根", VARIABLE.stringValue]) {
      expect(cut({ nbestExamples })).toMatchObject({ nbest_examples: nbestExamples });
    }
  });

  it("has a cost that is a whole number from 0", () => {
    expect(failure(() => cut({ nbestCost: -1 })).problem).toContain("nbest_cost is a whole number");
  });
});
