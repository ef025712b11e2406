import type { RefusalReason } from "../../model";
import type { FindingCode } from "../result/Finding";

/** The code that tells of a refusal; those without one are `apply-refused`. */
const CODES: Readonly<Partial<Record<RefusalReason, FindingCode>>> = {
  packageAssociated: "package-in-use",
  packageNotAvailable: "package-not-available",
  packageLimit: "package-limit",
  alreadyInDesiredState: "association-exists",
  associationBusy: "association-exists",
  engineVersionDiffers: "engine-unsupported",
  engineVersionMissing: "engine-unsupported",
  engineVersionUnexpected: "engine-unsupported",
  pluginForElasticsearch: "engine-unsupported",
  pluginLimit: "plugin-limit",
  memberInvalid: "argument-invalid",
  memberUnreadable: "argument-invalid",
};

/** Who has the name decides which of the two it is. */
const NAME_CODES: readonly FindingCode[] = ["package-name-taken", "package-name-twice"];

/** An operation refused for a reason. */
export interface RefusedFor {
  /** `AssociatePackage` */
  readonly operation: string;
  readonly reason: RefusalReason;
}

/** The codes that tell of a refusal: each refusal has one, which of several depends on what is live. */
export function codesOfRefusal({ operation, reason }: RefusedFor): readonly FindingCode[] {
  if (reason === "nameTaken") return NAME_CODES;
  // What is to be taken off a domain is no association that is there already.
  if (reason === "associationBusy" && operation === "DissociatePackage") return ["apply-refused"];
  return [CODES[reason] ?? "apply-refused"];
}
