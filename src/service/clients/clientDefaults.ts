/** What every client of this project has in common. */
export const CLIENT_DEFAULTS = {
  /** So that CloudTrail tells who asked. */
  customUserAgent: "cdktf-opensearch-packages",
  /** An endpoint that does not take a connection, or does not answer, must not hold up the whole command. */
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 30_000 },
};
