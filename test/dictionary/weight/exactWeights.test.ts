import {
  DictionaryFormat,
  DictionaryLinter,
  type DictionaryWeight,
  parseDictionary,
  weighDictionary,
} from "../../../src/dictionary";
import { DistinctCounter } from "../../../src/dictionary/weight/DistinctCounter";
import { HEAVY_BYTES } from "../../../src/dictionary/weight/DictionaryWeight";
import { heapText } from "../../../src/dictionary/weight/heapText";
import { SynonymWeight } from "../../../src/dictionary/weight/SynonymWeight";

const {
  CHARACTER_MAPPINGS,
  KUROMOJI_USER_DICTIONARY,
  NORI_USER_DICTIONARY,
  SOLR_SYNONYMS,
  STEMMER_OVERRIDE,
  STOP_WORDS,
  TYPE_TABLE,
  WORDNET_SYNONYMS,
} = DictionaryFormat;

function parsed(text: string, format = SOLR_SYNONYMS, expand = true): DictionaryWeight {
  return weighDictionary(parseDictionary(Buffer.from(text), { format, expand }), expand);
}

function linted(text: string, format = SOLR_SYNONYMS, expand = true): DictionaryWeight {
  const linter = new DictionaryLinter({ format, expand });
  linter.write(Buffer.from(text));
  return linter.end().weight;
}

function many(count: number, line: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => `${line(at)}\n`).join("");
}

describe("what a dictionary weighs to the byte", () => {
  it.each<[string, string, DictionaryFormat, DictionaryWeight]>([
    ["nothing", "", SOLR_SYNONYMS, { rules: 0, expansions: 0, heapBytes: 0 }],
    ["a set of three", "a, b, c\n", SOLR_SYNONYMS, { rules: 1, expansions: 6, heapBytes: 32_899 }],
    ["a lonely term", "a\n", SOLR_SYNONYMS, { rules: 0, expansions: 0, heapBytes: 0 }],
    ["a mapping", "a, bb => ccc, d, e\n", SOLR_SYNONYMS, { rules: 1, expansions: 6, heapBytes: 32_885 }],
    ["terms outside ASCII", "é, の, 𠮷\n", SOLR_SYNONYMS, { rules: 1, expansions: 6, heapBytes: 32_900 }],
    ["a rule twice", "a, b\na, b\n", SOLR_SYNONYMS, { rules: 2, expansions: 4, heapBytes: 32_877 }],
    ["a few words", "a\nbb\nccc\n", STOP_WORDS, { rules: 3, expansions: 3, heapBytes: 136 }],
    ["words that repeat", "a\na\na\n", STOP_WORDS, { rules: 3, expansions: 3, heapBytes: 88 }],
    ["nine words", many(9, (at) => `w${at}`), STOP_WORDS, { rules: 9, expansions: 9, heapBytes: 344 }],
    ["the engine's words", "_english_\n", STOP_WORDS, { rules: 1, expansions: 1, heapBytes: null }],
    ["overrides", "a, b => c\n", STEMMER_OVERRIDE, { rules: 1, expansions: 2, heapBytes: 28_024 }],
    [
      "Korean entries",
      "세종시 세종 시\n세종\n",
      NORI_USER_DICTIONARY,
      { rules: 2, expansions: 2, heapBytes: 150_053 },
    ],
    [
      "Japanese entries",
      "東京,東 京,トウ キョウ,名詞\n",
      KUROMOJI_USER_DICTIONARY,
      { rules: 1, expansions: 1, heapBytes: 13_157 },
    ],
    ["mappings of characters", "a => b\n", CHARACTER_MAPPINGS, { rules: 1, expansions: 1, heapBytes: null }],
    ["types of characters", "$ => DIGIT\n", TYPE_TABLE, { rules: 1, expansions: 1, heapBytes: null }],
    [
      "a synset",
      "s(100000001,1,'a',n,1,0).\ns(100000001,2,'b',n,1,0).\n",
      WORDNET_SYNONYMS,
      { rules: 1, expansions: 2, heapBytes: 32_874 },
    ],
  ])("%s", (_what, text, format, expected) => {
    expect(parsed(text, format)).toEqual(expected);
    expect(linted(text, format)).toEqual(expected);
  });

  it.each<[string, string, DictionaryWeight]>([
    ["a set of three", "a, b, c\n", { rules: 1, expansions: 3, heapBytes: 32_863 }],
    ["a lonely term", "a\n", { rules: 1, expansions: 1, heapBytes: 32_853 }],
    ["a mapping", "a, bb => ccc, d, e\n", { rules: 1, expansions: 6, heapBytes: 32_885 }],
  ])("without expand: %s", (_what, text, expected) => {
    expect(parsed(text, SOLR_SYNONYMS, false)).toEqual(expected);
    expect(linted(text, SOLR_SYNONYMS, false)).toEqual(expected);
  });
});

describe("the map of synonyms", () => {
  /** So many inputs and outputs, each of so many units and bytes. */
  function weighed(inputs: number, outputs: number, expansions: number, length = 5): number {
    const weight = new SynonymWeight();
    for (let at = 0; at < inputs; at++) weight.addInput(at, Math.imul(at, 0x9e3779b1), length);
    for (let at = 0; at < outputs; at++) weight.addOutput(at, Math.imul(at, 0x85ebca6b), length);
    weight.expansions = expansions;
    return weight.heapBytes();
  }

  it.each([
    [0, 0, 0, 0],
    [1, 1, 1, 32_859],
    [1, 1, 200, 33_081],
    [8, 8, 8, 33_045],
    [9, 9, 9, 33_135],
    [100, 127, 1000, 39_756],
    [100, 128, 1000, 39_761],
    [100, 140, 1000, 39_815],
    [200, 200, 2000, 44_521],
  ])("with %s inputs, %s outputs and %s expansions has %s bytes", (inputs, outputs, expansions, bytes) => {
    expect(weighed(inputs, outputs, expansions)).toBe(bytes);
  });
});

describe("heap as a person reads it", () => {
  it.each([
    [0, "0 KB"],
    [1, "1 KB"],
    [1000, "1 KB"],
    [1001, "2 KB"],
    [999_999, "1000 KB"],
    [1_000_000, "1.0 MB"],
    [1_250_000, "1.3 MB"],
    [9_940_000, "9.9 MB"],
    [10_000_000, "10 MB"],
    [33_554_432, "34 MB"],
  ])("%s bytes are %s", (bytes, text) => {
    expect(heapText(bytes)).toBe(text);
  });

  it("is heavy from 32 MiB on", () => {
    expect(HEAVY_BYTES).toBe(33_554_432);
  });
});

describe("the counter of different hashes", () => {
  it("counts nothing, and one hash once", () => {
    const counter = new DistinctCounter();
    expect(counter.estimate()).toBe(0);
    for (let time = 0; time < 3; time++) counter.add(5, 7);
    expect(counter.estimate()).toBe(1);
    counter.add(5 + 4096, 7);
    expect(counter.estimate()).toBe(1);
    counter.add(6, 7);
    expect(counter.estimate()).toBe(2);
  });

  it("keeps the highest rank of a register", () => {
    const [one, other] = [new DistinctCounter(), new DistinctCounter()];
    for (let register = 0; register < 4096; register++) {
      one.add(register, 1);
      one.add(register, -1);
      other.add(register, -1);
    }
    expect(one.estimate()).toBeGreaterThan(other.estimate() * 1000);
    expect(other.estimate()).toBe(5907);
  });
});
