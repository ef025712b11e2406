import type { DictionaryRule } from "../DictionaryRule.generated";

/** What takes the place of some words. */
export interface SynonymOutputs {
  /** Each the words of one synonym, in the order of the engine's map. */
  readonly outputs: readonly (readonly string[])[];
  /** Whether the words themselves stay too. */
  readonly keepsOriginal: boolean;
}

/** How terms become words. */
export interface SynonymTerms {
  /** `expand` of the synonym filter. */
  readonly expand: boolean;
  /** Whether a term is one word, blanks and all: rules were not cut. */
  readonly keepsTermsWhole: boolean;
}

/** Inside Lucene this parts the words of a term. */
const SEPARATOR = "\0";

/**
 * Finds in rules what the engine's synonym map holds for some words, and makes no map: a set of n terms has n² - n
 * mappings, and a query meets few of them.
 */
export class SynonymLookup {
  private readonly rulesOf = new Map<string, DictionaryRule[]>();
  private readonly longest: number;

  constructor(
    rules: readonly DictionaryRule[],
    private readonly how: SynonymTerms,
  ) {
    let longest = 0;
    for (const rule of rules) {
      for (const key of new Set(inputsOf(rule).map((term) => this.keyOf(term)))) {
        longest = Math.max(longest, key.split(SEPARATOR).length);
        const known = this.rulesOf.get(key);
        if (known === undefined) this.rulesOf.set(key, [rule]);
        else known.push(rule);
      }
    }
    this.longest = longest;
  }

  /** The longest run of words from a place on that has synonyms; undefined when there is none. */
  longestAt(
    words: readonly string[],
    from: number,
  ): (SynonymOutputs & { readonly length: number }) | undefined {
    for (let length = Math.min(this.longest, words.length - from); length > 0; length--) {
      const found = this.of(words.slice(from, from + length).join(SEPARATOR));
      if (found !== undefined) return { ...found, length };
    }
    return undefined;
  }

  private of(key: string): SynonymOutputs | undefined {
    const outputs = new Set<string>();
    let keepsOriginal = false;
    for (const rule of this.rulesOf.get(key) ?? []) {
      const keeps = this.addOutputs(rule, key, outputs);
      keepsOriginal ||= keeps;
    }
    if (outputs.size === 0) return undefined;
    return { outputs: [...outputs].map((output) => output.split(SEPARATOR)), keepsOriginal };
  }

  /** @returns whether the rule keeps the words themselves */
  private addOutputs(rule: DictionaryRule, key: string, outputs: Set<string>): boolean {
    if (rule.kind === "mapping") {
      rule.outputs.forEach((output) => outputs.add(this.keyOf(output)));
      return false;
    }
    if (rule.kind !== "equivalents" && rule.kind !== "synset") return false;
    const keys = rule.terms.map((term) => this.keyOf(term));
    if (!this.how.expand) {
      outputs.add(keys[0]!);
      return false;
    }
    // A term that stands twice in a set is a synonym of itself.
    const first = keys.indexOf(key);
    keys.forEach((term, index) => index !== first && outputs.add(term));
    return keys.length > 1;
  }

  private keyOf(term: string): string {
    return this.how.keepsTermsWhole ? term : term.replaceAll(" ", SEPARATOR);
  }
}

function inputsOf(rule: DictionaryRule): readonly string[] {
  if (rule.kind === "mapping") return rule.inputs;
  return rule.kind === "equivalents" || rule.kind === "synset" ? rule.terms : [];
}
