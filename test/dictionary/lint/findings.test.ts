import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Diagnostic,
  DictionaryLinter,
  type LintOptions,
  renderDiagnosticsTable,
} from "../../../src/dictionary";
import { expectGolden } from "../../report/golden";
import { optionsOfFixture } from "../broken/lintFixture";
import { EXPECTATIONS } from "../broken/expectations";
import { FINDING_CASES, type FindingCase } from "./findingCases";

/** Messages are shorter than this, and texts of many terms are not. */
const LONGEST = 500;

/** A text as one line that a person reads in one go. */
function shown(text: string): string {
  const escaped = JSON.stringify(text).replace(
    /(?! )[\p{Cc}\p{Cf}\p{M}\p{Z}]/gu,
    (each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`,
  );
  if (escaped.length <= LONGEST) return escaped;
  return `${escaped.slice(0, LONGEST)}… of ${text.length}`;
}

function findingText(finding: Diagnostic): string {
  const { code, severity, line, column, endColumn, text, message, remedy, everywhere, suppressed } = finding;
  const where = `${line}:${column}-${endColumn}`;
  const lines = everywhere === null ? "" : ` on ${everywhere.lines} lines: ${everywhere.first.join(", ")}`;
  const minded = suppressed === null ? "" : ` not minded: ${suppressed.reason}`;
  return `  ${where} ${severity} ${code} ${shown(text)}${lines}${minded}\n    ${shown(message)}\n    ${remedy}\n`;
}

function findingsOf(bytes: Uint8Array, options: LintOptions): string {
  const linter = new DictionaryLinter(options);
  linter.write(bytes);
  const { format, guessed, diagnostics, totals, rules, weight, lines, refused } = linter.end();
  const guess = guessed === null ? "" : ` guessed: ${JSON.stringify(guessed)}`;
  const { error, warning, info, suppressed, byCode } = totals;
  const counts = `${error} errors, ${warning} warnings, ${info} infos, ${suppressed} suppressed`;
  const is = refused ? "refused" : "taken";
  const heap = `${weight.rules} rules weigh ${weight.expansions} expansions, ${weight.heapBytes} bytes`;
  return (
    `  ${format}, ${is}: ${rules} rules on ${lines} lines; ${counts}; ${heap}${guess}\n` +
    `  ${JSON.stringify(byCode)}\n${diagnostics.map(findingText).join("")}`
  );
}

function caseText({ text, options, told }: FindingCase): string {
  const title = `${options.format ?? "a format that is guessed"}${told === "" ? "" : `, ${told}`}`;
  return `${title}: ${shown(text)}\n${findingsOf(Buffer.from(text), options)}`;
}

describe("what lint says", () => {
  it("of short files is, word by word, what stands in findings.txt", () => {
    expectGolden(FINDING_CASES.map(caseText).join("\n"), join(__dirname, "findings.txt"));
  });

  it("of the broken dictionaries is, word by word, what stands in broken.txt", () => {
    const folder = join(__dirname, "..", "broken");
    const texts = Object.keys(EXPECTATIONS).map(
      (name) => `${name}\n${findingsOf(readFileSync(join(folder, name)), optionsOfFixture(name))}`,
    );
    expectGolden(texts.join("\n"), join(__dirname, "broken.txt"));
  });

  it("is explained in docs/lint.md", () => {
    const docs = join(__dirname, "..", "..", "..", "docs");
    expect(readdirSync(docs)).toContain("lint.md");
    expect(readFileSync(join(docs, "lint.md"), "utf8")).toContain(renderDiagnosticsTable());
  });
});
