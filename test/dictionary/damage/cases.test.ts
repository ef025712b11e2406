import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat, DictionaryLinter, parseAnalyzer } from "../../../src/dictionary";

const CASES = join(__dirname, "..", "..", "cases", "dictionaries");
const { SOLR_SYNONYMS, STOP_WORDS, STEMMER_OVERRIDE } = DictionaryFormat;

/** The case, the format it is in, and every code with the number of findings: inputs that failed once. */
const TABLE: readonly (readonly [string, DictionaryFormat, Readonly<Record<string, number>>])[] = [
  ["csv-quoted", SOLR_SYNONYMS, { "spreadsheet-quotes": 1 }],
  ["elastic-doc-like", STEMMER_OVERRIDE, {}],
  ["elastic-doc-like", SOLR_SYNONYMS, { "maps-to-itself": 1 }],
  ["mojibake", SOLR_SYNONYMS, { mojibake: 1 }],
  ["semicolons", SOLR_SYNONYMS, { "wrong-separator": 1 }],
  ["snowball", STOP_WORDS, { "foreign-format": 1 }],
  ["stop-edge-tabs", STOP_WORDS, {}],
  ["thin-arrow", SOLR_SYNONYMS, { "wrong-separator": 1 }],
  ["std-punct", SOLR_SYNONYMS, { "common-chain-refuses": 1 }],
  ["symbol-term", SOLR_SYNONYMS, { "common-chain-refuses": 1 }],
  ["stop-upper", SOLR_SYNONYMS, { "common-chain-refuses": 1 }],
  ["stopword-terms", SOLR_SYNONYMS, { "common-chain-refuses": 1 }],
];

/** The chain in front of the rules, and what the engine refuses then; none where it takes the file. */
const BEHIND_CHAINS: readonly (readonly [string, string, readonly string[]])[] = [
  ["std-punct", "whitespace", []],
  ["std-punct", "standard", ["term-eliminated"]],
  ["symbol-term", "whitespace", []],
  ["symbol-term", "standard", ["term-eliminated"]],
  ["stop-upper", "whitespace,lowercase,stop", ["term-eliminated"]],
  ["stop-upper", "whitespace,stop", []],
  ["stopword-terms", "whitespace,stop", ["hole-in-term", "term-eliminated"]],
  ["stopword-terms", "whitespace,lowercase", []],
];

describe("the cases that failed once", () => {
  it.each(TABLE)("%s, read as %s, gives %j", (name, format, expected) => {
    const linter = new DictionaryLinter({ format });
    linter.write(readFileSync(join(CASES, `${name}.txt`)));
    const counts: Record<string, number> = {};
    for (const { code } of linter.end().diagnostics) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  it.each(BEHIND_CHAINS)("%s behind %s is refused for %j", (name, chain, expected) => {
    const linter = new DictionaryLinter({ format: SOLR_SYNONYMS, analyzer: parseAnalyzer(chain) });
    linter.write(readFileSync(join(CASES, `${name}.txt`)));
    const refusals = linter.end().diagnostics.filter(({ severity }) => severity === "error");
    expect([...new Set(refusals.map(({ code }) => code))].sort()).toEqual(expected);
  });
});
