import type { PackageDetails } from "@aws-sdk/client-opensearch";
import type { CtyObject } from "../codec/CtyValue";
import type { Diagnostic } from "../framework/Diagnostic";
import type { ChangeInPlan, OperationContext } from "../framework/ManagedResource";
import { AttributeReader } from "../schema/AttributeReader";
import { readTimeoutMs } from "../schema/timeouts";
import { liveCall } from "./liveCall";
import { liveService } from "./liveService";
import type { PackagesProvider } from "./PackagesProvider";

/**
 * The package that something planned names, as it is live; undefined when there is none. Not known while this apply is
 * still to make it, or when nobody answers: a plan does not fail because of that.
 */
export async function packageInPlan(
  planned: CtyObject,
  { provider, signal, log }: OperationContext<PackagesProvider>,
): Promise<PackageDetails | undefined | "not known"> {
  const reader = new AttributeReader(planned);
  const packageId = reader.optionalString("package_id");
  if (packageId === undefined || reader.isUnknown("region")) return "not known";
  const attempted = `looking for the package ${packageId}`;
  const timeoutMs = readTimeoutMs(reader);
  const call = { operation: "DescribePackages", attempted, about: { packageId }, signal, timeoutMs };
  try {
    const client = await provider.clientIn(reader.optionalString("region"));
    return await liveCall(call, (stop) => liveService.rollout.findPackage(client, { packageId }, stop));
  } catch (error) {
    log("the package could not be looked for", {
      error: error instanceof Error ? error.message : String(error),
    });
    return "not known";
  }
}

/** What names a package that is not there, in this region and account. */
export function noSuchPackage(planned: CtyObject): Diagnostic {
  const reader = new AttributeReader(planned);
  const region = reader.optionalString("region");
  return {
    severity: "error",
    summary: `There is no package ${reader.string("package_id")} ${region === undefined ? "in the region of the provider" : `in ${region}`}`,
    detail:
      "A package, its associations and what rolls it out are in one region and one account.\n\nWhat to do: Check the id, and let region and provider be those of the package.",
    attribute: ["package_id"],
  };
}

/** What a plan has to say about what is to be done with a package: that there is none where it looks. */
export async function remarkOnPackage(
  { prior, planned }: ChangeInPlan,
  operation: OperationContext<PackagesProvider>,
): Promise<Diagnostic[]> {
  if (prior !== null) return [];
  return (await packageInPlan(planned, operation)) === undefined ? [noSuchPackage(planned)] : [];
}
