import {
  type IndexSettingsTarget,
  keepTokenFilter,
  keywordMarkerTokenFilter,
  KuromojiMode,
  kuromojiTokenizer,
  NoriDecompoundMode,
  noriTokenizer,
  stemmerOverrideTokenFilter,
  stopTokenFilter,
  synonymTokenFilter,
} from "../../../src/constructs/indexSettings";
import { DictionaryFormat } from "../../../src/dictionary/DictionaryFormat";
import { FORMATS } from "../../../src/dictionary/formats/register";
import { PackagesError } from "../../../src/errors";

const REFERENCE_PATH = "analyzers/F123456789";

function target(format?: DictionaryFormat): IndexSettingsTarget {
  return { referencePath: REFERENCE_PATH, format, path: "search/synonyms/on-prod" };
}

const MAKERS = {
  synonymTokenFilter: {
    make: synonymTokenFilter,
    member: "synonyms_path",
    type: "synonym",
    formats: [DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS],
  },
  stopTokenFilter: {
    make: stopTokenFilter,
    member: "stopwords_path",
    type: "stop",
    formats: [DictionaryFormat.STOP_WORDS],
  },
  keepTokenFilter: {
    make: keepTokenFilter,
    member: "keep_words_path",
    type: "keep",
    formats: [DictionaryFormat.KEEP_WORDS],
  },
  keywordMarkerTokenFilter: {
    make: keywordMarkerTokenFilter,
    member: "keywords_path",
    type: "keyword_marker",
    formats: [DictionaryFormat.KEYWORDS],
  },
  kuromojiTokenizer: {
    make: kuromojiTokenizer,
    member: "user_dictionary",
    type: "kuromoji_tokenizer",
    formats: [DictionaryFormat.KUROMOJI_USER_DICTIONARY],
  },
  noriTokenizer: {
    make: noriTokenizer,
    member: "user_dictionary",
    type: "nori_tokenizer",
    formats: [DictionaryFormat.NORI_USER_DICTIONARY],
  },
  stemmerOverrideTokenFilter: {
    make: stemmerOverrideTokenFilter,
    member: "rules_path",
    type: "stemmer_override",
    formats: [DictionaryFormat.STEMMER_OVERRIDE],
  },
};

function failure(action: () => unknown): PackagesError {
  try {
    action();
  } catch (error) {
    if (error instanceof PackagesError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe.each(Object.entries(MAKERS))("%s", (name, { make, member, type, formats }) => {
  it("names the dictionary in the member that the engine reads", () => {
    expect(make(target(formats[0]))).toEqual({ type, [member]: REFERENCE_PATH });
  });

  it("takes a dictionary whose format nobody knows", () => {
    expect(make(target())).toEqual({ type, [member]: REFERENCE_PATH });
  });

  const others = Object.values(DictionaryFormat).filter((format) => !formats.includes(format));

  it.each(others)("refuses a dictionary of format %s and says what reads it", (format) => {
    const error = failure(() => make(target(format)));
    expect(error.where).toBe("search/synonyms/on-prod");
    expect(error.value).toBe(format);
    const right = Object.entries(MAKERS).find(([, each]) => each.formats.includes(format))?.[0];
    const settings = FORMATS[format].parameters.map(({ setting }) => setting);
    expect(error.remedy).toContain(
      right === undefined ? `Name this dictionary in ${settings[0]}` : `${right}()`,
    );
    expect(error.remedy).not.toContain(`${name}()`);
  });
});

describe("synonymTokenFilter", () => {
  it("tells the engine that a WordNet file is one", () => {
    expect(synonymTokenFilter(target(DictionaryFormat.WORDNET_SYNONYMS))).toMatchObject({
      format: "wordnet",
    });
    expect(synonymTokenFilter(target(), { format: DictionaryFormat.WORDNET_SYNONYMS })).toMatchObject({
      format: "wordnet",
    });
  });

  it("passes every option on under the engine's name", () => {
    const options = { updateable: true, expand: false, lenient: true, graph: true };
    expect(synonymTokenFilter(target(DictionaryFormat.SOLR_SYNONYMS), options)).toEqual({
      type: "synonym_graph",
      synonyms_path: REFERENCE_PATH,
      updateable: true,
      expand: false,
      lenient: true,
    });
  });

  it("refuses a format that contradicts the dictionary's", () => {
    const options = { format: DictionaryFormat.SOLR_SYNONYMS };
    const error = failure(() => synonymTokenFilter(target(DictionaryFormat.WORDNET_SYNONYMS), options));
    expect(error.problem).toContain("wordnet-synonyms");
  });
});

describe("options of the others", () => {
  it("are passed on under the engine's names", () => {
    expect(stopTokenFilter(target(), { ignoreCase: true, removeTrailing: false })).toMatchObject({
      ignore_case: true,
      remove_trailing: false,
    });
    expect(keepTokenFilter(target(), { keepWordsCase: true })).toMatchObject({ keep_words_case: true });
    expect(keywordMarkerTokenFilter(target(), { ignoreCase: true })).toMatchObject({ ignore_case: true });
    expect(
      kuromojiTokenizer(target(), {
        mode: KuromojiMode.EXTENDED,
        discardPunctuation: false,
        discardCompoundToken: true,
      }),
    ).toMatchObject({ mode: "extended", discard_punctuation: false, discard_compound_token: true });
    expect(
      noriTokenizer(target(), { decompoundMode: NoriDecompoundMode.MIXED, discardPunctuation: false }),
    ).toMatchObject({ decompound_mode: "mixed", discard_punctuation: false });
  });
});
