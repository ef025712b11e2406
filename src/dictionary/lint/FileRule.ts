import type { FormatDefinition } from "../formats/FormatDefinition";
import type { LintContext, LintRule } from "../formats/LintRule";
import type { FormatGuess } from "../guess/FormatGuess";
import type { LineSplitter } from "../text/LineSplitter";
import type { WeightMeter } from "../weight/WeightMeter";
import type { LintOptions } from "./LintOptions";

/** Makes a rule that files of every format are shown to. */
export type FileRuleFactory = (context: FileContext) => LintRule;

/** What such a rule knows of the file beyond what a format's own rules do. */
export interface FileContext extends LintContext {
  /** The format that the file is read as. */
  readonly definition: FormatDefinition;
  readonly lintOptions: LintOptions;
  /** What the format was guessed by, or null when it was given. */
  readonly guess: FormatGuess | null;
  /** The first bytes of the file, up to 64 KiB. */
  readonly head: Uint8Array;
  readonly splitter: LineSplitter;
  /** Whether the engine passes over all lines so far, if there are any: nothing in them is a rule, or meant as one. */
  readonly isEmpty: () => boolean;
  /** What the rules so far cost the engine. */
  readonly weight: WeightMeter;
}
