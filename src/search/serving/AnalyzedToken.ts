/**
 * A token as `_analyze` gives it. Positions and offsets count within its text.
 *
 * @see https://docs.opensearch.org/latest/api-reference/analyze-apis/
 */
export interface AnalyzedToken {
  readonly token: string;
  readonly type: string;
  readonly position: number;
  /** @default 1 */
  readonly positionLength: number;
  readonly startOffset: number;
  readonly endOffset: number;
}
