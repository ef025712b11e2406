/** What CDK Terrain calls the packages that CDKTF's are renamed to. `constructs` is called the same for both. */
export const NAMES: ReadonlyMap<string, string> = new Map([
  ["cdktf", "cdktn"],
  ["@cdktf/provider-aws", "@cdktn/provider-aws"],
  ["cdktf-opensearch-packages", "cdktn-opensearch-packages"],
]);

/**
 * The ranges that the package asks for. `constructs` has the range of cdktn 0.24 itself; bindings 25.5 are the first that
 * are made for it.
 */
export const PEER_RANGES: ReadonlyMap<string, string> = new Map([
  ["cdktn", "^0.24.0"],
  ["@cdktn/provider-aws", "^25.5.0"],
  ["constructs", ">=10.6.0 <10.8.0"],
]);

/** The versions that are run, of those ranges. */
export const INSTALLED: ReadonlyMap<string, string> = new Map([
  ["cdktn", "0.24.0"],
  ["@cdktn/provider-aws", "25.7.0"],
  ["constructs", "10.7.2"],
]);

/** What the bindings ask for; the constructs themselves run with Node 20 as well. */
export const NODE_RANGE = ">=22.11.0";
