import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import type { LiveDetails } from "../ValidationReport";

/** Every member that the service returned; times as ISO 8601. */
export function detailsOf(live: DomainPackageDetails | PackageDetails | null): LiveDetails | null {
  return live === null ? null : (JSON.parse(JSON.stringify(live)) as LiveDetails);
}
