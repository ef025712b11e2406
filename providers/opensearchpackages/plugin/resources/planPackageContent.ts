import { type CtyObject, UNKNOWN } from "../codec/CtyValue";
import type { ProposedUpdate } from "../framework/ManagedResource";
import { sameValue } from "../framework/valueEquality";

/** What the source object is called. After an import it is not known, and naming it is no change of the package. */
const SOURCE = ["s3_bucket_name", "s3_key"] as const;
const DESCRIBED = ["content_sha256", "package_description"] as const;

/**
 * What a plan says about the content of a package. The state has just been refreshed, so it is what is live.
 *
 * 1. The package is not AVAILABLE, its description says another content or another text, or the source object is
 *    another one than before: a version is made, `v1 → (known after apply)`.
 * 2. Otherwise the version stays.
 */
export function planPackageContent({ prior, proposed }: ProposedUpdate): CtyObject {
  const makesVersion =
    prior["status"] !== "AVAILABLE" ||
    DESCRIBED.some((name) => !sameValue(prior[name], proposed[name])) ||
    isFromAnotherObject(prior, proposed);
  if (!makesVersion) return proposed;
  return { ...proposed, available_package_version: UNKNOWN, status: "AVAILABLE" };
}

/** Whether the content comes from another object than the one that it is known to have come from. */
export function isFromAnotherObject(prior: CtyObject, planned: CtyObject): boolean {
  return SOURCE.some((name) => (prior[name] ?? null) !== null && !sameValue(prior[name], planned[name]));
}
