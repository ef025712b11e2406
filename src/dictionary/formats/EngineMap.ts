/** One thing that the engine holds. */
export interface EngineEntry {
  /** What it is: each kind has members of its own. */
  readonly kind: string;
}

/** A synonym that the engine's map holds. Words of a term are separated by one space. */
export interface SynonymMapping extends EngineEntry {
  readonly kind: "synonym";
  readonly input: string;
  readonly output: string;
  /** Whether the input itself stays in the token stream: true as soon as one rule of equivalents has it. */
  readonly keepOriginal: boolean;
}

/** What the engine holds after reading rules, in order of first appearance. */
export class EngineMap {
  readonly synonyms: SynonymMapBuilder;
  private readonly entries = new Map<string, EngineEntry>();

  /** @param expand whether equivalents lead to each other, or all to the first */
  constructor(expand: boolean) {
    this.synonyms = new SynonymMapBuilder(expand);
  }

  /** Puts an entry of which the first for a key counts. */
  put<Entry extends EngineEntry>(key: string, mapping: Entry): void {
    if (!this.entries.has(key)) this.entries.set(key, mapping);
  }

  /** Puts an entry of which the last for a key counts. */
  replace<Entry extends EngineEntry>(key: string, mapping: Entry): void {
    this.entries.set(key, mapping);
  }

  mappings(): EngineEntry[] {
    return [...this.synonyms.mappings(), ...this.entries.values()];
  }
}

/** Gathers synonyms as Lucene's `SynonymMap.Builder` does. */
class SynonymMapBuilder {
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
