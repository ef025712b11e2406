import { IndexSettings } from "../../../src/constructs/indexSettings";
import { DictionaryFormat } from "../../../src/dictionary/DictionaryFormat";
import { AnalysisFiles } from "./AnalysisFiles";
import { describeWithJudge } from "./describeWithJudge";
import { COMPOUND_WORDS, HYPHENATION_PATTERNS } from "./indexSettingsCases";
import { indexWith, type Settings, termsOf } from "./indexWith";

describeWithJudge("options of IndexSettings", (judge, engine) => {
  const files = new AnalysisFiles();
  afterAll(() => files.dispose());
  const isOpenSearch3 = engine.version.startsWith("3.");

  /** What the engine makes of texts with a token filter of IndexSettings. */
  async function filtered(made: Settings, ...texts: string[]): Promise<string[]> {
    const [answer] = await judge().ask([indexWith("token filter", made, texts)]);
    return answer === undefined ? [] : termsOf(answer);
  }

  test("read WordNet as WordNet", async () => {
    const synonyms = files.associate(["s(100000001,1,'car',n,1,0).", "s(100000001,2,'auto',n,1,0)."]);
    const made = IndexSettings.synonymTokenFilter({ synonyms, format: DictionaryFormat.WORDNET_SYNONYMS });
    expect(await filtered(made, "car")).toEqual(["car auto"]);
  });

  test("know analyzers of the index for the synonyms of OpenSearch 3 only, built-in ones everywhere", async () => {
    const synonyms = files.associate(["TV, television"]);
    const ask = async (synonymAnalyzer?: string): Promise<string> => {
      const made = IndexSettings.synonymTokenFilter({ synonyms, synonymAnalyzer });
      const analyzer = {
        own: { type: "custom", tokenizer: "keyword" },
        subject: { type: "custom", tokenizer: "whitespace", filter: ["lowercase", "made"] },
      };
      const settings = { analysis: { filter: { made }, analyzer } };
      const [answer] = await judge().ask([{ settings, analyzer: "subject", texts: ["television"] }]);
      return answer === undefined ? "" : (termsOf(answer)[0] ?? "");
    };
    expect(await ask()).toBe("television tv");
    expect(await ask("unknown")).toBe("television tv");
    expect(await ask("keyword")).toBe("television TV");
    expect(await ask("own")).toBe(isOpenSearch3 ? "television TV" : "television tv");
  });

  test("mean by articlesCase and keepWordsCase that letter case does not count", async () => {
    const articles = files.associate(["l"]);
    expect(await filtered(IndexSettings.elisionTokenFilter({ articles }), "L'eau")).toEqual(["L'eau"]);
    expect(
      await filtered(IndexSettings.elisionTokenFilter({ articles, articlesCase: true }), "L'eau"),
    ).toEqual(["eau"]);
    const keepWords = files.associate(["fox"]);
    expect(await filtered(IndexSettings.keepTokenFilter({ keepWords }), "Fox")).toEqual([""]);
    expect(await filtered(IndexSettings.keepTokenFilter({ keepWords, keepWordsCase: true }), "Fox")).toEqual([
      "Fox",
    ]);
  });

  test("leave common words out in the query mode", async () => {
    const commonWords = files.associate(["the"]);
    const made = IndexSettings.commonGramsTokenFilter({ commonWords, ignoreCase: true, queryMode: true });
    expect(await filtered(made, "The quick the fox")).toEqual(["The_quick quick_the the_fox"]);
  });

  test("choose parts of a compound as they say, and of several choices the engine follows the last", async () => {
    const wordList = files.associate(COMPOUND_WORDS);
    const hyphenationPatterns = files.associate(HYPHENATION_PATTERNS);
    const parts = async (choices: object): Promise<string> => {
      const made = IndexSettings.hyphenationDecompounderTokenFilter({ wordList, hyphenationPatterns });
      return (await filtered({ ...made, ...choices }, "fußballpumpe"))[0]?.replace("fußballpumpe ", "") ?? "";
    };
    const [longest, noSub, noOverlapping] = [
      { only_longest_match: true },
      { no_sub_matches: true },
      { no_overlapping_matches: true },
    ];
    expect(await parts({})).toBe("fußball fuß ballpumpe ball pumpe");
    expect(await parts(longest)).toBe("fußball ballpumpe pumpe");
    expect(await parts(noSub)).toBe("fußball ballpumpe");
    expect(await parts(noOverlapping)).toBe("fußball pumpe");
    expect(await parts({ ...longest, ...noSub })).toBe(await parts(noSub));
    for (const other of [longest, noSub, { ...longest, ...noSub }]) {
      expect(await parts({ ...other, ...noOverlapping })).toBe(await parts(noOverlapping));
    }
  });

  test("cut no word by patterns that say nothing of letters", async () => {
    const wordList = files.associate(COMPOUND_WORDS);
    const withoutClasses = HYPHENATION_PATTERNS.join("\n").replace(/<classes>[^]*<\/classes>/, "");
    const hyphenationPatterns = files.associate([withoutClasses]);
    const made = IndexSettings.hyphenationDecompounderTokenFilter({ wordList, hyphenationPatterns });
    expect(await filtered(made, "fußballpumpe")).toEqual(["fußballpumpe"]);
  });

  test("begin a part inside of a longest one on OpenSearch 2 only", async () => {
    const wordList = files.associate(COMPOUND_WORDS);
    const made = IndexSettings.dictionaryDecompounderTokenFilter({ wordList, onlyLongestMatch: true });
    expect(await filtered(made, "fußballpumpe")).toEqual([
      isOpenSearch3 ? "fußballpumpe fußball pumpe" : "fußballpumpe fußball ballpumpe pumpe",
    ]);
  });

  test("have sizes that the engine takes, and those that are refused here find nothing or are refused there", async () => {
    const wordList = files.associate(["ball"]);
    const made = IndexSettings.dictionaryDecompounderTokenFilter({
      wordList,
      minSubwordSize: 4,
      maxSubwordSize: 4,
    });
    expect(await filtered(made, "fußball")).toEqual(["fußball ball"]);
    expect(await filtered({ ...made, min_subword_size: 5 }, "fußball")).toEqual(["fußball"]);
    for (const size of ["-1", "2.5", "2147483648"]) {
      await expect(filtered({ ...made, min_word_size: size }, "fußball")).rejects.toThrow();
    }
    expect(await filtered({ ...made, min_word_size: "2147483647" }, "fußball")).toEqual(["fußball"]);
    expect(await filtered({ ...made, min_word_size: "0" }, "ball fußball")).toHaveLength(1);
  });
});
