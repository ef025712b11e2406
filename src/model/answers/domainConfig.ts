import type { DomainRecord } from "../records/DomainRecord";
import { domainOptions } from "./domainOptions";

/** What a domain is configured with at an instant: each member with the state of its last change. */
export function domainConfig(domain: DomainRecord, atMs: number): Readonly<Record<string, unknown>> {
  const state = domain.timeline.at(atMs)?.state;
  if (state === undefined) throw new RangeError(`${domain.name} did not exist yet at ${atMs}`);
  const at = new Date(state.createdAtMs);
  const changed = { CreationDate: at, UpdateDate: at, UpdateVersion: 1, PendingDeletion: false };
  const { AutoTuneOptions, ...options } = domainOptions(domain, state);
  const members = Object.entries({ EngineVersion: state.engineVersion, ...options })
    .filter(([, Options]) => Options !== undefined)
    .map(([name, Options]) => [name, { Options, Status: { ...changed, State: "Active" } }]);
  return {
    ...(Object.fromEntries(members) as Readonly<Record<string, unknown>>),
    // Of this one alone, the state of the change is the state of the thing.
    AutoTuneOptions: {
      Options: { MaintenanceSchedules: [], ...AutoTuneOptions },
      Status: { ...changed, State: AutoTuneOptions["DesiredState"] },
    },
  };
}
