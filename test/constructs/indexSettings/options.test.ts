import { IndexSettings, KuromojiMode, NoriDecompoundMode } from "../../../src";
import { AssociatedFile } from "./AssociatedFile";

const FILE = AssociatedFile.alone("file", { referencePath: "analyzers/F1" });

describe("options", () => {
  it("are passed on under the engine's names, false as well", () => {
    expect(
      IndexSettings.stopTokenFilter({ stopwords: FILE, ignoreCase: true, removeTrailing: false }),
    ).toMatchObject({ ignore_case: true, remove_trailing: false });
    expect(IndexSettings.keepTokenFilter({ keepWords: FILE, keepWordsCase: true })).toMatchObject({
      keep_words_case: true,
    });
    expect(IndexSettings.keywordMarkerTokenFilter({ keywords: FILE, ignoreCase: true })).toMatchObject({
      ignore_case: true,
    });
    expect(
      IndexSettings.kuromojiTokenizer({
        userDictionary: FILE,
        mode: KuromojiMode.EXTENDED,
        discardPunctuation: false,
        discardCompoundToken: true,
      }),
    ).toMatchObject({ mode: "extended", discard_punctuation: false, discard_compound_token: true });
    expect(
      IndexSettings.noriTokenizer({
        userDictionary: FILE,
        decompoundMode: NoriDecompoundMode.MIXED,
        discardPunctuation: false,
      }),
    ).toMatchObject({ decompound_mode: "mixed", discard_punctuation: false });
  });
});
