import type { SearchAccess } from "./client/SearchAccess";
import type { SearchDomain } from "./SearchDomain";

export interface SearchDomainOptions {
  readonly signal: AbortSignal;
  /** One request with its answer, in milliseconds. @default 10,000 */
  readonly requestMs?: number;
  /** The largest body of a request, in bytes. @default 1 MiB: every instance type takes ten times that */
  readonly requestBytes?: number;
  /** Texts that one serving is judged by. @default 24 */
  readonly probes?: number;
}

/** Opens the door to one domain's own API; nothing is sent yet. */
export function openSearchDomain(_access: SearchAccess, _options: SearchDomainOptions): SearchDomain {
  throw new Error("under construction");
}
