import * as fc from "fast-check";
import { DictionaryFormat } from "../../src/dictionary";

/** Pieces that mean something to one format or another, so that random files are seldom only noise. */
const PIECES: Readonly<Record<DictionaryFormat, readonly string[]>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: [
    "a",
    "b",
    "c d",
    ",",
    ", ",
    " => ",
    "=>",
    "\\",
    "\\,",
    "#",
    " ",
    "é",
    "\u3000",
  ],
  [DictionaryFormat.WORDNET_SYNONYMS]: [
    "s(100000001,1,'a',n,1,0).",
    "s(100000001,2,'b c',n,1,0).",
    "s(200000002,1,'it''s',n,1,0).",
    "s(200000002,2,'𠮷',n,1,0).",
    "'",
  ],
  [DictionaryFormat.STOP_WORDS]: ["a", "the", "é", " ", "#", "の"],
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: [
    "東京,東 京,トウ キョウ,名詞",
    "ab,ab,r,n",
    "c,c,r,",
    ",",
    " ",
    "#",
    "x",
  ],
  [DictionaryFormat.NORI_USER_DICTIONARY]: ["세종시 세종 시", "가나", "ab a b", " ", "#", "x"],
  [DictionaryFormat.STEMMER_OVERRIDE]: ["running", "ran", " => run", "=>", ",", " ", "#", "é"],
};

const LINE_ENDS = ["\n", "\n", "\n", "\r\n", "\r"];

export const FORMATS = Object.values(DictionaryFormat);

/** Text that a format's reader has something to do with. */
export function dictionaryText(format: DictionaryFormat): fc.Arbitrary<string> {
  const piece = fc.constantFrom(...PIECES[format], ...LINE_ENDS);
  return fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
}

/** A dictionary that its engine takes more often than not: whole lines of sound pieces. */
export function soundDictionaryText(format: DictionaryFormat): fc.Arbitrary<string> {
  const line = fc.constantFrom(...SOUND_LINES[format]);
  return fc.uniqueArray(line, { maxLength: 12 }).map((lines) => lines.map((text) => `${text}\n`).join(""));
}

const SOUND_LINES: Readonly<Record<DictionaryFormat, readonly string[]>> = {
  [DictionaryFormat.SOLR_SYNONYMS]: [
    "a, b",
    "b, a, c",
    "c  d, e\\,f",
    "a => b",
    "a => b, c",
    "x, y => z",
    "q\\=>r, \\#s",
    "\\\\t, u",
    "# note",
    "",
  ],
  [DictionaryFormat.WORDNET_SYNONYMS]: [
    "s(100000001,1,'a',n,1,0).",
    "s(100000001,2,'b c',n,1,0).",
    "s(100000001,3,'it''s',n,1,0).",
    "s(200000002,1,'a',n,1,0).",
    "s(200000002,2,'d',n,1,0).",
  ],
  [DictionaryFormat.STOP_WORDS]: ["a", "the", " an ", "# note", "の", "a b"],
  [DictionaryFormat.KUROMOJI_USER_DICTIONARY]: [
    "東京,東 京,トウ キョウ,名詞",
    'ab,a b,r s,"n,x"',
    '"c,d","c,d",r,n',
    '"e,f",e ,r,n',
    "# note",
  ],
  [DictionaryFormat.NORI_USER_DICTIONARY]: ["세종시 세종 시", "세종시 세 종시", "가나", "ab a b # note"],
  [DictionaryFormat.STEMMER_OVERRIDE]: [
    "ran, running => run",
    "running, ran => ran",
    "mice => mouse",
    "# note",
  ],
};
