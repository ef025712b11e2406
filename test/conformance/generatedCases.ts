import { DictionaryFormat } from "../../src/dictionary";
import { SeededRandom } from "./SeededRandom";
import { type CaseOptions, type ConformanceCase, GOLDEN_FORMATS, type GoldenFormat } from "./ConformanceCase";

const CASES_PER_FORMAT = 350;
/** How many pieces a dictionary has at most, and how many of 20 are the format's own: fewer and more where one odd piece spoils the file. */
const SHAPES: Readonly<Record<GoldenFormat, { readonly maxPieces: number; readonly ownPieces: number }>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: { maxPieces: 14, ownPieces: 9 },
  [DictionaryFormat.WORDNET_SYNONYMS]: { maxPieces: 9, ownPieces: 18 },
  [DictionaryFormat.STOP_WORDS]: { maxPieces: 14, ownPieces: 6 },
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: { maxPieces: 5, ownPieces: 13 },
  [DictionaryFormat.NORI_USER_DICTIONARY]: { maxPieces: 14, ownPieces: 8 },
  [DictionaryFormat.STEMMER_OVERRIDE]: { maxPieces: 6, ownPieces: 13 },
};

const WORDS = ["a", "b", "cat", "Dog", "é", "東京", "한국", "𠮷", "😀"];
const ENDS = ["\n", "\n", "\n", "\r\n", "\r"];
const BLANKS = [" ", "  ", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", "\u000b", "\u001f"];
const ODD = ["#", "\ufeff", "\0", "\u200b"];

/** What a dictionary of a format is put together from: whole rules too, so that some are accepted. */
const PIECES: Readonly<Record<GoldenFormat, readonly string[]>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: [",", ",", ",", "=>", "=>", "\\", "\\,", "\\\\", "=", ">", ", ", " => "],
  [DictionaryFormat.WORDNET_SYNONYMS]: [
    "s(100000001,1,'cat',n,1,0).\n",
    "s(100000001,2,'dog''s',n,1,0).\n",
    "s(100000001,3,'sea cow',n,1,0).\n",
    "s(100000002,1,'cat',n,1,0).\n",
    "s(100000001,1,'",
    "',n,1,0).",
    "'",
  ],
  [DictionaryFormat.STOP_WORDS]: [" ", "# ", ",", "\n"],
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: [
    ",",
    '"',
    "\n東京,東 京,トウ キョウ,名詞\n",
    "\nc#,c #,c #,n\n",
    "\n# a\n",
    '\n"a,b","a,b",r,n\n',
    "\na b,a b,r s,n",
    "\n大阪,大阪,オオサカ,",
    "\n𠮷 野,𠮷 野,ヨシ ノ,名詞",
    "\nab,a b,r s,n",
  ],
  [DictionaryFormat.NORI_USER_DICTIONARY]: [" ", " ", "#", "세종시 세종 시", "\n"],
  [DictionaryFormat.STEMMER_OVERRIDE]: ["=>", ",", "a => b\n", "\nc, d => e\n", "cats=>cat\n", "\na=>"],
};

const SYNONYM_OPTIONS: readonly CaseOptions[] = [
  {},
  {},
  { expand: false },
  { analyzer: "keyword" },
  { expand: false, analyzer: "keyword" },
];

const OPTIONS: Readonly<Partial<Record<GoldenFormat, readonly CaseOptions[]>>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: SYNONYM_OPTIONS,
  [DictionaryFormat.WORDNET_SYNONYMS]: SYNONYM_OPTIONS,
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: [{}, { lucene: 9 }],
};

/** The generated cases of a format: the same ones every time. */
export function generatedCases(format: GoldenFormat): ConformanceCase[] {
  const random = new SeededRandom(GOLDEN_FORMATS.indexOf(format) + 1);
  return Array.from({ length: CASES_PER_FORMAT }, () => ({
    format,
    options: random.pick(OPTIONS[format] ?? [{}]),
    bytes: random.chance(0.04) ? invalidUtf8(random, format) : Buffer.from(text(random, format), "utf8"),
  }));
}

function text(random: SeededRandom, format: GoldenFormat): string {
  return Array.from({ length: random.below(SHAPES[format].maxPieces) + 1 }, () => piece(random, format)).join(
    "",
  );
}

function piece(random: SeededRandom, format: GoldenFormat): string {
  if (random.below(20) < SHAPES[format].ownPieces) return random.pick(PIECES[format]);
  const kind = random.below(20);
  if (kind < 11) return random.pick(WORDS);
  if (kind < 15) return random.pick(ENDS);
  return random.pick(kind < 18 ? BLANKS : ODD);
}

/** A lone continuation byte, a cut sequence, an encoded surrogate or an overlong form between two texts. */
function invalidUtf8(random: SeededRandom, format: GoldenFormat): Uint8Array {
  const broken = random.pick([
    [0x80],
    [0xe6, 0x9d],
    [0xed, 0xa0, 0x80],
    [0xc0, 0xaf],
    [0xff],
    [0xf5, 0x80, 0x80, 0x80],
  ]);
  return Buffer.concat([
    Buffer.from(text(random, format)),
    Buffer.from(broken),
    Buffer.from(text(random, format)),
  ]);
}
