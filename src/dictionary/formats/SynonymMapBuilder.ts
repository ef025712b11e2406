import type { SynonymMapping } from "../EngineMapping";

/** Gathers synonyms as Lucene's `SynonymMap.Builder` does. */
export class SynonymMapBuilder {
  private readonly outputsOf = new Map<string, Set<string>>();
  private readonly kept = new Set<string>();

  constructor(private readonly expand: boolean) {}

  addAll(inputs: readonly string[], outputs: readonly string[]): void {
    for (const input of inputs) for (const output of outputs) this.add(input, output, false);
  }

  addSet(terms: readonly string[]): void {
    if (!this.expand) {
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
