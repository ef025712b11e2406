import { hopeless } from "../../service/failures/ReadFailure";
import type { Reading } from "../../service/reading";
import type { LivePlace } from "./LivePlace";

/**
 * Ends the command where no read could do better: no credentials, no region, nothing at the endpoint.
 *
 * @throws PackagesError naming what is missing
 */
export function refuseHopeless(live: LivePlace, place: string): void {
  const maps: ReadonlyMap<string, Reading<unknown>>[] = [
    live.packagesById,
    live.packagesByName,
    live.domains,
    live.onDomains,
    live.onDomain,
  ];
  const readings = maps.flatMap((map) => [...map.values()]);
  if (readings.some(({ kind }) => kind !== "unread")) return;
  for (const reading of readings) {
    if (reading.kind !== "unread") continue;
    const end = hopeless(reading.failure, place);
    if (end !== undefined) throw end;
  }
}
