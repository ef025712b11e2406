import type { DictionaryRefusal } from "../reading/refuse";
import type { DictionaryFormat } from "../DictionaryFormat";
import type { DictionaryRule } from "../DictionaryRule.generated";
import type { EngineMapping } from "../EngineMapping.generated";

/** A dictionary as the engine reads it. */
export interface ParsedDictionary {
  readonly format: DictionaryFormat;
  /** The first thing that makes the engine refuse the whole file, or null. */
  readonly refusal: DictionaryRefusal | null;
  /** The rules that have an effect; when the file is refused, those before the refusal. */
  readonly rules: readonly DictionaryRule[];
  /**
   * The text with line feeds, of a format whose rules do not say all that the engine reads (hyphenation patterns).
   * @default the rules say all
   */
  readonly wholeText?: string;
  /**
   * What the engine holds in memory, in order of first appearance, duplicates dropped; empty when the file is
   * refused. Equivalents of n terms have n² - n mappings: large sets make this large.
   */
  mappings(): EngineMapping[];
}
