import * as fc from "fast-check";
import {
  DictionaryFormat,
  makeTrial,
  offlineWords,
  parseAnalyzer,
  parseDictionary,
  trialWords,
} from "../../../src/dictionary";
import { soundDictionaryText } from "../dictionaryArbitraries";

const TRIED = [
  DictionaryFormat.SOLR_SYNONYMS,
  DictionaryFormat.WORDNET_SYNONYMS,
  DictionaryFormat.STOP_WORDS,
  DictionaryFormat.KEEP_WORDS,
  DictionaryFormat.STEMMER_OVERRIDE,
  DictionaryFormat.ELISION_ARTICLES,
  DictionaryFormat.CHARACTER_MAPPINGS,
];

const words = [
  "a",
  "b",
  "c",
  "d",
  "e,f",
  "x",
  "z",
  "the",
  "an",
  "の",
  "ran",
  "running",
  "mice",
  "ß",
  "ph",
  ":)",
  "A",
  "l'a",
];
const query = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((all) => all.join(" "));

describe("the words that a report carries along", () => {
  test("read every query as the dictionary does behind the same chain", () => {
    let changed = 0;
    const dictionary = fc
      .constantFrom(...TRIED)
      .chain((format) => fc.tuple(fc.constant(format), soundDictionaryText(format)));
    fc.assert(
      fc.property(dictionary, query, ([format, text], typed) => {
        const bytes = Buffer.from(text);
        const { trial } = makeTrial(Buffer.from(""), bytes, format);
        if (trial === null) return;
        const options = { format, analyzer: parseAnalyzer(trial.chain) };
        const theirs = offlineWords(parseDictionary(bytes, options), options).search(typed);
        if (!("words" in theirs)) throw new Error(theirs.notKnown);
        const [old, now] = [trialWords(format, trial.before)(typed), trialWords(format, trial.after)(typed)];
        changed += Number(old.hasSameWaysAs(now) === false);
        expect(now.hasSameWaysAs(theirs.words)).toBe(true);
        expect(now.firstWays(9)).toEqual(theirs.words.firstWays(9));
      }),
      { numRuns: 1000 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  test("are those of the formats that are modelled, and no others", () => {
    const tried = Object.values(DictionaryFormat).filter(
      (format) => !(makeTrial(Buffer.from(""), Buffer.from(""), format).why ?? "").includes("not modelled"),
    );
    expect(tried.sort()).toEqual([...TRIED].sort());
  });

  test("are left out, with a reason, when they are too many or refused behind the chain", () => {
    const { SOLR_SYNONYMS } = DictionaryFormat;
    const many = Buffer.from(Array.from({ length: 5000 }, (_, at) => `word${at}, other${at}\n`).join(""));
    expect(makeTrial(many, Buffer.from("a, b\n"), SOLR_SYNONYMS).why).toContain("the old rules are too many");
    expect(makeTrial(Buffer.from("a, b\n"), many, SOLR_SYNONYMS).why).toContain(
      "64 KiB of rules are the most",
    );
    const large = Buffer.from(`# ${"x".repeat(2 ** 20)}\n`);
    expect(makeTrial(large, large, SOLR_SYNONYMS).why).toContain("too large to be carried along");
    expect(makeTrial(Buffer.from("&, and\n"), Buffer.from("a, b\n"), SOLR_SYNONYMS).why).toContain(
      "behind standard,lowercase,synonym_graph the engine refuses the old file",
    );
  });
});
