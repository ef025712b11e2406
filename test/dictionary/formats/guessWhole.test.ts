import { DictionaryFormat, type FormatGuess, guessFormat } from "../../../src/dictionary";
import { FORMATS as DEFINITIONS } from "../../../src/dictionary/formats/register";
import { contradictingFormat } from "../../../src/dictionary/guess/guessFormat";

const {
  CHARACTER_MAPPINGS,
  COMMON_WORDS,
  DECOMPOUNDER_WORDS,
  ELISION_ARTICLES,
  HYPHENATION_PATTERNS,
  KEEP_WORDS,
  KEYWORDS,
  KUROMOJI_USER_DICTIONARY,
  NORI_USER_DICTIONARY,
  PROTECTED_WORDS,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  TYPE_TABLE,
  WORDNET_SYNONYMS,
} = DictionaryFormat;

function guess(text: string, fileName?: string): FormatGuess {
  return guessFormat(Buffer.from(text), fileName);
}

const WORD_LISTS = [
  STOP_WORDS,
  COMMON_WORDS,
  KEEP_WORDS,
  KEYWORDS,
  PROTECTED_WORDS,
  DECOMPOUNDER_WORDS,
  ELISION_ARTICLES,
];

const RULES = "nearly all of its lines are terms between commas or around an arrow";
const WORDS = "nearly all of its lines are one word";
const NAMED = ", and the file's name says so";

describe("a guess is whole", () => {
  it.each<[string, string | undefined, FormatGuess]>([
    [
      "",
      undefined,
      { format: SOLR_SYNONYMS, certainty: "unsure", why: "there is no rule to go by", alternatives: [] },
    ],
    [
      "# note\n \n",
      "stopwords.txt",
      {
        format: STOP_WORDS,
        certainty: "unsure",
        why: "there is no rule to go by but the file's name",
        alternatives: [],
      },
    ],
    [
      "",
      "stop_keep.txt",
      {
        format: STOP_WORDS,
        certainty: "unsure",
        why: "there is no rule to go by but the file's name",
        alternatives: [KEEP_WORDS],
      },
    ],
    [
      "a <b>\n",
      undefined,
      {
        format: SOLR_SYNONYMS,
        certainty: "unsure",
        why: "its lines are of no format's shape",
        alternatives: [],
      },
    ],
    [
      "<hyphenation-info>\n",
      "stopwords.txt",
      {
        format: HYPHENATION_PATTERNS,
        certainty: "certain",
        why: "it is XML of hyphenation patterns",
        alternatives: [],
      },
    ],
    [
      "s(100000001,1,'a',n,1,0).\n",
      undefined,
      {
        format: WORDNET_SYNONYMS,
        certainty: "certain",
        why: "nearly all of its lines are Prolog facts as WordNet's",
        alternatives: [],
      },
    ],
    ["a, b\n", undefined, { format: SOLR_SYNONYMS, certainty: "likely", why: RULES, alternatives: [] }],
    ["a, b\n", "stopwords.txt", { format: SOLR_SYNONYMS, certainty: "unsure", why: RULES, alternatives: [] }],
    [
      "a, b\n",
      "synonyms.txt",
      { format: SOLR_SYNONYMS, certainty: "likely", why: RULES + NAMED, alternatives: [] },
    ],
    [
      "a => b\n",
      undefined,
      {
        format: SOLR_SYNONYMS,
        certainty: "unsure",
        why: RULES,
        alternatives: [STEMMER_OVERRIDE, CHARACTER_MAPPINGS],
      },
    ],
    [
      "the\n",
      "keywords.txt",
      {
        format: KEYWORDS,
        certainty: "likely",
        why: WORDS + NAMED,
        alternatives: WORD_LISTS.filter((format) => format !== KEYWORDS),
      },
    ],
    [
      "the\n",
      undefined,
      { format: STOP_WORDS, certainty: "unsure", why: WORDS, alternatives: WORD_LISTS.slice(1) },
    ],
    [
      "2\na/B\n",
      "en.dic",
      {
        format: STOP_WORDS,
        certainty: "unsure",
        why: "the file is a hunspell dictionary",
        foreign: "a hunspell dictionary",
        alternatives: [],
      },
    ],
  ])("of %j called %s", (text, fileName, expected) => {
    expect(guess(text, fileName)).toEqual(expected);
  });

  it("leaves out a byte order mark, blanks around lines and comments, but for a hashtag that has a rule", () => {
    expect(guess("\ufeff $ => DIGIT \r# a, b\r\n#=>ALPHA\n")).toMatchObject({
      format: TYPE_TABLE,
      certainty: "certain",
    });
  });

  it("forgives one line of ten", () => {
    const rules = "a, b\n".repeat(9);
    expect(guess(`${rules}<x>\n`)).toMatchObject({ format: SOLR_SYNONYMS, certainty: "likely", why: RULES });
    expect(guess(`${rules}<x>\n<x>\n`)).toMatchObject({
      certainty: "unsure",
      why: "its lines are of no format's shape",
    });
    const facts = "s(100000001,1,'a',n,1,0).\n".repeat(9);
    expect(guess(`${facts}x\n`)).toMatchObject({ format: WORDNET_SYNONYMS, certainty: "certain" });
    expect(guess(`${facts}x\nx\n`).format).not.toBe(WORDNET_SYNONYMS);
  });

  it("looks at the first 500 lines", () => {
    expect(guess("a, b\n".repeat(500) + "x\n".repeat(10_000))).toMatchObject({
      certainty: "likely",
      why: RULES,
    });
    expect(guess("a, b\n".repeat(200) + "x\n".repeat(10_000)).certainty).toBe("unsure");
  });

  it("asks for half of the lines to tell, where neither name nor sign speaks", () => {
    expect(guess("a, b\nx\n").format).toBe(SOLR_SYNONYMS);
    expect(guess("a b\nc d\nthe\n").why).toBe("its lines are of no format's shape");
    expect(guess("a b\nc d\nthe\n", "stop.txt")).toMatchObject({ format: STOP_WORDS, why: WORDS + NAMED });
  });
});

