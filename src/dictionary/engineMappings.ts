import type { DictionaryRule } from "./DictionaryRule";
import type { EngineMapping, SynonymMapping } from "./EngineMapping";

/** What the engine holds after reading these rules, in order of first appearance. */
export function engineMappings(rules: readonly DictionaryRule[], expand: boolean): EngineMapping[] {
  const synonyms = new SynonymMapBuilder();
  const others = new Map<string, EngineMapping>();
  for (const rule of rules) {
    if (rule.kind === "mapping") synonyms.addAll(rule.inputs, rule.outputs);
    else if (rule.kind === "equivalents" || rule.kind === "synset") synonyms.addSet(rule.terms, expand);
    else addOther(others, rule);
  }
  return [...synonyms.mappings(), ...others.values()];
}

type OtherRule = Exclude<DictionaryRule, { kind: "mapping" | "equivalents" | "synset" }>;

/** Of two entries for the same word the engine keeps the first, whatever the format. */
function addOther(mappings: Map<string, EngineMapping>, rule: OtherRule): void {
  for (const [key, mapping] of entriesOf(rule)) {
    if (!mappings.has(key)) mappings.set(key, mapping);
  }
}

function entriesOf(rule: OtherRule): [string, EngineMapping][] {
  switch (rule.kind) {
    case "word":
      return [[rule.word, { kind: "word", word: rule.word }]];
    case "override":
      return rule.words.map((word) => [word, { kind: "stem", word, stem: rule.stem }]);
    case "korean-entry":
      return [[rule.surface, { kind: rule.kind, surface: rule.surface, segments: rule.segments }]];
    case "japanese-entry": {
      const { kind, surface, segments, readings, partOfSpeech } = rule;
      return [[surface, { kind, surface, segments, readings, partOfSpeech }]];
    }
  }
}

/** Gathers synonyms as Lucene's `SynonymMap.Builder` does. */
class SynonymMapBuilder {
  private readonly outputsOf = new Map<string, Set<string>>();
  private readonly kept = new Set<string>();

  addAll(inputs: readonly string[], outputs: readonly string[]): void {
    for (const input of inputs) for (const output of outputs) this.add(input, output, false);
  }

  addSet(terms: readonly string[], expand: boolean): void {
    if (!expand) {
      this.addAll(terms, terms.slice(0, 1));
      return;
    }
    terms.forEach((input, i) => terms.forEach((output, j) => i !== j && this.add(input, output, true)));
  }

  mappings(): SynonymMapping[] {
    const mappings: SynonymMapping[] = [];
    for (const [input, outputs] of this.outputsOf) {
      const keepOriginal = this.kept.has(input);
      for (const output of outputs) mappings.push({ kind: "synonym", input, output, keepOriginal });
    }
    return mappings;
  }

  private add(input: string, output: string, keepOriginal: boolean): void {
    const key = withWordSeparators(input);
    const outputs = this.outputsOf.get(key) ?? new Set<string>();
    outputs.add(withWordSeparators(output));
    this.outputsOf.set(key, outputs);
    if (keepOriginal) this.kept.add(key);
  }
}

/** Inside Lucene NUL is what separates the words of a term, so one in the file does so too. */
function withWordSeparators(term: string): string {
  return term.replaceAll("\u0000", " ");
}
