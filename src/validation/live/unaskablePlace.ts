import { hopeless } from "../../service/failures/ReadFailure";
import type { Reading } from "../../service/reading";
import type { Place } from "../places/Place";
import type { LivePlace } from "./LivePlace";

/** A place whose region, role or endpoint is an expression: nothing in it can be asked, so nothing of it is known. */
export function unaskablePlace({ unknown }: Place): LivePlace {
  const said = unknown.map(({ setting, expression }) => `${setting} (${expression})`).join(", ");
  const options = [...new Set(unknown.map(({ option }) => option))].join(", ");
  return {
    otherwise: {
      kind: "unread",
      failure: {
        kind: "settings",
        action: "the provider's configuration",
        operation: "plan",
        why: `it is an expression that the plan does not evaluate: ${said}`,
        checkedBy: options,
      },
      source: null,
    },
    packagesById: new Map(),
    packagesByName: new Map(),
    domains: new Map(),
    onDomains: new Map(),
    onDomain: new Map(),
    account: null,
    allPackages: null,
    undeclared: { found: [], unread: [] },
    histories: new Map(),
    sources: new Map(),
  };
}

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