describe("a name that speaks for a format", () => {
  it.each<[DictionaryFormat, readonly string[]]>([
    [SOLR_SYNONYMS, ["synonym", "synonyms", "syn", "syns", "thesaurus"]],
    [WORDNET_SYNONYMS, ["wordnet", "wn"]],
    [STOP_WORDS, ["stop", "stops", "stopword", "stopwords", "stop-words", "stoplist"]],
    [COMMON_WORDS, ["commongrams", "common_grams", "commonwords", "common"]],
    [KEEP_WORDS, ["keep", "keepwords"]],
    [KEYWORDS, ["keywords", "keyword", "protwords", "stemexclusion", "stemexclusions"]],
    [PROTECTED_WORDS, ["protectedwords", "protected"]],
    [
      DECOMPOUNDER_WORDS,
      ["decompounder", "decompound", "compound", "compounds", "compoundwords", "wordlist"],
    ],
    [ELISION_ARTICLES, ["elision", "elisions", "articles", "contractions"]],
    [
      STEMMER_OVERRIDE,
      ["stem", "stems", "stemmer", "stemming", "stemdict", "override", "overrides", "lemma", "lemmas"],
    ],
    [CHARACTER_MAPPINGS, ["mapping", "mappings", "charfilter", "charmap", "folding"]],
    [TYPE_TABLE, ["typetable", "wordtypes", "wdfftypes", "wdgftypes", "types"]],
    [HYPHENATION_PATTERNS, ["hyphenation", "hyphen", "hyph"]],
    [KUROMOJI_USER_DICTIONARY, ["kuromoji", "userdict_ja", "userdictionary-jp", "userdict.japanese"]],
    [NORI_USER_DICTIONARY, ["nori", "userdict_ko", "userdictionary-kr", "userdict.korean"]],
  ])("%s: %j", (format, names) => {
    for (const name of names) {
      expect(guess("", name)).toMatchObject({ format, why: "there is no rule to go by but the file's name" });
    }
  });

  it.each(["userdict.txt", "ja.txt", "ko.txt", "nonstop", "a.txt"])("is not %s", (name) => {
    expect(guess("", name).why).toBe("there is no rule to go by");
  });
});

