import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type DictionaryFormat, DictionaryLinter, type LintOptions } from "../../../src/dictionary";

/** What stands before the dictionary, for the codes that depend on it. */
const OPTIONS: Readonly<Record<string, Partial<LintOptions>>> = {
  "solr-synonyms/stop-word-in-term.txt": { stopWords: ["the", "a"] },
  "solr-synonyms/upper-case.txt": { expectLowercase: true },
};

/** What lint says of a fixture: `code line:column`, marked when suppressed. The folder is the format, or `guessed`. */
export function lintFixture(fixture: string): string[] {
  const [folder] = fixture.split("/") as [DictionaryFormat | "guessed"];
  const format = folder === "guessed" ? undefined : folder;
  const linter = new DictionaryLinter({ format, ...OPTIONS[fixture] });
  linter.write(readFileSync(join(__dirname, fixture)));
  return linter
    .end()
    .diagnostics.map(
      ({ code, line, column, suppressed }) =>
        `${code} ${line}:${column}${suppressed === null ? "" : " (suppressed)"}`,
    );
}
