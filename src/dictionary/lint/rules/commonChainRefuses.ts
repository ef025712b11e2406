import { DictionaryFormat } from "../../DictionaryFormat";
import { luceneVersionOf } from "../../LuceneVersion";
import { termText } from "../../formats/solr-synonyms/termText";
import type { LinePlace } from "../../reading/refuse";
import { CommonChains } from "../CommonChains";
import type { LintContext } from "../LintContext";
import type { LintedRule } from "../LintedRule";
import type { LintRule, LintRuleFactory } from "../LintRule";
import { mayBeRefused } from "../mayBeRefused";

const SYNONYMS = [DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS];

/** `common-chain-refuses`, once a file of synonyms whose chain is not named. */
export const commonChainRefuses: LintRuleFactory = (context) => {
  const isMeant =
    context.lintOptions.analyzer === undefined && SYNONYMS.includes(context.parseOptions.format);
  return isMeant ? new CommonChainRefuses(context) : {};
};

class CommonChainRefuses implements LintRule {
  private readonly chains: CommonChains;
  private readonly refusing = new Set<string>();
  private count = 0;
  private first: LinePlace | null = null;

  constructor(private readonly context: LintContext) {
    this.chains = new CommonChains(luceneVersionOf(context.parseOptions.engineVersion));
  }

  checkRule(rule: LintedRule): void {
    for (let index = 0; index < rule.terms.count; index++) {
      const term = suspiciousTerm(rule, index);
      if (term !== null) this.note(rule, index, this.chains.refusing(term));
    }
  }

  end(): void {
    if (this.first === null) return;
    const more = this.count === 1 ? "" : `, and so ${this.count - 1} more in this file`;
    const chains = [...this.refusing].join("; ");
    const message = `the engine refuses this term behind common chains (${chains})${more}`;
    this.context.report("common-chain-refuses", this.first, message);
  }

  private note(rule: LintedRule, index: number, chains: readonly string[]): void {
    if (chains.length === 0) return;
    this.count++;
    chains.forEach((chain) => this.refusing.add(chain));
    if (this.first !== null) return;
    // The place of a rule is only valid until the next line is read.
    const { line, column, endColumn, text } = rule.place(index);
    this.first = { line, column, endColumn, text };
  }
}

/** The text of a term that a common chain may refuse; null when none does. */
function suspiciousTerm({ rule, line, terms }: LintedRule, index: number): string | null {
  if (rule?.kind === "synset") {
    const text = rule.terms[index] ?? "";
    const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
    return mayBeRefused(units, 0, units.length) ? text : null;
  }
  const [from, to] = [terms.starts[index]!, terms.ends[index]!];
  return mayBeRefused(line.units, from, to) ? termText(line.text(from, to)) : null;
}
