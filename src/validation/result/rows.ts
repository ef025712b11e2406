import type { QueryJudgement } from "../../dictionary/queries/QueryJudgement";
import type { Loading } from "../../search/loading/Loading";
import type { Probe, Renewal, ServingState } from "../../search/serving/Serving";
import type { NamingPart, Updateable, UseHolder } from "../../search/uses/DictionaryUse";
import type { PlannedAction } from "../../contract/PlannedAction";

/**
 * Members exactly as the API names them (PascalCase), timestamps as ISO 8601 strings. Every field of the
 * SDK's shape that the service returned is here.
 */
export type LiveDetails = Readonly<Record<string, unknown>>;

/** The worst that was found about a row; `unknown` when something could not be checked. */
export type RowStatus = "ok" | "info" | "warning" | "error" | "unknown";

/** A dictionary package, declared, live, or both. */
export interface PackageRow {
  /** Null for a package that an association names by its id and no configuration declares. */
  readonly address: string | null;
  readonly packageName: string | null;
  /** Null until it is created. */
  readonly packageId: string | null;
  readonly region: string | null;
  /** The file that declares it, as the user named it; null when none does. */
  readonly input: string | null;
  readonly plannedAction: PlannedAction;
  readonly availableVersion: string | null;
  readonly declaredSha256: string | null;
  readonly liveSha256: string | null;
  readonly status: RowStatus;
  /** `PackageDetails`, or null when it is not live or could not be read. */
  readonly live: LiveDetails | null;
}

/** A domain that an association names. */
export interface DomainRow {
  /** The Terraform address, or `domain/<name>` when nothing that was read declares the domain. */
  readonly address: string;
  /** The file that declares it, as the user named it; null when none does. */
  readonly input: string | null;
  readonly domainName: string;
  readonly region: string | null;
  readonly engineVersion: string | null;
  /** `Active`, `Processing`, … ; null when it could not be read or is missing. */
  readonly processingStatus: string | null;
  readonly associations: number;
  readonly status: RowStatus;
}

/** What one analyzer of one index, or a template, makes of one dictionary. */
export interface IndexRow {
  readonly domainName: string;
  readonly region: string | null;
  /** Host of the domain's own endpoint; null when it has none. */
  readonly endpoint: string | null;
  readonly packageId: string;
  readonly packageName: string | null;
  /** The index or template whose settings name the dictionary. */
  readonly holder: UseHolder;
  /** The setting that names it. */
  readonly part: NamingPart;
  readonly updateable: Updateable;
  /** Null where no analyzer has the part, and of a template. */
  readonly analyzer: string | null;
  /** Fields that are searched with it; `*` stands for every text field that names none. */
  readonly searches: readonly string[];
  /** Fields that are indexed with it: documents keep the words they were indexed with. */
  readonly indexes: readonly string[];
  /** Null where nobody is served: a template, or what was not told. */
  readonly state: ServingState | null;
  readonly why: string | null;
  readonly checkedBy: string | null;
  readonly renewal: Renewal;
  /** How many texts were asked about, and how many the dictionaries have. */
  readonly asked: { readonly texts: number; readonly of: number };
  /** The texts that tell most. */
  readonly probes: readonly Probe[];
  /** What becomes of the sample queries; null where it has none, or they were not asked. */
  readonly queries: { readonly file: string; readonly judgements: readonly QueryJudgement[] } | null;
  /** Whether it would load the content that is on its way; null when none is. */
  readonly loading: Pick<Loading, "state" | "why" | "checkedBy" | "refusal"> | null;
  readonly status: RowStatus;
}
