import type { ServiceSettings } from "../../contract/ServiceSettings";
import { PackagesError } from "../../errors";
import { endpointProblem } from "../places";
import { credentialsOf } from "./credentials";

/** What every client of this project has in common. */
export const CLIENT_DEFAULTS = {
  /** So that CloudTrail tells who asked. */
  customUserAgent: "cdktf-opensearch-packages",
  /** An endpoint that takes no connection is tried again; for how long an answer may take, see ReadLimits. */
  requestHandler: { connectionTimeout: 5_000 },
};

/** What the settings come to for a client of either service; what is left out is for the SDK's own chain to find. */
type ClientConfig = typeof CLIENT_DEFAULTS &
  Pick<ServiceSettings, "region" | "profile" | "maxAttempts" | "retryMode"> & {
    readonly endpoint: string | undefined;
    readonly credentials: ReturnType<typeof credentialsOf>;
  };

/** @throws PackagesError when the endpoint is no address: the SDK would ask something else, or say "Invalid URL" */
export function clientConfig(settings: ServiceSettings, service: "opensearch" | "s3"): ClientConfig {
  const wrong = endpointProblem(settings, service);
  if (wrong !== null) {
    throw new PackagesError({ attempted: "reading the settings of the live API", ...wrong });
  }
  const { region, profile, endpoints, maxAttempts, retryMode } = settings;
  return {
    ...CLIENT_DEFAULTS,
    region,
    profile,
    endpoint: endpoints?.[service],
    credentials: credentialsOf(settings),
    ...(maxAttempts === undefined ? {} : { maxAttempts }),
    ...(retryMode === undefined ? {} : { retryMode }),
  };
}
