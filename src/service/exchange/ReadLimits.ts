/** Where a read ends, whatever the other side does. */
export interface ReadLimits {
  /** All attempts of one request together, from the connection to the last byte of the answer. */
  readonly callMs: number;
  /** The same, with credentials to be fetched, turns to be waited for and pauses between attempts. */
  readonly readMs: number;
  /** Pages of one list: of 100 items, so many more than any account has. */
  readonly pages: number;
  /** One answer in bytes; an object's content has a limit of its own. */
  readonly answerBytes: number;
}

export const READ_LIMITS: ReadLimits = {
  callMs: 30_000,
  readMs: 120_000,
  pages: 1_000,
  answerBytes: 16 * 1024 * 1024,
};
