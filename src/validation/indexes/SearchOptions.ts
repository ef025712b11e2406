import type { SampleQuery } from "../../dictionary";
import type { SearchAccess, SearchChoice, SearchDomain, SearchDomainOptions } from "../../search";

/** Opens the door to a domain's own API. */
export type OpenSearchDomain = (access: SearchAccess, options: SearchDomainOptions) => SearchDomain;

/** Sample queries, and the file that has them. */
export interface SampleQueryFile {
  /** As messages name it. */
  readonly file: string;
  readonly queries: readonly SampleQuery[];
}

/** How the domains' own endpoints are asked what their indexes make of the dictionaries. */
export interface SearchOptions extends SearchChoice {
  /** For everything that one domain is asked, in milliseconds; the time for everything ends it too. @default 60,000 */
  readonly timeoutMs?: number;
  /** What domains should serve, by the package's id; it wins over what S3 has. @default what S3 has */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** What they served before, by the package's id: words that tell the new from the old. @default what S3 has */
  readonly contentsBefore?: ReadonlyMap<string, Uint8Array>;
  /**
   * Sample queries, by the package's id or name; they win over those beside the file that a plan names
   * (`<dictionary>.queries.json`). @default only those
   */
  readonly queries?: ReadonlyMap<string, SampleQueryFile>;
  /** Texts that one index is judged by, at most. @default 2,000 */
  readonly probes?: number;
  /** The most bytes of words in one request. @default 1 MiB */
  readonly requestBytes?: number;
  /** @default openSearchDomain */
  readonly open?: OpenSearchDomain;
}
