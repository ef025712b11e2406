import type { FormatGuess } from "../guess/FormatGuess";
import type { LinePlace } from "../reading/refuse";
import type { ParseOptions } from "../ParseOptions";
import type { LineSplitter } from "../text/LineSplitter";
import type { WeightMeter } from "../weight/WeightMeter";
import type { RemarkCode } from "./DiagnosticCode";
import type { LintOptions } from "./LintOptions";
import type { MappedTerms } from "./MappedTerms";

/** What a rule knows of the file, and where it reports to. */
export interface LintContext {
  /** How the file is read; `expand` is decided. */
  readonly parseOptions: ParseOptions & { readonly expand: boolean };
  readonly lintOptions: LintOptions;
  /** What the format was guessed by, or null when it was given. */
  readonly guess: FormatGuess | null;
  /** The first bytes of the file, up to 64 KiB. */
  readonly head: Uint8Array;
  readonly splitter: LineSplitter;
  /** Whether the engine passes over all lines so far, if there are any: nothing in them is a rule, or meant as one. */
  readonly isEmpty: () => boolean;
  /** In Solr's format, the terms of all mappings up to the rule that is checked, that one included. */
  readonly mappedTerms: MappedTerms;
  /** What the rules so far cost the engine. */
  readonly weight: WeightMeter;
  /**
   * Takes note of a finding; the place may be one that is only valid until the next line is read. The remedy is the
   * code's own unless one is given that says more.
   */
  readonly report: (code: RemarkCode, place: LinePlace, message: string, remedy?: string) => void;
}
