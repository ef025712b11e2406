import * as fc from "fast-check";
import { DictionaryFormat, FORMAT_PARAMETERS, fileLines } from "../../../src/dictionary";
import { excerptOf } from "../../../src/search/serving/excerptOf";
import { inlineParts, inlineSetting, withWords } from "../../../src/search/chain/inlineWords";
import { randomDictionary } from "../../peers/opensearch/randomDictionary";

const ENGINE = "OpenSearch_2.19";
const inline = Object.values(DictionaryFormat).filter(
  (format) => format !== DictionaryFormat.HYPHENATION_PATTERNS,
);
const files = fc
  .constantFrom(...inline)
  .chain((format) => randomDictionary(format).map((bytes) => ({ format, bytes })));

describe("a file as lists of words", () => {
  it("has all lines of the file once and in order, in parts under the limit, or is none", () => {
    fc.assert(
      fc.property(files, fc.integer({ min: 1, max: 120 }), ({ format, bytes }, limit) => {
        const parts = inlineParts(bytes, format, ENGINE, limit);
        const lines = fileLines(bytes, format, ENGINE);
        if (parts === null) return;
        expect(parts.flatMap((part) => part.lines)).toEqual(lines);
        for (const { words, lines: own } of parts) {
          const isWithin =
            own.reduce((sum, { text }) => sum + Buffer.byteLength(JSON.stringify(text)) + 1, 0) <= limit;
          expect(isWithin || own.length === 1).toBe(true);
          expect(words.join("\n").trim()).toBe(
            own
              .map(({ text }) => text)
              .join("\n")
              .trim(),
          );
        }
      }),
    );
  });

  it("is none where the bytes are no text, where the engine takes no words, and where it would drop one as a comment", () => {
    expect(inlineParts(Buffer.from([0x61, 0xff]), DictionaryFormat.STOP_WORDS, ENGINE, 1_000)).toBeNull();
    expect(inlineParts(Buffer.from("<x/>"), DictionaryFormat.HYPHENATION_PATTERNS, ENGINE, 1_000)).toBeNull();
    expect(
      inlineParts(Buffer.from("# s(1).\n"), DictionaryFormat.WORDNET_SYNONYMS, ENGINE, 1_000),
    ).toBeNull();
  });
});

describe("the setting that takes words", () => {
  it("is not known to Elasticsearch before 7.4 for kuromoji, which would ignore it", () => {
    const bytes = Buffer.from("東京,東 京,トウ キョウ,名詞");
    const isTaken = (engine: string) =>
      inlineParts(bytes, DictionaryFormat.KUROMOJI_USER_DICTIONARY, engine, 1_000) !== null;
    expect(
      ["Elasticsearch_7.1", "Elasticsearch_7.4", "Elasticsearch_7.10", "OpenSearch_1.0"].map(isTaken),
    ).toEqual([false, true, true, true]);
    const words = { format: DictionaryFormat.KUROMOJI_USER_DICTIONARY, now: bytes, before: null };
    expect(excerptOf(words, ["東京"], "Elasticsearch_7.1", 1_000)).toMatchObject({ now: null });
  });

  it("is there for every setting of the register but the patterns, and the file's own is not beside it", () => {
    for (const { parameter, format } of FORMAT_PARAMETERS) {
      const name = inlineSetting(parameter.setting);
      if (format === DictionaryFormat.HYPHENATION_PATTERNS) {
        expect(name).toBeNull();
        continue;
      }
      const part = {
        component: "filter",
        name: "f",
        type: parameter.types[0]!,
        setting: parameter.setting,
      } as const;
      const definition = {
        type: part.type,
        [parameter.setting]: "analyzers/F1",
        updateable: "true",
        other: "1",
      };
      expect(withWords(definition, part, ["a"])).toEqual({ type: part.type, other: "1", [name!]: ["a"] });
    }
  });
});
