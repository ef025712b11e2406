/** A warning about a dictionary that is known and accepted. */
export interface LintIgnore {
  /** The diagnostic's code, as the warning names it, such as `duplicate-rule`. */
  readonly code: string;
  /** Why it is accepted; a blank reason does not count. */
  readonly reason: string;
}

/** How a dictionary is checked at synth. */
export interface LintSettings {
  /** Warnings that don't count. Errors can't be ignored: the engine would refuse the file. @default none */
  readonly ignore?: LintIgnore[];
  /**
   * Whether a lowercase filter stands before this dictionary, so that upper case is worth a warning.
   * @default false
   */
  readonly expectLowercase?: boolean;
  /**
   * The engine of the domains as the service writes it, such as `OpenSearch_2.19`: what is refused differs. Anything
   * else is an error. @default the newest
   */
  readonly engineVersion?: string;
}
