import { analyzedTerm } from "../../formats/solr-synonyms/analyzedTerm";
import type { LintedRule } from "../LintedRule";
import type { LintRuleFactory } from "../LintRule";

/** `stop-word-in-term`, when the stop words are known. */
export const stopWordInTerm: LintRuleFactory = ({ report, lintOptions }) => {
  const stopWords = new Set(lintOptions.stopWords ?? []);
  if (stopWords.size === 0) return {};
  return {
    checkRule: (rule): void => {
      for (let i = 0; i < rule.terms.count; i++) {
        const problem = problemOf(termText(rule, i).split(" "), stopWords);
        if (problem !== null) report("stop-word-in-term", rule.place(i), problem);
      }
    },
  };
};

function termText({ rule, line, terms }: LintedRule, index: number): string {
  if (rule?.kind === "synset") return rule.terms[index] ?? "";
  return analyzedTerm(line.text(terms.starts[index]!, terms.ends[index]), "whitespace");
}

/** Stop words at the end go unnoticed; one before another word leaves a hole, which Lucene refuses. */
function problemOf(words: readonly string[], stopWords: ReadonlySet<string>): string | null {
  const kept = words.filter((word) => !stopWords.has(word));
  if (kept.length === 0) return "the stop words leave nothing of the term";
  const stopWord = words
    .slice(0, words.lastIndexOf(kept[kept.length - 1] ?? ""))
    .find((word) => stopWords.has(word));
  return stopWord === undefined ? null : `the stop word ${stopWord} leaves a hole before another word`;
}
