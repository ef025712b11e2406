import type { PackageDetails } from "@aws-sdk/client-opensearch";
import type { ReadingSource } from "../../contract/evidence";
import type { HopReading } from "../deliveries/Delivery";
import { errorDetails } from "../rules/errorDetails";
import { hop, notChecked, seen } from "./hopReading";

const BUSY: readonly string[] = ["COPYING", "VALIDATING"];
const FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];
const GONE: readonly string[] = ["DELETING", "DELETED"];

/** What the package's status alone makes of its hop; null when it is AVAILABLE at a version. Nothing else is fine. */
export function statusHop(live: PackageDetails, source: ReadingSource): HopReading | null {
  const { PackageStatus: status = "", AvailablePackageVersion: version } = live;
  const evidence = [seen(`PackageStatus ${status}`, source)];
  if (BUSY.includes(status)) return hop("busy", `the package is ${status}`, evidence);
  if (FAILED.includes(status))
    return hop("failed", `the package is ${status}${errorDetails(live)}`, evidence);
  if (GONE.includes(status)) return hop("missing", `the package is ${status}`, evidence);
  if (status !== "AVAILABLE")
    return notChecked(`the status ${status || "is not given, which"} is not known here`, null, evidence);
  if (version === undefined) return notChecked("the service gives no available version", null, evidence);
  return null;
}
