import type { ReportInput } from "../../terraform/document/TerraformDocument";
import type { DictionaryDiff } from "../../dictionary/DictionaryDiff";
import type { DictionaryTrial } from "../../dictionary/queries/trial/DictionaryTrial";
import type { DictionaryWeight } from "../../dictionary/weight/DictionaryWeight";
import type { Delivery } from "./Delivery";
import type { Finding } from "./Finding";
import type { HopName } from "./Hop";
import type { DomainRow, IndexRow, PackageRow } from "./rows";

/** What a file is: a plan that Terraform made in one of its modes, or a state. */
export const INPUT_MODES = ["normal", "refresh-only", "destroy", "state"] as const;

export type InputMode = (typeof INPUT_MODES)[number];

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
