import { makesNew } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
import type { DomainSubject } from "../comparison/Comparison";
import type { DomainRow, RowStatus } from "../ValidationReport";
import { worse } from "./hopStatus";
import type { RowStatuses } from "./RowStatuses";

/** A domain as the reports have it. */
export function domainRow(subject: DomainSubject, associations: number, statuses: RowStatuses): DomainRow {
  const live = valueOf(subject.live);
  return {
    address: subject.address,
    input: subject.input,
    domainName: subject.name,
    region: subject.region,
    engineVersion: live?.EngineVersion ?? subject.declared?.engineVersion ?? null,
    processingStatus: live === null ? null : (live.DomainProcessingStatus ?? stateOf(live)),
    associations,
    status: worse(statuses.of(subject), statusOfLive(subject)),
  };
}

/** A domain that is not there is worth a word, even where nothing needs it. */
function statusOfLive({ live, declared }: DomainSubject): RowStatus {
  if (live.kind === "unread") return "unknown";
  const isMade = declared !== null && makesNew(declared.plannedAction);
  return live.kind === "absent" && !isMade ? "info" : "ok";
}

/** Older answers lack `DomainProcessingStatus`. */
function stateOf(live: { readonly Deleted?: boolean; readonly Processing?: boolean }): string {
  if (live.Deleted === true) return "Deleting";
  return live.Processing === true ? "Processing" : "Active";
}
