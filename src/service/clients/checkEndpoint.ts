import type { ServiceSettings } from "../../contract/ServiceSettings";
import { PackagesError } from "../../errors";
import { endpointProblem } from "../places";

/** @throws PackagesError when the endpoint is no address: the SDK would ask something else, or say "Invalid URL" */
export function checkEndpoint(settings: ServiceSettings, name: "opensearch" | "s3"): void {
  const wrong = endpointProblem(settings, name);
  if (wrong === null) return;
  throw new PackagesError({ attempted: "reading the settings of the live API", ...wrong });
}
