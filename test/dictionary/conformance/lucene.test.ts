import {
  DictionaryFormat,
  type EngineMapping,
  type ParsedDictionary,
  type ParseOptions,
  parseAnalyzer,
  parseDictionary,
} from "../../../src/dictionary";
import { GOLDEN_FORMATS } from "../../conformance/ConformanceCase";
import { bytesOf, type GoldenCase, type GoldenRule, readGolden } from "../../conformance/GoldenFile";

/** Lucene's verdict and ours in one form: rules in code unit order, because Lucene's structures are sorted. */
type Verdict = { readonly refusedAt: number } | "refused" | { readonly rules: readonly string[] };

function verdictOfLucene(golden: GoldenCase): Verdict {
  if (golden.rules !== undefined) return { rules: sorted(golden.rules.map(asAnswered)) };
  return isEncoding(golden) ? "refused" : { refusedAt: golden.line ?? 0 };
}

function verdictOfOurs(golden: GoldenCase, parsed: ParsedDictionary): Verdict {
  if (parsed.refusal === null) return { rules: sorted(parsed.mappings().map(asGolden)) };
  return isEncoding(golden) ? "refused" : { refusedAt: parsed.refusal.line };
}

/**
 * Java decodes 8 KiB before anything looks at lines, so that of a bad rule and bad UTF-8 after it, Lucene tells
 * only the latter, without a line. We tell the first line at fault; both refuse.
 */
function isEncoding(golden: GoldenCase): boolean {
  return golden.refused === "encoding";
}

function sorted(rules: readonly GoldenRule[]): string[] {
  return rules.map((rule) => JSON.stringify(rule)).sort();
}

/** The runner reads what Lucene stores; a tokenizer is answered with it cut at NUL. */
function asAnswered(rule: GoldenRule): GoldenRule {
  const [surface, lengths, readings, partOfSpeech] = rule;
  if (!Array.isArray(readings) || typeof partOfSpeech !== "string") return rule;
  const firstOf = (text: unknown): string => String(text).split("\0")[0] ?? "";
  const said = readings.length === 0 ? partOfSpeech : `${readings[0]}\0${partOfSpeech}`.split("\0")[1];
  return [surface, lengths, readings.map(firstOf), said] as GoldenRule;
}

/** Lucene keeps how long each segment is, not the segment. */
function asGolden(mapping: EngineMapping): GoldenRule {
  switch (mapping.kind) {
    case "character-type":
    case "character-mapping":
      throw new RangeError("no golden file has these");
    case "synonym":
      return [mapping.input, mapping.output, mapping.keepOriginal];
    case "word":
      return mapping.word;
    case "stem":
      return [mapping.word, mapping.stem];
    case "korean-entry":
      return [mapping.surface, mapping.segments.map((segment) => segment.length)];
    case "japanese-entry":
      return [
        mapping.surface,
        mapping.segments.map((segment) => segment.length),
        mapping.readings,
        mapping.partOfSpeech,
      ];
  }
}

function parseOptions(format: DictionaryFormat, { options }: GoldenCase): ParseOptions {
  const engineVersion = options.lucene === 9 ? "OpenSearch_2.19" : "OpenSearch_1.3";
  // Lucene's word sets know no names such as `_english_`: those are OpenSearch's, and `test/peers` holds them.
  if (format === DictionaryFormat.STOP_WORDS) return { format: DictionaryFormat.KEYWORDS, engineVersion };
  const analyzer = parseAnalyzer(options.analyzer ?? "whitespace");
  return { format, engineVersion, expand: options.expand, analyzer };
}

/** What to read first when the two differ. */
function described(golden: GoldenCase): object {
  return {
    name: golden.name,
    options: golden.options,
    text: golden.text ?? golden.base64,
    says: golden.says,
  };
}

describe.each(GOLDEN_FORMATS)("%s", (format) => {
  const { cases } = readGolden(format);

  const differing = (some: readonly GoldenCase[]): object[] =>
    some.flatMap((golden) => {
      const lucene = verdictOfLucene(golden);
      const ours = verdictOfOurs(golden, parseDictionary(bytesOf(golden), parseOptions(format, golden)));
      return JSON.stringify(ours) === JSON.stringify(lucene) ? [] : [{ ...described(golden), lucene, ours }];
    });

  it("has both accepted and refused cases to agree on", () => {
    expect(cases.filter((golden) => (golden.rules?.length ?? 0) > 0).length).toBeGreaterThan(50);
    expect(cases.filter((golden) => golden.refused !== undefined).length).toBeGreaterThan(10);
  });

  it("accepts, refuses and reads every hand-written case as Lucene does", () => {
    expect(differing(cases.filter((golden) => golden.name !== undefined))).toEqual([]);
  });

  it("accepts, refuses and reads every generated case as Lucene does", () => {
    expect(differing(cases.filter((golden) => golden.name === undefined))).toEqual([]);
  });
});
