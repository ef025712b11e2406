import type { ServiceSettings } from "../contract/ServiceSettings";
import type { Severity } from "../contract/severity";
import type { DictionaryFormat } from "../dictionary";
import { type SampleQuery } from "../dictionary";
import type { SearchAccess, SearchChoice, SearchDomain, SearchDomainOptions } from "../search";
import { HOP_NAMES } from "./result/Hop";
import type { Suppression } from "./suppressions/Suppression";

/** One plan or state, as `terraform show -json` prints it. */
export interface ValidationInput {
  /** How messages and the report call it. */
  readonly name: string;
  /** The text. */
  readonly content: string;
  /** The source root: where Terraform ran. Files outside of it are not read. @default files are not looked up */
  readonly directory?: string;
  /**
   * The `.terraform.lock.hcl` beside it, which says the AWS provider's version.
   * @default the version constraint of the plan
   */
  readonly lockFile?: { readonly name: string; readonly content: string };
}

/** What can be left out on purpose: a hop, or the search for dictionaries that nothing declares. */
export const LEAVE_OUT_NAMES = [...HOP_NAMES, "undeclared"] as const;

export type LeaveOutName = (typeof LEAVE_OUT_NAMES)[number];

/** Something that is not asked, on purpose. */
export interface LeaveOut {
  readonly what: LeaveOutName;
  /** Shown in every report. */
  readonly reason: string;
  /** Who says so, such as `--leave-out`. @default the caller of validate */
  readonly by?: string;
}

/** What to validate, how patiently, and what counts. */
export interface ValidateOptions {
  readonly inputs: readonly ValidationInput[];
  /** Wins over what the providers' configurations say, member by member. @default nothing is overridden */
  readonly settings?: ServiceSettings;
  /** The same for one provider configuration, by its key in the plan: `aws`, `aws.west`. Wins over `settings`. */
  readonly providerSettings?: Readonly<Record<string, ServiceSettings>>;
  /**
   * What counts where neither an option nor the provider's configuration says it. Whom to be is one thing: a profile or
   * role is not mixed into what says another. @default the chain of the AWS SDK
   */
  readonly defaults?: ServiceSettings;
  /** The same for one provider configuration, also where the plan has an expression that nobody can follow. Wins over `defaults`. */
  readonly providerDefaults?: Readonly<Record<string, ServiceSettings>>;
  /** What a dictionary is, by the path of its file, where the stack itself does not say. @default guessed */
  readonly formatOf?: FormatOfFile;
  /** Hops that are not asked; the report says so, and by whom. @default everything is asked */
  readonly leaveOut?: readonly LeaveOut[];
  /** Whether inputs that declare no delivery are clean all the same. @default false */
  readonly allowEmpty?: boolean;
  /** The largest file or object whose bytes are read, in bytes. @default 50 MiB */
  readonly contentLimitBytes?: number;
  /**
   * Packages that the account may have in a region, which AWS does not document. They are counted then.
   * @default nothing is counted
   */
  readonly packageLimit?: number;
  /**
   * How the domains' own endpoints are asked whether their indexes serve the dictionaries, and would load them.
   * @default they are not asked
   */
  readonly search?: SearchOptions;
  readonly suppressions?: readonly Suppression[];
  /** The least severity that makes the verdict `findings`. @default "warning" */
  readonly failOn?: Severity;
  /**
   * The time for everything, waiting and files included, in milliseconds. When it is up, what was not read is
   * reported as unknown, and what was waited for as busy.
   *
   * @default 300,000 and `waitMs`
   */
  readonly timeoutMs?: number;
  /** So long it is looked again while packages, associations or domains are busy, in milliseconds. @default 0 */
  readonly waitMs?: number;
  /** Stops all reads; what was not read is reported as unknown. @default never */
  readonly signal?: AbortSignal;
  /** Called with a sentence without a full stop, when there is something to tell. */
  readonly onProgress?: (message: string) => void;
}

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

/** What a dictionary is, by the path of its file on this machine; undefined where nobody says. */
export type FormatOfFile = (path: string) => DictionaryFormat | undefined;
