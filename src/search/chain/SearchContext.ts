import type { SearchClient } from "../client/SearchClient";
import type { SharedAnswers } from "./SharedAnswers";

/** What one domain is asked with. */
export interface SearchContext {
  readonly client: SearchClient;
  readonly engineVersion: string;
  /** Texts that one serving is judged by, at most. */
  readonly probes: number;
  readonly requestBytes: number;
  /** Chains that several indexes have are asked about once. */
  readonly shared: SharedAnswers;
}
