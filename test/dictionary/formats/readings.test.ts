import { join } from "node:path";
import {
  DictionaryFormat,
  parseAnalyzer,
  parseDictionary,
  type ParseOptions,
  printDictionary,
} from "../../../src/dictionary";
import { expectGolden } from "../../report/golden";

const {
  CHARACTER_MAPPINGS,
  COMMON_WORDS,
  HYPHENATION_PATTERNS,
  KEYWORDS,
  KUROMOJI_USER_DICTIONARY,
  NORI_USER_DICTIONARY,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  TYPE_TABLE,
  WORDNET_SYNONYMS,
} = DictionaryFormat;

type Read = readonly [format: DictionaryFormat, texts: readonly string[], more?: Partial<ParseOptions>];

const synset = (id: number, ...words: readonly string[]): string =>
  words.map((word, at) => `s(10000000${id},${at + 1},'${word}',n,1,0).\n`).join("");

/** Short files, and what may be set. */
const READ: readonly Read[] = [
  [
    SOLR_SYNONYMS,
    [
      "a, b\n",
      "b, a, b\n",
      "a => b\n",
      "a, b => c, d, c\n",
      "a => b\na => c\na, d\n",
      "c  d, e\\,f\n",
      "\\#a, b\\=>c\n",
      "a\\\\, b\\\n",
      "a\\ , b\n",
      "a, b =>\n",
      "=> a\n",
      "a,\n",
      ",a\n",
      "a\n",
      "#a, b\n",
      "# => a\n",
      " #a, b\n",
      "a\u3000b, c\u00a0d\n",
      "a\0b, c\n",
      "a\u0001, b\n",
      "a => b, ,c\n",
      "a, b\r\nc, d\re, f",
      "a\\=>b, c => d\n",
      "a =\\> b, c\n",
    ],
  ],
  [SOLR_SYNONYMS, ["a, b, c\n", "a\n", "b, a\na, b\n", "a => b, c\n"], { expand: false }],
  [SOLR_SYNONYMS, ["a  b, c\n", "a \\ b, c\n", " a , b\n"], { analyzer: parseAnalyzer("keyword") }],
  [
    SOLR_SYNONYMS,
    ["the, a\n", "the, a => b\n", "the, the\n", "a, the who, b\n"],
    { analyzer: parseAnalyzer("standard,stop:the,synonym:lenient") },
  ],
  [
    SOLR_SYNONYMS,
    ["the, x, y\n", "x, the\n"],
    { analyzer: parseAnalyzer("standard,stop:the,synonym:lenient"), expand: false },
  ],
  [
    WORDNET_SYNONYMS,
    [
      synset(1, "a", "b"),
      synset(1, "a"),
      synset(1, "a", "b") + synset(2, "c") + synset(3, "d", "e", "d"),
      synset(1, "it''s", "b c"),
      synset(1, "a") + synset(2, "b") + synset(1, "c"),
      synset(1, "a", " "),
      "s(100000001,1,'a'b',n,1,0).\ns(100000001,2,'c',n,1,0).\n",
      "xx100000001'a'\nyy100000001'b'\n",
    ],
  ],
  [
    WORDNET_SYNONYMS,
    [synset(1, "a", "b"), synset(1, "a"), synset(1, "a") + synset(2, "b", "c")],
    { expand: false },
  ],
  [
    WORDNET_SYNONYMS,
    [synset(1, "the", "a", "b"), synset(1, "a", "the"), synset(1, "the")],
    { analyzer: parseAnalyzer("standard,stop:the,synonym:lenient") },
  ],
  [
    WORDNET_SYNONYMS,
    [synset(1, "the", "a", "b"), synset(1, "a", "the")],
    { analyzer: parseAnalyzer("standard,stop:the,synonym:lenient"), expand: false },
  ],
  [
    STEMMER_OVERRIDE,
    ["b, a => c\n", "a=>b\na => c\n", " a  b ,c =>  d e \n", "a, a => a\n", "# => a\n", "\u3000a => b\n"],
  ],
  [STEMMER_OVERRIDE, ["# => a\n", " # a => b\n", "a\n"], { engineVersion: "OpenSearch_1.0" }],
  [STEMMER_OVERRIDE, ["\n# note\n\na\n"], { engineVersion: "OpenSearch_1.3" }],
  [
    CHARACTER_MAPPINGS,
    [
      "a => b\n",
      "a =>\n",
      "a => b => c\n",
      "\\u0020 => \\#\n",
      "# => x\n",
      "\\\\n => \\n\n",
      "a\u2028b => c\n",
      "\n\nx\n",
    ],
  ],
  [
    TYPE_TABLE,
    [
      "$ => DIGIT\n",
      "$ => DIGIT\n$ => ALPHA\n% => ALPHA\n",
      "\\u0020 => LOWER\n",
      "\\> => UPPER\n",
      "# => ALPHANUM\n",
      "\\# => SUBWORD_DELIM\n",
    ],
  ],
  [
    STOP_WORDS,
    ["the\n the \nof\n", "_dutch_\n", "_none_\n", "_unknown_\n", "\0\n", "a # b\n", "_romanian_\n"],
  ],
  [STOP_WORDS, ["_romanian_\n", " # a\n", "#a\n"], { engineVersion: "OpenSearch_1.0" }],
  [COMMON_WORDS, ["_english_\nx\n"]],
  [KEYWORDS, ["_english_\n", "# => x\n"]],
  [
    KUROMOJI_USER_DICTIONARY,
    [
      "東京,東 京,トウ  キョウ,名詞\n",
      " 東京 , 東京 ,ト,名詞 \n",
      '"東,京","東,京",ト,"名,詞"\n',
      '東京,東京,ト,"名""詞"\n',
      "ab,a b,r s,n,x\n",
      "ab,,r,n\n",
      "ab, ,r,n\n",
      "ab,ab,r\0s,n\n",
      "ab,ab,,n\n",
      "ab,a\tb,r,n\n",
      "#x,#x,r,n\n",
      "ab,ab,r,n #x\n",
    ],
  ],
  [
    KUROMOJI_USER_DICTIONARY,
    ["ab,ab,r,n #x\n", "ab,a,r,n\n", "ab,abc,r,n\n", "#x,#x,r,n\n", "ab#,ab,r,n\n"],
    { engineVersion: "OpenSearch_1.3" },
  ],
  [
    NORI_USER_DICTIONARY,
    [
      "세종시 세종 시\n",
      "세종시\n",
      "ab a b # c\n",
      " ab\ta  b \n",
      "ab\u3000a b\n",
      "a#b\n#\n",
      "ab\nab a b\n",
      "ab abc\n",
    ],
  ],
  [
    HYPHENATION_PATTERNS,
    [
      "<hyphenation-info>\n<patterns>\n.ach4\n 1ba \n\n</patterns>\n<exceptions>\na-b\n</exceptions>\n</hyphenation-info>\n",
      "<hyphenation-info><patterns>a</patterns></hyphenation-info>\r\n",
      "<hyphenation-info>\n<patterns>\na b\n<!-- c\nd -->\n</patterns>\n</hyphenation-info>\n",
    ],
  ],
];

