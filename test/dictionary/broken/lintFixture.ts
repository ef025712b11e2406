import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DictionaryFormat, DictionaryLinter, type LintOptions, parseAnalyzer } from "../../../src/dictionary";

/** What stands before the dictionary, for the codes that depend on it. */
const OPTIONS: Readonly<Record<string, Partial<LintOptions>>> = {
  "solr-synonyms/chain-not-checked.txt": { analyzer: parseAnalyzer("standard,porter_stem") },
  "solr-synonyms/filter-before-synonyms.txt": { analyzer: parseAnalyzer("whitespace,shingle") },
  "solr-synonyms/hole-in-term.txt": { analyzer: parseAnalyzer("standard,stop") },
  "solr-synonyms/ignored-term.txt": { analyzer: parseAnalyzer("standard,stop,synonym:lenient") },
  "solr-synonyms/lost-word.txt": { analyzer: parseAnalyzer("standard,stop") },
  "solr-synonyms/same-after-analysis.txt": { analyzer: parseAnalyzer("standard") },
  "solr-synonyms/term-eliminated.txt": { analyzer: parseAnalyzer("standard,stop") },
  "solr-synonyms/upper-case.txt": { expectLowercase: true },
};

/** How a fixture is linted. The folder is the format, or `guessed`. */
export function optionsOfFixture(fixture: string): LintOptions {
  const [folder] = fixture.split("/") as [DictionaryFormat | "guessed"];
  return { format: folder === "guessed" ? undefined : folder, ...OPTIONS[fixture] };
}

/** What lint says of a fixture: `code line:column`, marked when suppressed. */
export function lintFixture(fixture: string): string[] {
  const linter = new DictionaryLinter(optionsOfFixture(fixture));
  linter.write(readFileSync(join(__dirname, fixture)));
  return linter
    .end()
    .diagnostics.map(
      ({ code, line, column, everywhere, suppressed }) =>
        `${code} ${line}:${column}` +
        (everywhere === null ? "" : ` (${everywhere.lines} lines)`) +
        (suppressed === null ? "" : " (suppressed)"),
    );
}
