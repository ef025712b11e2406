import type { FormatSeparators } from "../damage/separators";
import type { DiagnosticCode, RefusalCode } from "../DiagnosticCode.generated";
import type { LuceneVersion } from "../LuceneVersion";
import type { ParseOptions } from "../ParseOptions";
import type { LoaderRules } from "../reading/WordListLoader";
import type { RuleReader } from "../reading/RuleReader";
import type { RuleBase } from "../reading/Rule";
import type { CodeDescription } from "./codeDescription";
import type { FormatSigns } from "./FormatSigns";
import type { LintRuleFactory } from "./LintRule";
import type { RuleKind } from "./RuleKind";

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

/** What the checks of all formats have to know of one. */
export interface FormatChecks {
  /** Whether a rule that comes back is told; else the reader or a check of the format's says more. @default false */
  readonly repeatedRules?: boolean;
  /** Whether a first line may be the headings of a table. @default true */
  readonly headings?: boolean;
  /** Whether a quote is a letter like any other, so that those of a spreadsheet are read. @default false */
  readonly quotesAreLetters?: boolean;
  /** Whether `&amp;` is no character, but text. @default true */
  readonly entitiesAreText?: boolean;
  /** Where a tab does not separate and may have been meant to. @default nowhere, or other codes judge it */
  readonly strayTab?: RegExp;
  /** Whether something else is said of a file without rules. @default false */
  readonly saysEmpty?: boolean;
}

/** Everything that a format is. Its folder holds what this names. */
export interface FormatDefinition {
  /** As the command line writes it, `solr-synonyms`; the member of `DictionaryFormat` is made of it. */
  readonly name: string;
  /** The documentation of the member: a sentence with what reads it, in Markdown. */
  readonly documentation: string;
  /** A few words, as in a list: `Solr synonyms`. */
  readonly title: string;
  /** The settings of an index that read a file of this format. */
  readonly parameters: readonly IndexParameter[];
  readonly loader: Loader;
  /** What the format's own code does otherwise than the loader of word lists. @default nothing */
  readonly loaderOtherwise?: Partial<LoaderRules>;
  readonly comments: CommentPlace;
  /** Where an older Lucene knows comments. @default as the newest, in `comments` */
  commentsOf?(lucene: LuceneVersion): CommentPlace;
  /** Whether terms go through the chain that stands before a synonym filter. @default false */
  readonly goesThroughChain?: boolean;
  /** Whether two files with the same rules mean the same to the engine. @default true */
  readonly rulesSayAll?: boolean;
  /** Makes the reader of one file. */
  createReader(options: ParseOptions): RuleReader;
  /** The kinds of rules that the reader makes; another format's may be among them. */
  readonly ruleKinds: readonly RuleKind<RuleBase>[];
  /** Lines that the engine takes, for documentation and for tests that make files of them. */
  readonly examples: readonly string[];
  /** Pieces that mean something to the format's reader. */
  readonly pieces: readonly string[];
  /** How its files are told from others. */
  readonly signs: FormatSigns;
  /** What people separate with in place of its separators; null when lines have a form that everything else breaks. */
  readonly separators: FormatSeparators | null;
  /** What a line is refused for that may have one of those. @default no line is */
  readonly missingSeparator?: RefusalCode;
  readonly checks: FormatChecks;
  /** What is looked for in files of this format and not in all. */
  readonly lintRules: readonly LintRuleFactory[];
  /** The codes that no other format gives. @default none */
  readonly ownCodes?: Readonly<Partial<Record<DiagnosticCode, CodeDescription>>>;
  /** The codes that it gives too, of those that not every format gives. */
  readonly sharedCodes: readonly DiagnosticCode[];
}
