import { domainStatus } from "../answers/domainStatus";
import { DEFAULT_ENGINE_VERSION } from "../assumptions";
import type { OperationCall } from "../Call";
import { type DomainInput, domainNameIsFree } from "../checks/domainChecks";
import { list } from "../members/constraints";
import { optional, required } from "../members/MemberRule";
import { DOMAIN_NAME, ENGINE_VERSION, TAGS } from "../members/shapes";
import { domainArn, type DomainRecord, type DomainState } from "../records/DomainRecord";
import { Timeline } from "../records/Timeline";
import { keepDomain } from "../records/State";
import { operation } from "./Operation";

interface CreateDomainInput extends DomainInput {
  readonly EngineVersion?: string;
  readonly TagList?: readonly { readonly Key: string; readonly Value: string }[];
}

/** Makes a domain that is processing for a while; there is no cluster behind it. */
export const createDomain = operation<CreateDomainInput>({
  name: "CreateDomain",
  members: [
    required("DomainName", ...DOMAIN_NAME),
    optional("EngineVersion", ...ENGINE_VERSION),
    optional("TagList", list()),
    ...TAGS,
  ],
  checks: [domainNameIsFree],
  transition: (call) => {
    const domain = recordOf(call);
    return {
      state: keepDomain(call.state, domain),
      answer: { DomainStatus: domainStatus(domain, call.nowMs, call.world) },
    };
  },
});

/** A name that was deleted can be given again: the domain before it stays in the past. */
function recordOf(call: OperationCall<CreateDomainInput>): DomainRecord {
  const { state, scope, nowMs, world } = call;
  const { DomainName, EngineVersion, TagList, ...settings } = call.input;
  const domain = { ...scope, name: DomainName };
  const created: Omit<DomainState, "phase"> = {
    engineVersion: EngineVersion ?? DEFAULT_ENGINE_VERSION,
    createdAtMs: nowMs,
    settings,
    tags: new Map(TagList?.map(({ Key, Value }) => [Key, Value])),
  };
  const before = state.domains.get(domainArn(domain))?.timeline ?? new Timeline<DomainState>([]);
  const timeline = before.continuedWith(nowMs, [
    { fromMs: nowMs, state: { ...created, phase: "CREATING" } },
    { fromMs: nowMs + world.delays.domainProcessingMs, state: { ...created, phase: "ACTIVE" } },
  ]);
  return { ...domain, timeline };
}
