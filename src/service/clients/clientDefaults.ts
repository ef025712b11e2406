/** What every client of this project has in common. */
export const CLIENT_DEFAULTS = {
  /** So that CloudTrail tells who asked. */
  customUserAgent: "cdktf-opensearch-packages",
  /** An endpoint that takes no connection is tried again; for how long an answer may take, see ReadLimits. */
  requestHandler: { connectionTimeout: 5_000 },
};
