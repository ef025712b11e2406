import type { RefusalCode } from "./lint/DiagnosticCode";
import type { DictionaryFormat } from "./DictionaryFormat";
import type { DictionaryRule } from "./DictionaryRule";
import type { EngineMapping } from "./EngineMapping";

/** Why the engine does not take a dictionary. */
export interface Refusal {
  /** Line, counted from 1. */
  readonly line: number;
  /** Column in code points, counted from 1. */
  readonly column: number;
  /** Column after the last offending code point. */
  readonly endColumn: number;
  /**
   * The line that the message of the loader of word lists names, which counts no blank lines.
   * @default none: the engine names no line, or the file is read by another loader
   */
  readonly engineLine?: number;
  readonly code: RefusalCode;
  /** One sentence without a full stop. */
  readonly message: string;
  /** The offending text; empty where it is not text. */
  readonly text: string;
}

/** A dictionary as the engine reads it. */
export interface ParsedDictionary {
  readonly format: DictionaryFormat;
  /** The first thing that makes the engine refuse the whole file, or null. */
  readonly refusal: Refusal | null;
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
