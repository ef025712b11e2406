import type { FormatSigns } from "../guess/FormatSigns";
import type { LintRuleFactory } from "../lint/LintRule";
import type { ParseOptions } from "../ParseOptions";
import type { RuleReader } from "../reading/RuleReader";

/** A setting of an index that names a file. */
export interface IndexParameter {
  readonly component: "token filter" | "tokenizer" | "char filter";
  /** The component's types: `synonym`, `synonym_graph`. */
  readonly types: readonly string[];
  /** The setting: `synonyms_path`. */
  readonly setting: string;
}

/** Where a format knows comments: nowhere, at the beginning of a line, or anywhere in it. */
export type CommentPlace = "nowhere" | "line-start" | "anywhere";

/**
 * How the engine gets at the lines: `Analysis.parseWordList`, a plain reader handed to Lucene's parser, or a stream
 * handed to an XML parser.
 */
export type Loader = "word list" | "reader" | "xml";

/** Everything that a format is. Its folder holds what this names. */
export interface FormatDefinition {
  /** A few words, as in a list: `Solr synonyms`. */
  readonly title: string;
  /** The settings of an index that read a file of this format. */
  readonly parameters: readonly IndexParameter[];
  readonly loader: Loader;
  readonly comments: CommentPlace;
  /** Whether two files with the same rules mean the same to the engine. @default true */
  readonly rulesSayAll?: boolean;
  /** Makes the reader of one file. */
  createReader(options: ParseOptions): RuleReader;
  /** Lines that the engine takes, for documentation and for tests that make files of them. */
  readonly examples: readonly string[];
  /** Pieces that mean something to the format's reader. */
  readonly pieces: readonly string[];
  /** How its files are told from others. */
  readonly signs: FormatSigns;
  /** What is looked for in files of this format and not in all. */
  readonly lintRules: readonly LintRuleFactory[];
}
