import * as fc from "fast-check";
import { DictionaryFormat, guessFormat } from "../../../src/dictionary";
import { FORMATS, soundDictionaryText } from "../dictionaryArbitraries";

const F = DictionaryFormat;

function guess(text: string, fileName?: string): string {
  const { format, certainty } = guessFormat(Buffer.from(text), fileName);
  return `${certainty} ${format}`;
}

describe("the guess of a format", () => {
  it.each([
    ["s(100000001,1,'a',n,1,0).\n", "certain wordnet-synonyms"],
    ["東京,東 京,トウ キョウ,名詞\n", "certain kuromoji-user-dictionary"],
    ["세종시 세종 시\n", "certain nori-user-dictionary"],
    ["$ => DIGIT\n", "certain type-table"],
    ["\\u00e4 => ae\n", "certain character-mappings"],
    ["<hyphenation-info>\n<patterns>\n.ach4\n", "certain hyphenation-patterns"],
    ["a, b\nc, d => e\n", "likely solr-synonyms"],
    ["a => b\n", "unsure solr-synonyms"],
    ["the\nand\n", "unsure stop-words"],
    ["", "unsure solr-synonyms"],
  ])("of %j is, whatever the file is called: %s", (text, expected) => {
    expect(guess(text)).toBe(expected);
  });

  it.each([
    ["running => run\n", "stemmer_overrides.txt", "likely stemmer-override"],
    ["ph => f\n", "mapping-umlauts.txt", "likely character-mappings"],
    ["the\n", "stop_hashtags.txt", "likely stop-words"],
    ["the\n", "stopWordsEn.txt", "likely stop-words"],
    ["c++\n", "protwords.txt", "likely keywords"],
    ["the\n", "keep_words.txt", "likely keep-words"],
    ["les\n", "articles-fr.txt", "likely elision-articles"],
    ["한국\n", "stopwords_ko.txt", "likely stop-words"],
    ["한국\n", "userdict_ko.txt", "likely nori-user-dictionary"],
    ["日本, にほん\n", "synonyms_ja.txt", "likely solr-synonyms"],
  ])("of %j goes by the name %s where the lines leave a choice: %s", (text, name, expected) => {
    expect(guess(text, name)).toBe(expected);
  });

  it.each([
    ["東京\n大阪\n", "userdict_ja.txt"],
    ["a, the, of\n", "stopwords.txt"],
    ["#fail\n#win\n", "stop_hashtags.txt"],
    ["the\n", "stop_keep.txt"],
  ])(
    "of %j is not sure where the name %s says something else, or two things, or all there is",
    (text, name) => {
      expect(guess(text, name)).toMatch(/^unsure/);
    },
  );

  it("is not misled by a name that the lines are certain about", () => {
    expect(guess("s(100000001,1,'a',n,1,0).\n", "stopwords.txt")).toBe("certain wordnet-synonyms");
  });

  it.each(FORMATS)("is never certain of another format for a file of %s", (format) => {
    fc.assert(
      fc.property(soundDictionaryText(format), (text) => {
        const { format: guessed, certainty } = guessFormat(Buffer.from(text));
        return certainty !== "certain" || guessed === format || isAlike(guessed, text);
      }),
    );
  });

  it("names what a file of another program is", () => {
    const found = guessFormat(Buffer.from("2\ntable/A\nchair/A\n"), "en.dic");
    expect(found).toMatchObject({ certainty: "unsure", foreign: "a hunspell dictionary" });
  });
});

/** `% => DIGIT` maps a character too, and `\u00e6 => ALPHA` has a type. */
function isAlike(guessed: DictionaryFormat, text: string): boolean {
  return (guessed === F.CHARACTER_MAPPINGS || guessed === F.TYPE_TABLE) && text.includes("=>");
}
