import type { PackageDetails } from "@aws-sdk/client-opensearch";
import type { CtyObject } from "../codec/CtyValue";
import { AttributeReader } from "../framework/AttributeReader";
import type { Diagnostic } from "../framework/Diagnostic";
import type { Operation, PlannedChange } from "../framework/ManagedResource";
import type { PackagesProvider } from "../live/PackagesProvider";
import { packageInPlan, noSuchPackage } from "../live/packageInPlan";

const FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];

/** What a plan has to say about a content: that there is no such package, or that its copy has failed. */
export async function remarkOnContent(
  { prior, planned }: PlannedChange,
  operation: Operation<PackagesProvider>,
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
