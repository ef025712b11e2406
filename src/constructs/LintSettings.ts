/** A warning about a dictionary that is known and accepted. */
export interface LintIgnore {
  /** The diagnostic's code, as the warning names it, such as `duplicate-rule`. */
  readonly code: string;
  /** Why it is accepted; a blank reason does not count. */
  readonly reason: string;
}

/** What stands before the synonym filter that reads a dictionary, for rules go through that too. */
export interface LintAnalyzer {
  /**
   * The chain in short form, such as `standard,lowercase,stop:_english_`; with `settings`, the name of their analyzer,
   * and of its filter where it has several: `my_analyzer/my_synonyms`. Anything else is an error.
   * @default the only analyzer of `settings` that has a synonym filter
   */
  readonly chain?: string;
  /**
   * The settings of an index, `{"analysis": {…}}` or as `GET INDEX/_settings` answers them.
   * @default none: `chain` is in short form
   */
  readonly settings?: { [key: string]: unknown };
  /** The words of a stop filter that reads a file. @default none: what such a filter does is not checked */
  readonly stopWords?: string[];
}

/** How a dictionary is checked at synth. */
export interface LintSettings {
  /** Warnings that don't count. Errors can't be ignored: the engine would refuse the file. @default none */
  readonly ignore?: LintIgnore[];
  /**
   * What stands before the synonym filter. What the engine refuses behind it stops the synth; what is not modelled is
   * a warning. Only for synonyms.
   * @default none: a term that the engine refuses behind common chains is a warning
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/synonym/
   */
  readonly analyzer?: LintAnalyzer;
  /**
   * Whether a lowercase filter stands before this dictionary, so that upper case is worth a warning. Does not count
   * for synonyms with an `analyzer`.
   * @default false
   */
  readonly expectLowercase?: boolean;
  /**
   * The engine of the domains as the service writes it, such as `OpenSearch_2.19`: what is refused differs. Anything
   * else is an error. @default the newest
   */
  readonly engineVersion?: string;
}
