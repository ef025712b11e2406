import type { EngineMapping } from "../EngineMapping";
import { SynonymMapBuilder } from "./SynonymMapBuilder";

/** What the engine holds after reading rules, in order of first appearance. */
export class EngineMap {
  readonly synonyms: SynonymMapBuilder;
  private readonly entries = new Map<string, EngineMapping>();

  /** @param expand whether equivalents lead to each other, or all to the first */
  constructor(expand: boolean) {
    this.synonyms = new SynonymMapBuilder(expand);
  }

  /** Puts an entry of which the first for a key counts. */
  put(key: string, mapping: EngineMapping): void {
    if (!this.entries.has(key)) this.entries.set(key, mapping);
  }

  /** Puts an entry of which the last for a key counts. */
  replace(key: string, mapping: EngineMapping): void {
    this.entries.set(key, mapping);
  }

  mappings(): EngineMapping[] {
    return [...this.synonyms.mappings(), ...this.entries.values()];
  }
}
