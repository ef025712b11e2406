import type { ReportInput } from "../terraform/Declared";
import type { QueryJudgement } from "../dictionary/queries/QueryJudgement";
import type { DictionaryDiff } from "../dictionary/DictionaryDiff";
import type { DictionaryTrial } from "../dictionary/queries/trial/DictionaryTrial";
import type { DictionaryWeight } from "../dictionary/weight/DictionaryWeight";
import type { Loading } from "../search/loading/Loading";
import type { Probe, Renewal, ServingState } from "../search/serving/Serving";
import type { NamingPart, Updateable, UseHolder } from "../search/uses/DictionaryUse";
import type { PlannedAction } from "../contract/PlannedAction";
import type { Delivery, HopName } from "./deliveries/Delivery";
import type { Finding } from "./Finding";

/**
 * Members exactly as the API names them (PascalCase), timestamps as ISO 8601 strings. Every field of the
 * SDK's shape that the service returned is here.
 */
export type LiveDetails = Readonly<Record<string, unknown>>;

export type { PlannedAction };

/** The worst that was found about a row; `unknown` when something could not be checked. */
export type RowStatus = "ok" | "info" | "warning" | "error" | "unknown";

/** What a file is: a plan that Terraform made in one of its modes, or a state. */
export const INPUT_MODES = ["normal", "refresh-only", "destroy", "state"] as const;

export type InputMode = (typeof INPUT_MODES)[number];

export type { ReportInput };

export type { Delivery, Hop, HopName, HopReading, HopState, LeftOut } from "./deliveries/Delivery";

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

/** What changes in meaning in a dictionary that the plan changes. */
export interface DictionaryChange {
  /** Address of the source object or of the package. */
  readonly address: string;
  readonly packageName: string | null;
  /** What the new words are compared with, a noun phrase: `version v2, which search-prod serves`. */
  readonly comparedWith: string;
  /** The capped difference; null when it could not be computed, and then `why` says why. */
  readonly diff: DictionaryDiff | null;
  readonly why: string | null;
  /** What the format was guessed from, a clause: a plan names none. Null where there is no difference. */
  readonly formatGuessedFrom: string | null;
  /** What it costs the engine, before and after; null where there is no difference. */
  readonly weight: { readonly before: DictionaryWeight; readonly after: DictionaryWeight } | null;
  /** The words of both, for trying queries; null when they are not carried along, and then `noTrial` says why. */
  readonly trial: DictionaryTrial | null;
  readonly noTrial: string | null;
}

/** Something that could not be checked, and so is not known to be fine. */
export interface UncheckedItem {
  readonly address: string;
  /** The file that declares it, as the user named it; null when none does. */
  readonly input: string | null;
  /** What was asked: an IAM action such as `es:DescribePackages`, or the name of a check. */
  readonly what: string;
  readonly why: string;
  /** What would check it: an IAM action, an option, another command; null when nothing is known to. */
  readonly checkedBy: string | null;
  /** The hop that it leaves unproven; null when it concerns none, or more than one. */
  readonly hop: HopName | null;
}

/** What the verdict rests on. A hop counts as it is after the apply, where one is planned. */
export interface Compared {
  readonly deliveries: number;
  /** Every hop that something declares and that nobody left out. */
  readonly hopsAsked: number;
  readonly hopsProven: number;
  /** Those that are not proven now, and that the plan makes. */
  readonly hopsPlanned: number;
  /** Hops that a user left out on purpose; they are not among those asked. */
  readonly leftOut: number;
}

/** The one model that every report renders. */
export interface ValidationReport {
  readonly formatVersion: "2.1";
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly ReportInput[];
  /** `clean`: every hop that was asked is proven, or made by the apply. `unknown`: one is not, and no finding says worse. */
  readonly verdict: "clean" | "findings" | "unknown";
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly suppressed: number;
    readonly unchecked: number;
  };
  readonly compared: Compared;
  /** Sorted by severity, then code, then address. */
  readonly findings: readonly Finding[];
  readonly deliveries: readonly Delivery[];
  readonly packages: readonly PackageRow[];
  readonly domains: readonly DomainRow[];
  /** Empty when the domains' own endpoints were not asked. */
  readonly indexes: readonly IndexRow[];
  readonly dictionaries: readonly DictionaryChange[];
  readonly unchecked: readonly UncheckedItem[];
  readonly calls: {
    readonly opensearch: number;
    readonly s3: number;
    /** To the domains' own endpoints. */
    readonly search: number;
    readonly retries: number;
  };
}
