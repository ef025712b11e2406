import type { DictionaryDiff, RuleText, TermChange } from "../../dictionary/DictionaryDiff";
import { plainLine } from "../../contract/plainText";
import { capped, code } from "./escapeMarkdown";

/** Lines of each kind; nobody reviews more in a comment, and the totals are told. */
const SHOWN_RULES = 25;
const SHOWN_TERMS = 15;
const SHOWN_MEANINGS = 8;
const LONGEST_RULE = 200;

/** The rules that differ as a coloured difference, then the terms that mean something else. */
export function dictionaryDiffBody(diff: DictionaryDiff): string {
  const rules = [
    ...diff.removed.slice(0, SHOWN_RULES).map((rule) => ruleLine("-", rule)),
    ...diff.added.slice(0, SHOWN_RULES).map((rule) => ruleLine("+", rule)),
    ...diff.changed
      .slice(0, SHOWN_RULES)
      .flatMap(({ before, after }) => [ruleLine("-", before), ruleLine("+", after)]),
    ...diff.merged
      .slice(0, SHOWN_RULES)
      .flatMap(({ before, after }) => [...before.map((rule) => ruleLine("-", rule)), ruleLine("+", after)]),
    ...diff.split
      .slice(0, SHOWN_RULES)
      .flatMap(({ before, after }) => [ruleLine("-", before), ...after.map((rule) => ruleLine("+", rule))]),
  ];
  const { added, removed, changed, merged, split, terms } = diff.totals;
  const shownTerms = diff.terms.slice(0, SHOWN_TERMS);
  return [
    ...(rules.length === 0 ? [] : ["```diff\n", ...rules, "```\n"]),
    rest("removed rules", removed, diff.removed.length),
    rest("added rules", added, diff.added.length),
    rest("changed rules", changed, diff.changed.length),
    rest("merged sets", merged, diff.merged.length),
    rest("split sets", split, diff.split.length),
    ...(terms === 0 ? [] : ["\nTerms with another meaning:\n\n"]),
    ...shownTerms.map(termLine),
    rest("terms", terms, diff.terms.length, SHOWN_TERMS),
  ].join("");
}

/** The sign in front keeps a rule of backticks from ending the block. */
function ruleLine(sign: "-" | "+", { line, text }: RuleText): string {
  return `${sign} ${capped(plainLine(text), LONGEST_RULE)}  (line ${line})\n`;
}

function termLine({ term, before, after }: TermChange): string {
  return `- ${code(term)}: ${meanings(before)} → ${meanings(after)}\n`;
}

function meanings(terms: readonly string[]): string {
  if (terms.length === 0) return "nothing";
  const more = terms.length > SHOWN_MEANINGS ? ", …" : "";
  return terms.slice(0, SHOWN_MEANINGS).map(code).join(", ") + more;
}

function rest(noun: string, total: number, given: number, shownAtMost = SHOWN_RULES): string {
  const shown = Math.min(given, shownAtMost);
  const numbers = `${shown.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} ${noun}`;
  return shown === total ? "" : `\n_Shown: ${numbers}._\n`;
}
