import type { Severity } from "../contract/severity";

/** What a renderer needs to know beyond the report. Each renderer reads only what concerns it. */
export interface RenderOptions {
  /** Colours and bold by terminal escapes (`table`). @default false */
  readonly color?: boolean;
  /** Columns of the terminal; a wider table is narrowed to it (`table`). @default as wide as the content */
  readonly width?: number;
  /**
   * Tells the comments of several stacks on one pull request apart (`markdown`): letters, digits, `.`, `_`
   * and `-`; any other character becomes `-`.
   *
   * @default "default"
   */
  readonly commentId?: string;
  /** The run of the pipeline that made the report, http or https, linked below the verdict (`markdown`). @default no link */
  readonly runUrl?: string;
  /** The least severity that is a failure (`junit`); `never` makes none. @default "warning" */
  readonly failOn?: Severity | "never";
}
