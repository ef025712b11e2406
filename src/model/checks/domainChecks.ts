import type { OperationCall } from "../Call";
import { type DomainPhase, domainArn, type DomainRecord } from "../records/DomainRecord";
import { domainsOf, domainState, findDomain } from "../records/reading";
import { check } from "./Check";

/** An input that names a domain. */
export interface DomainInput {
  readonly DomainName: string;
}

/** An input that names a domain by its ARN. */
export interface ArnInput {
  readonly ARN: string;
}

/** The domain that a call names; undefined when there is none of that name. */
export function namedDomain(call: OperationCall<DomainInput>): DomainRecord | undefined {
  return findDomain(call.state, call.scope, call.input.DomainName, call.atMs);
}

/** The domain that a call names, where a check has shown that there is one. */
export function requiredDomain(call: OperationCall<DomainInput>): DomainRecord {
  const domain = namedDomain(call);
  if (domain === undefined) throw new RangeError(`${call.input.DomainName} was not checked to be there`);
  return domain;
}

/** The domain whose ARN a call names, where a check has shown that there is one. */
export function requiredTagged(call: OperationCall<ArnInput>): DomainRecord {
  const domain = tagged(call);
  if (domain === undefined) throw new RangeError(`${call.input.ARN} was not checked to be there`);
  return domain;
}

export const domainExists = check<DomainInput>("domainNotFound", (call) =>
  namedDomain(call) === undefined ? { domainName: call.input.DomainName } : undefined,
);

export const domainNameIsFree = check<DomainInput>("domainNameTaken", (call) =>
  namedDomain(call) === undefined ? undefined : { domainName: call.input.DomainName },
);

const BUSY: Readonly<Partial<Record<DomainPhase, string>>> = {
  CREATING: "being created",
  PROCESSING: "processing a change",
  UPGRADING: "being upgraded",
  DELETING: "being deleted",
};

export const domainIsIdle = check<DomainInput>("domainBusy", (call) => {
  const domain = namedDomain(call);
  const phase = domain === undefined ? undefined : domainState(domain, call.atMs)?.phase;
  const detail = BUSY[phase ?? "ACTIVE"];
  return detail === undefined ? undefined : { domainName: call.input.DomainName, detail };
});

export const arnExists = check<ArnInput>("arnNotFound", (call) =>
  tagged(call) === undefined ? { detail: call.input.ARN } : undefined,
);

function tagged({ state, scope, input, atMs }: OperationCall<ArnInput>): DomainRecord | undefined {
  return domainsOf(state, scope, atMs).find((candidate) => domainArn(candidate) === input.ARN);
}
