import type { ReportInput as DeclaredInput } from "../terraform/Declared";
import type { DictionaryDiff } from "../dictionary/DictionaryDiff";
import type { PlannedAction } from "../contract/PlannedAction";
import type { Finding } from "./Finding";

/**
 * Members exactly as the API names them (PascalCase), timestamps as ISO 8601 strings. Every field of the
 * SDK's shape that the service returned is here.
 */
export type LiveDetails = Readonly<Record<string, unknown>>;

export type { PlannedAction };

/** The worst that was found about a row; `unknown` when something could not be checked. */
export type RowStatus = "ok" | "info" | "warning" | "error" | "unknown";

/** A file that was read. */
export type ReportInput = Omit<DeclaredInput, "mode">;

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

/** A package on a domain, declared, live, or both: one row of every table. */
export interface AssociationRow {
  /** Null for a live association that no configuration declares. */
  readonly address: string | null;
  /** Null when the plan does not know it yet. */
  readonly domainName: string | null;
  readonly packageName: string | null;
  readonly packageId: string | null;
  readonly packageAddress: string | null;
  readonly region: string | null;
  /** The file that declares it, as the user named it; null when none does. */
  readonly input: string | null;
  readonly plannedAction: PlannedAction;
  /** The associated version: what the domain serves now. Null when there is none. */
  readonly liveVersion: string | null;
  readonly availableVersion: string | null;
  /** What the domain serves after the apply; `(known after apply)` when a new version is made and rolled out. */
  readonly versionAfterApply: string | null;
  /** `DomainPackageStatus`, or null when there is no association. */
  readonly liveStatus: string | null;
  readonly referencePath: string | null;
  readonly status: RowStatus;
  /** `DomainPackageDetails`, or null when it is not live or could not be read. */
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

/** What changes in meaning in a dictionary that the plan changes. */
export interface DictionaryChange {
  /** Address of the source object or of the package. */
  readonly address: string;
  readonly packageName: string | null;
  /** The capped difference; null when it could not be computed, and then `why` says why. */
  readonly diff: DictionaryDiff | null;
  readonly why: string | null;
  /** What the format was guessed from, a clause: a plan names none. Null where there is no difference. */
  readonly formatGuessedFrom: string | null;
}

/** Something that could not be checked, and so is not known to be fine. */
export interface UncheckedItem {
  readonly address: string;
  /** The file that declares it, as the user named it; null when none does. */
  readonly input: string | null;
  /** What was asked: an IAM action such as `es:DescribePackages`, or the name of a check. */
  readonly what: string;
  readonly why: string;
}

/** The one model that every report renders. */
export interface ValidationReport {
  readonly formatVersion: "1.0";
  readonly tool: { readonly name: string; readonly version: string };
  readonly inputs: readonly ReportInput[];
  /** `unknown`: nothing worse than clean was found, but something could not be checked. */
  readonly verdict: "clean" | "findings" | "unknown";
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly suppressed: number;
    readonly unchecked: number;
  };
  /** Sorted by severity, then code, then address. */
  readonly findings: readonly Finding[];
  readonly associations: readonly AssociationRow[];
  readonly packages: readonly PackageRow[];
  readonly domains: readonly DomainRow[];
  readonly dictionaries: readonly DictionaryChange[];
  readonly unchecked: readonly UncheckedItem[];
  readonly calls: { readonly opensearch: number; readonly s3: number; readonly retries: number };
}
