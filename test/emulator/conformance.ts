import { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { Emulator } from "../../src/emulator";
import { credentials } from "./Dictionaries";

/** Set to a region, the constraint tests ask real AWS, with the SDK's own credentials. They create nothing. */
export const CONFORMANCE_VARIABLE = "OPENSEARCH_PACKAGES_CONFORMANCE_AWS";

/** What the constraint tests ask: the emulator, or real AWS. */
export interface ConformanceTarget {
  readonly client: OpenSearchClient;
  stop(): Promise<void>;
}

export async function conformanceTarget(): Promise<ConformanceTarget> {
  const realRegion = process.env[CONFORMANCE_VARIABLE];
  if (realRegion !== undefined) {
    const client = new OpenSearchClient({ region: realRegion });
    return { client, stop: () => Promise.resolve(client.destroy()) };
  }
  const aws = await Emulator.start({ clock: "manual" });
  const options = { endpoint: aws.endpoint, region: aws.region, credentials: credentials("test") };
  const client = new OpenSearchClient({ ...options, maxAttempts: 1 });
  return { client, stop: () => aws.stop() };
}

/** An answer that says no: what the SDK makes of the exception and its status. */
export function exception(name: string, status: number): object {
  return { name, $metadata: expect.objectContaining({ httpStatusCode: status }) as object };
}
