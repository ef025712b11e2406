import type { ServiceSettings } from "../contract/ServiceSettings";
import { createOpenSearchClient } from "./clients/createOpenSearchClient";

/** The region that these settings mean, by the SDK's own chain where they name none; undefined where none is known. */
export async function regionOf(settings: ServiceSettings): Promise<string | undefined> {
  if (settings.region !== undefined) return settings.region;
  const client = createOpenSearchClient(settings);
  try {
    return await client.config.region();
  } catch {
    // The first read says that no region is known.
    return undefined;
  } finally {
    client.destroy();
  }
}
