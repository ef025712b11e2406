import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { type CtyObject, sameValue, UNKNOWN } from "../codec/CtyValue";
import type { Diagnostic } from "../framework/Diagnostic";
import type { ChangeInPlan, OperationContext, ProposedUpdate } from "../framework/ManagedResource";
import { noSuchPackage, packageInPlan } from "../live/packageInPlan";
import type { PackagesProvider } from "../live/PackagesProvider";
import { AttributeReader } from "../schema/AttributeReader";

/** What the source object is called. After an import it is not known, and naming it is no change of the package. */
const SOURCE = ["s3_bucket_name", "s3_key"] as const;
const DESCRIBED = ["content_sha256", "package_description"] as const;

/**
 * What a plan says about the content of a package. The state has just been refreshed, so it is what is live. The version
 * is unknown, `v1 → (known after apply)`, where the apply makes one or waits for one:
 *
 * 1. The package is not AVAILABLE: its copy runs, or has failed.
 * 2. Its description says another content than the one that is written, or another text.
 * 3. The source object is another one than before, or somebody else has made a version since the last apply.
 *
 * Otherwise the version stays.
 */
export function planPackageContent({ prior, proposed }: ProposedUpdate): CtyObject {
  const isPending =
    prior["status"] !== "AVAILABLE" || isDescribedAnew(prior, proposed) || isUnfamiliar(prior, proposed);
  if (!isPending) return proposed;
  return {
    ...proposed,
    available_package_version: UNKNOWN,
    content_version: UNKNOWN,
    status: "AVAILABLE",
    error_message: null,
  };
}

/**
 * Whether an update has to copy although the description says already what it is to say: what the package has copied
 * last, or copies now, was not asked for by this configuration.
 */
export function copiesAnyway(prior: CtyObject, planned: CtyObject): boolean {
  if (isDescribedAnew(prior, planned)) return false;
  return prior["status"] !== "AVAILABLE" || isUnfamiliar(prior, planned);
}

function isDescribedAnew(prior: CtyObject, planned: CtyObject): boolean {
  return DESCRIBED.some((name) => !sameValue(prior[name], planned[name]));
}

function isUnfamiliar(prior: CtyObject, planned: CtyObject): boolean {
  const seen = prior["content_version"] ?? null;
  const isFromAnotherObject = SOURCE.some(
    (name) => (prior[name] ?? null) !== null && !sameValue(prior[name], planned[name]),
  );
  return isFromAnotherObject || (seen !== null && !sameValue(seen, prior["available_package_version"]));
}

const FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];

/** What a plan has to say about a content: that there is no such package, or that its copy has failed. */
export async function remarkOnContent(
  { prior, planned }: ChangeInPlan,
  operation: OperationContext<PackagesProvider>,
): Promise<Diagnostic[]> {
  if (prior !== null) {
    const state = new AttributeReader(prior);
    return failedCopy(planned, state.string("status"), state.string("error_message"));
  }
  const live = await packageInPlan(planned, operation);
  if (live === "not known") return [];
  if (live === undefined) return [noSuchPackage(planned)];
  return failedCopy(planned, live.PackageStatus ?? "", errorMessage(live));
}

function errorMessage({ ErrorDetails }: PackageDetails): string {
  return ErrorDetails?.ErrorMessage ?? "";
}

function failedCopy(planned: CtyObject, status: string, said: string): Diagnostic[] {
  if (!FAILED.includes(status)) return [];
  const reader = new AttributeReader(planned);
  const name = reader.string("package_id");
  const object = `s3://${reader.string("s3_bucket_name")}/${reader.string("s3_key")}`;
  const summary = `The package ${name} is ${status}: the apply copies ${object} again`;
  const next = "When the reason is still there, the copy fails again, and the apply ends with it.";
  const reason = said === "" ? [] : [`The service says: ${said}.`];
  return [
    { severity: "warning", summary, detail: [...reason, next].join("\n\n"), attribute: ["package_id"] },
  ];
}
