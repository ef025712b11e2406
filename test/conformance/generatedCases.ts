import { DictionaryFormat } from "../../src/dictionary";
import { SeededRandom } from "./SeededRandom";
import type { CaseOptions, ConformanceCase } from "./ConformanceCase";

const CASES_PER_FORMAT = 350;
const MAX_PIECES = 14;

const WORDS = ["a", "b", "cat", "Dog", "é", "東京", "한국", "𠮷", "😀"];
const ENDS = ["\n", "\n", "\n", "\r\n", "\r"];
const BLANKS = [" ", "  ", "\t", "\u00a0", "\u3000", "\u2028", "\u0085", "\u000b", "\u001f"];
const ODD = ["#", "\ufeff", "\0", "\u200b"];

/** What a dictionary of a format is put together from: its punctuation several times, so that rules do appear. */
const PIECES: Readonly<Record<DictionaryFormat, readonly string[]>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: [",", ",", ",", "=>", "=>", "\\", "\\,", "\\\\", "=", ">", ", ", " => "],
  [DictionaryFormat.WORDNET_SYNONYMS]: [
    "s(100000001,1,'",
    "s(100000002,1,'",
    "',n,1,0).",
    "',n,1,0).",
    "'",
    "''",
  ],
  [DictionaryFormat.STOP_WORDS]: [" ", "# ", ",", "\n"],
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: [",", ",", ",", '"', '""', "a b,a b,r s,n", "\nc,c,r,n\n"],
  [DictionaryFormat.NORI_USER_DICTIONARY]: [" ", " ", "#", "세종시 세종 시", "\n"],
  [DictionaryFormat.STEMMER_OVERRIDE]: ["=>", " => ", "=>", ",", "a => b", "\n"],
};

const SYNONYM_OPTIONS: readonly CaseOptions[] = [
  {},
  {},
  { expand: false },
  { analyzer: "keyword" },
  { expand: false, analyzer: "keyword" },
];

const OPTIONS: Readonly<Partial<Record<DictionaryFormat, readonly CaseOptions[]>>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: SYNONYM_OPTIONS,
  [DictionaryFormat.WORDNET_SYNONYMS]: SYNONYM_OPTIONS,
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: [{}, { lucene: 9 }],
};

/** The generated cases of a format: the same ones every time. */
export function generatedCases(format: DictionaryFormat): ConformanceCase[] {
  const random = new SeededRandom(Object.values(DictionaryFormat).indexOf(format) + 1);
  return Array.from({ length: CASES_PER_FORMAT }, () => ({
    format,
    options: random.pick(OPTIONS[format] ?? [{}]),
    bytes: random.chance(0.04) ? invalidUtf8(random, format) : Buffer.from(text(random, format), "utf8"),
  }));
}

function text(random: SeededRandom, format: DictionaryFormat): string {
  return Array.from({ length: random.below(MAX_PIECES) + 1 }, () => piece(random, format)).join("");
}

function piece(random: SeededRandom, format: DictionaryFormat): string {
  const kind = random.below(20);
  if (kind < 8) return random.pick(WORDS);
  if (kind < 15) return random.pick(PIECES[format]);
  if (kind < 17) return random.pick(ENDS);
  if (kind < 19) return random.pick(BLANKS);
  return random.pick(ODD);
}

/** A lone continuation byte, a cut sequence, an encoded surrogate or an overlong form between two texts. */
function invalidUtf8(random: SeededRandom, format: DictionaryFormat): Uint8Array {
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