describe("what a line is to a format", () => {
  it.each<[DictionaryFormat, Readonly<Record<"own" | "fits" | "read" | "no", readonly string[]>>]>([
    [
      SOLR_SYNONYMS,
      {
        own: [],
        fits: ["a, b", "a => b", "a => b, c", "1, a", "=>", "ab,ba"],
        read: ["a", "a,a", "a b, ab,c", "東京,東 京,トウ"],
        no: ["a, 1, 2", "1,2", "a,-1, 2,b", "<a, b>", "a => b => c"],
      },
    ],
    [
      WORDNET_SYNONYMS,
      { own: ["s(1,2,'"], fits: [], read: [], no: ["s(1,'a'", " s(1,2,'", "s(a,2,'", "s(1,2,a"] },
    ],
    [
      STEMMER_OVERRIDE,
      {
        own: [],
        fits: ["a => b", "a, b => c", "1 => a"],
        read: ["$ => a"],
        no: ["a", "a =>", "=> a", "a => b, c", "a,, b => c", "a => b => c"],
      },
    ],
    [
      CHARACTER_MAPPINGS,
      {
        own: ["\\u00e6 => ae", "a => \\u00e6", "a, \\u00e6 => b"],
        fits: ["a => b", "a =>", "a => b => c"],
        read: ["a, b => c", " => a"],
        no: ["a", "=> a", "\\u00e6"],
      },
    ],
    [
      TYPE_TABLE,
      {
        own: [
          "$ => DIGIT",
          "$=>LOWER",
          "\\u0026 => UPPER",
          "\\$ => ALPHA",
          "a => ALPHANUM",
          "-  =>  SUBWORD_DELIM",
        ],
        fits: [],
        read: [],
        no: ["ab => DIGIT", "$ => digit", "$ => DIGITS", "x $ => DIGIT", "\\u26 => ALPHA", "$ DIGIT"],
      },
    ],
    [
      STOP_WORDS,
      {
        own: [],
        fits: ["the", "東京"],
        read: ["the who", "a\u3000b"],
        no: ["a,b", "a\tb", "a;b", "a|b", "a=b", "<a", "a>"],
      },
    ],
    [
      KUROMOJI_USER_DICTIONARY,
      {
        own: ["東京,東 京,トウ キョウ,名詞", "a b,a  b,c d,n"],
        fits: [],
        read: ["東京,東 京,トウキョウ,名詞"],
        no: ["東京,東 都,ト キ,名詞", ",,x,n", "東京,東京,ト", "東京,東京,ト,名詞,x", '東京,"東京,ト,名詞'],
      },
    ],
    [
      NORI_USER_DICTIONARY,
      {
        own: ["세종시 세종 시", "ab a b # c", "ab\u3000a b"],
        fits: ["세종"],
        read: ["ab", "東京"],
        no: ["세종시 세종 도", "세종 세종", "세종,시", "세종\t시", "세종 => 시"],
      },
    ],
    [HYPHENATION_PATTERNS, { own: ["x<hyphenation-info>"], fits: [], read: ["a", "<patterns>"], no: [] }],
  ])("%s: %j", (format, lines) => {
    const { signs } = DEFINITIONS[format];
    for (const [kind, texts] of Object.entries(lines)) {
      expect(texts.map((text) => [text, signs.fit(text)])).toEqual(texts.map((text) => [text, kind]));
    }
  });
});

describe("a format that the lines contradict", () => {
  it.each<[string, DictionaryFormat, DictionaryFormat | null]>([
    ["", SOLR_SYNONYMS, null],
    ["the\n", SOLR_SYNONYMS, STOP_WORDS],
    ["the\n", KEEP_WORDS, null],
    ["a, b\n", STOP_WORDS, SOLR_SYNONYMS],
    ["a, b\n", KEEP_WORDS, SOLR_SYNONYMS],
    ["a, b\n", STEMMER_OVERRIDE, null],
    ["a => b\n", STEMMER_OVERRIDE, null],
    ["a => b\n", SOLR_SYNONYMS, null],
    ["s(100000001,1,'a',n,1,0).\n", STEMMER_OVERRIDE, WORDNET_SYNONYMS],
    ["$ => DIGIT\n", STOP_WORDS, TYPE_TABLE],
    ["<x> a\n", STOP_WORDS, null],
  ])("of %j read as %s is %s", (text, given, expected) => {
    expect(contradictingFormat(Buffer.from(text), given)).toBe(expected);
  });
});
