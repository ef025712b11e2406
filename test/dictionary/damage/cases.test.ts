import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat, DictionaryLinter } from "../../../src/dictionary";

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
];

describe("the cases that failed once", () => {
  it.each(TABLE)("%s, read as %s, gives %j", (name, format, expected) => {
    const linter = new DictionaryLinter({ format });
    linter.write(readFileSync(join(CASES, `${name}.txt`)));
    const counts: Record<string, number> = {};
    for (const { code } of linter.end().diagnostics) counts[code] = (counts[code] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });
});
