import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat, DictionaryLinter, type LintResult } from "../../../src/dictionary";

const FOLDER = join(__dirname, "../../cases/dictionaries");

function lint(fileName: string, format?: DictionaryFormat): LintResult {
  const linter = new DictionaryLinter({ format, fileName });
  linter.write(readFileSync(join(FOLDER, fileName)));
  return linter.end();
}

function found(fileName: string, format?: DictionaryFormat): string[] {
  return lint(fileName, format).diagnostics.map(({ code, line }) => `${line} ${code}`);
}

const { CHARACTER_MAPPINGS, KUROMOJI_USER_DICTIONARY, NORI_USER_DICTIONARY, STOP_WORDS } = DictionaryFormat;

describe("files that were read wrongly", () => {
  it.each([
    ["mecab-ko.txt", "a MeCab-ko user dictionary"],
    ["hunspell.aff", "a hunspell affix file"],
    ["hunspell.dic", "a hunspell dictionary"],
    ["snowball.txt", "a Snowball stop list"],
  ])("%s is told once to be %s, and never passes", (file, title) => {
    for (const format of [undefined, STOP_WORDS]) {
      const { diagnostics, totals } = lint(file, format);
      expect(diagnostics.map(({ code }) => code)).toEqual(["foreign-format"]);
      expect(diagnostics[0]?.message).toContain(title);
      expect(totals.warning).toBe(1);
    }
  });

  it("mecab-ko.txt is told to be another format, though nori's reader takes it", () => {
    expect(found("mecab-ko.txt", NORI_USER_DICTIONARY)).toEqual(["1 foreign-format"]);
  });

  it("mapping-dup.txt is refused for the source that comes back, given or guessed", () => {
    const expected = ["1 quoted-mapping", "2 duplicate-entry"];
    expect(found("mapping-dup.txt", CHARACTER_MAPPINGS)).toEqual(expected);
    expect(found("mapping-dup.txt")).toEqual(expected);
  });

  it("kuromoji-comment-u2028.txt is clean: the loader drops the comment before Lucene looks for its end", () => {
    expect(found("kuromoji-comment-u2028.txt", KUROMOJI_USER_DICTIONARY)).toEqual([]);
    expect(found("kuromoji-comment-u2028.txt")).toEqual([]);
  });
});
