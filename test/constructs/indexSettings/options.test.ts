import * as fc from "fast-check";
import { KuromojiMode, NoriDecompoundMode } from "../../../src";
import { AssociatedFile } from "./AssociatedFile";
import { registerComponents, settingsMadeBy } from "./registerComponents";

const FILE = AssociatedFile.alone("file", { referencePath: "analyzers/F1" });

const WORD_DELIMITER = {
  generateWordParts: "generate_word_parts",
  generateNumberParts: "generate_number_parts",
  catenateWords: "catenate_words",
  catenateNumbers: "catenate_numbers",
  catenateAll: "catenate_all",
  preserveOriginal: "preserve_original",
  splitOnCaseChange: "split_on_case_change",
  splitOnNumerics: "split_on_numerics",
  stemEnglishPossessive: "stem_english_possessive",
};

const SIZES = {
  minWordSize: "min_word_size",
  minSubwordSize: "min_subword_size",
  maxSubwordSize: "max_subword_size",
};

/** Every option that is a yes or no, and the engine's name for it. */
const SWITCHES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  stopTokenFilter: { ignoreCase: "ignore_case", removeTrailing: "remove_trailing" },
  keepTokenFilter: { keepWordsCase: "keep_words_case" },
  keywordMarkerTokenFilter: { ignoreCase: "ignore_case" },
  commonGramsTokenFilter: { ignoreCase: "ignore_case", queryMode: "query_mode" },
  elisionTokenFilter: { articlesCase: "articles_case" },
  dictionaryDecompounderTokenFilter: { onlyLongestMatch: "only_longest_match" },
  hyphenationDecompounderTokenFilter: {
    onlyLongestMatch: "only_longest_match",
    noSubMatches: "no_sub_matches",
    noOverlappingMatches: "no_overlapping_matches",
  },
  wordDelimiterTokenFilter: WORD_DELIMITER,
  wordDelimiterGraphTokenFilter: {
    ...WORD_DELIMITER,
    adjustOffsets: "adjust_offsets",
    ignoreKeywords: "ignore_keywords",
  },
  synonymTokenFilter: { updateable: "updateable", expand: "expand", lenient: "lenient" },
  synonymGraphTokenFilter: { updateable: "updateable", expand: "expand", lenient: "lenient" },
  kuromojiTokenizer: {
    discardPunctuation: "discard_punctuation",
    discardCompoundToken: "discard_compound_token",
  },
  noriTokenizer: { discardPunctuation: "discard_punctuation" },
};

/** What a method makes of dictionaries of unknown format and the options, without the dictionaries and the type. */
function made(method: string, options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const component = registerComponents().find((each) => each.method === method);
  const settings = Object.keys(component?.settings ?? {});
  const given = Object.fromEntries(settings.map((setting) => [setting, FILE]));
  const all = Object.entries(settingsMadeBy(method, given, options));
  return Object.fromEntries(all.filter(([name]) => name !== "type" && !settings.includes(name)));
}

describe.each(Object.entries(SWITCHES))("options of %s", (method, switches) => {
  it.each(Object.entries(switches))("pass %s on as %s, false as well", (option, setting) => {
    expect(made(method, { [option]: false })).toEqual({ [setting]: false });
    expect(made(method, { [option]: true })).toEqual({ [setting]: true });
  });

  it("leave to the engine what is not given", () => {
    expect(made(method, {})).toEqual({});
  });
});

describe("options of tokenizers", () => {
  it("pass modes and examples on", () => {
    const nbest = { nbestCost: 0, nbestExamples: "/箱根山-箱根/成田空港-成田/" };
    expect(made("kuromojiTokenizer", { mode: KuromojiMode.EXTENDED, ...nbest })).toEqual({
      mode: "extended",
      nbest_cost: 0,
      nbest_examples: "/箱根山-箱根/成田空港-成田/",
    });
    expect(made("noriTokenizer", { decompoundMode: NoriDecompoundMode.MIXED })).toEqual({
      decompound_mode: "mixed",
    });
  });
});

describe.each(["dictionaryDecompounderTokenFilter", "hyphenationDecompounderTokenFilter"])(
  "sizes of %s",
  (method) => {
    it("are passed on when a part can have them", () => {
      const size = fc.nat(2_147_483_647);
      fc.assert(
        fc.property(size, size, size, (minWordSize, one, other) => {
          const [minSubwordSize, maxSubwordSize] = [Math.min(one, other), Math.max(one, other)];
          expect(made(method, { minWordSize, minSubwordSize, maxSubwordSize })).toEqual({
            [SIZES.minWordSize]: minWordSize,
            [SIZES.minSubwordSize]: minSubwordSize,
            [SIZES.maxSubwordSize]: maxSubwordSize,
          });
        }),
      );
    });
  },
);

describe("updateable", () => {
  it("is an option of synonyms only: the engine ignores it elsewhere", () => {
    for (const { method } of registerComponents()) {
      const isOfSynonyms = method === "synonymTokenFilter" || method === "synonymGraphTokenFilter";
      expect(made(method, { updateable: true })).toEqual(isOfSynonyms ? { updateable: true } : {});
    }
  });
});
