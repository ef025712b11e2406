import * as fc from "fast-check";
import { weighedFiles } from "../../../bench/weightFiles";
import {
  DictionaryFormat,
  DictionaryLinter,
  type DictionaryWeight,
  parseDictionary,
  weighDictionary,
} from "../../../src/dictionary";
import { DistinctCounter } from "../../../src/dictionary/weight/DistinctCounter";
import { Hash64 } from "../../../src/dictionary/hash/Hash64";
import { FORMATS, soundDictionaryText } from "../dictionaryArbitraries";

/** Bytes of heap that Lucene 8.8.1 held of each file, from `npx tsx bench/weight.ts`. */
const WEIGHED: Readonly<Record<string, number>> = {
  equivalents: 5_282_787,
  "few equivalents": 88_040,
  mappings: 1_478_383,
  "mappings to few": 458_482,
  "large sets": 2_751_126,
  "Japanese equivalents": 4_672_457,
  "stop words": 1_763_413,
  overrides: 343_764,
  "kuromoji entries": 2_296_521,
  "nori entries": 611_688,
};

function linted(text: string, format: DictionaryFormat, expand = true): DictionaryWeight {
  const linter = new DictionaryLinter({ format, expand });
  linter.write(Buffer.from(text, "utf8"));
  return linter.end().weight;
}

describe("the weight of a dictionary", () => {
  it.each(weighedFiles().map((file) => [file.name, file] as const))(
    "is what Lucene's map took, to within a quarter: %s",
    (name, { format, text }) => {
      const heap = linted(text, format).heapBytes ?? 0;
      expect(heap / (WEIGHED[name] ?? 0)).toBeGreaterThan(0.8);
      expect(heap / (WEIGHED[name] ?? 0)).toBeLessThan(1.25);
    },
  );

  it.each(FORMATS.flatMap((format) => [true, false].map((expand) => [format, expand] as const)))(
    "is the same of parsed rules and of a file that streams by: %s, expand %s",
    (format, expand) => {
      fc.assert(
        fc.property(soundDictionaryText(format), (text) => {
          const parsed = parseDictionary(Buffer.from(text), { format, expand });
          if (parsed.refusal !== null) return;
          const [one, other] = [weighDictionary(parsed, expand), linted(text, format, expand)];
          expect(one).toMatchObject({ rules: other.rules, expansions: other.expansions });
          expect(one.heapBytes ?? 0).toBeLessThanOrEqual((other.heapBytes ?? 0) * 1.01 + 100);
        }),
      );
    },
  );

  it("counts what the engine's map holds where no rule repeats another", () => {
    const text = "a, b, c\nd, e => f, g\n";
    const { SOLR_SYNONYMS: format } = DictionaryFormat;
    const { length } = parseDictionary(Buffer.from(text), { format }).mappings();
    expect(linted(text, format)).toMatchObject({ rules: 2, expansions: length });
  });

  it("is a warning from 32 MiB on, and not below", () => {
    const codes = (terms: number): string[] => {
      const linter = new DictionaryLinter({ format: DictionaryFormat.SOLR_SYNONYMS });
      linter.write(Buffer.from(Array.from({ length: terms }, (_, at) => `term${at}`).join(",")));
      return linter.end().diagnostics.map(({ code }) => code);
    };
    expect(codes(3000)).toEqual(["large-equivalents"]);
    expect(codes(4500).sort()).toEqual(["heavy-dictionary", "large-equivalents"]);
  });
});

describe("counting different hashes", () => {
  it.each([0, 1, 100, 5_000, 20_000, 300_000])("is right to within a few hundredths for %s", (count) => {
    const counter = new DistinctCounter();
    const hash = new Hash64();
    for (let at = 0; at < count * 2; at++) {
      hash.reset();
      hash.addText(`word ${at % count}`);
      hash.finish();
      counter.add(hash.lo, hash.hi);
    }
    expect(Math.abs(counter.estimate() - count)).toBeLessThanOrEqual(count * 0.05);
  });
});
