import { domainStatus } from "../details/domainStatus";
import type { OpenSearchCall } from "../OpenSearchCall";
import { refusal } from "../refuse";
import { Timeline } from "../store/Timeline";
import type { DomainRecord } from "../store/DomainRecord";
import type { CreateDomainInput } from "../validations/CreateDomain";

/** The engine version of a domain that names none: the newest that the emulator was checked with. */
export const DEFAULT_ENGINE_VERSION = "OpenSearch_2.19";

/** Makes a domain that is processing for a while; there is no cluster behind it. */
export function createDomain(call: OpenSearchCall<CreateDomainInput>): object {
  const { DomainName, EngineVersion, TagList, ...settings } = call.input;
  if (call.store.findDomain(call.scope, DomainName, call.nowMs) !== undefined) {
    throw refusal("domainNameTaken", { domainName: DomainName });
  }
  const domain: DomainRecord = {
    name: DomainName,
    ...call.scope,
    engineVersion: EngineVersion ?? DEFAULT_ENGINE_VERSION,
    createdAtMs: call.nowMs,
    settings,
    tags: new Map(TagList?.map(({ Key, Value }) => [Key, Value])),
    timeline: new Timeline([
      { fromMs: call.nowMs, state: "CREATING" },
      { fromMs: call.nowMs + call.delays.domainProcessingMs, state: "ACTIVE" },
    ]),
  };
  call.store.addDomain(domain);
  return { DomainStatus: domainStatus(domain, call.nowMs) };
}
