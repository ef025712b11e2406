import { DictionaryFormat } from "../src/dictionary";
import { SeededRandom } from "../test/conformance/SeededRandom";

/** A dictionary that is weighed: the same bytes on every machine. */
export interface WeighedFile {
  readonly name: string;
  readonly format: DictionaryFormat;
  readonly text: string;
}

const { SOLR_SYNONYMS, STOP_WORDS, STEMMER_OVERRIDE, KUROMOJI_USER_DICTIONARY, NORI_USER_DICTIONARY } =
  DictionaryFormat;

/** Makes words that share beginnings and endings as real ones do. */
class Words {
  private readonly random = new SeededRandom(5);

  word(): string {
    return this.several(2, 4, () => this.letter("bcdfghjklmnprstvwz") + this.letter("aeiou")).join("");
  }

  phrase(): string {
    return this.several(1, 3, () => this.word()).join(" ");
  }

  script(first: number, size: number, least: number, most: number): string {
    return this.several(least, most, () => String.fromCharCode(first + this.random.below(size))).join("");
  }

  several<T>(least: number, most: number, make: () => T): T[] {
    return Array.from({ length: least + this.random.below(most - least + 1) }, make);
  }

  private letter(letters: string): string {
    return this.random.pick(Array.from(letters));
  }
}

const lines = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => `${make(at)}\n`).join("");

/** Dictionaries of each kind whose maps weigh differently. */
export function weighedFiles(): WeighedFile[] {
  const words = new Words();
  const kanji = (): string => words.script(0x4e00, 3000, 1, 4);
  const kana = (): string => words.script(0x30a1, 80, 2, 8);
  const hangul = (): string => words.script(0xac00, 2000, 2, 5);
  const files: [string, DictionaryFormat, number, (at: number) => string][] = [
    ["equivalents", SOLR_SYNONYMS, 20_000, () => words.several(2, 5, () => words.phrase()).join(", ")],
    ["few equivalents", SOLR_SYNONYMS, 300, () => words.several(2, 5, () => words.phrase()).join(", ")],
    ["mappings", SOLR_SYNONYMS, 20_000, () => `${words.phrase()}, ${words.phrase()} => ${words.phrase()}`],
    ["mappings to few", SOLR_SYNONYMS, 20_000, (at) => `${words.phrase()} => target${at % 500}`],
    ["large sets", SOLR_SYNONYMS, 100, () => Array.from({ length: 100 }, () => words.phrase()).join(", ")],
    [
      "Japanese equivalents",
      SOLR_SYNONYMS,
      20_000,
      () => words.several(2, 4, () => kanji() + kana()).join(","),
    ],
    ["stop words", STOP_WORDS, 50_000, () => words.word()],
    ["overrides", STEMMER_OVERRIDE, 30_000, () => `${words.word()}ing => ${words.word()}`],
    ["kuromoji entries", KUROMOJI_USER_DICTIONARY, 20_000, (at) => japaneseLine(`${kanji()}${at}`, kana())],
    ["nori entries", NORI_USER_DICTIONARY, 20_000, () => hangul()],
  ];
  return files.map(([name, format, count, make]) => ({ name, format, text: lines(count, make) }));
}

function japaneseLine(surface: string, reading: string): string {
  return `${surface},${surface},${reading},カスタム名詞`;
}