function readingText(format: DictionaryFormat, text: string, more: Partial<ParseOptions>): string {
  const parsed = parseDictionary(Buffer.from(text), { format, ...more });
  const set = [
    more.engineVersion,
    more.analyzer?.text,
    more.analyzer?.lenient === true ? "lenient" : undefined,
    more.expand === false ? "without expand" : undefined,
  ].filter((each) => each !== undefined);
  const all = parsed.mappings().map((each) => JSON.stringify(each));
  const lines = [
    `${[format, ...set].join(", ")}: ${JSON.stringify(text)}`,
    ...(parsed.refusal === null ? [] : [`refused ${JSON.stringify(parsed.refusal)}`]),
    ...parsed.rules.map((rule) => `rule ${JSON.stringify(rule).slice(0, 400)}`),
    ...all.slice(0, 20).map((mapping) => `holds ${mapping}`),
    ...(all.length > 20 ? [`holds ${all.length} in all`] : []),
    `printed ${JSON.stringify(printDictionary(parsed.rules)).slice(0, 400)}`,
    ...(parsed.wholeText === undefined ? [] : [`whole ${JSON.stringify(parsed.wholeText)}`]),
  ];
  return `${lines.join("\n  ")}\n`;
}

describe("what is read", () => {
  it("from short files is, rule by rule, what stands in readings.txt", () => {
    const texts = READ.flatMap(([format, all, more = {}]) =>
      all.map((text) => readingText(format, text, more)),
    );
    expectGolden(texts.join("\n"), join(__dirname, "readings.txt"));
  });
});
