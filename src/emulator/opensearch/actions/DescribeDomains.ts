import { domainStatus } from "../details/domainStatus";
import type { OpenSearchCall } from "../OpenSearchCall";
import type { DescribeDomainsInput } from "../validations/domainOperations";

/** Several domains; a name that is no domain's is left out. */
export function describeDomains(call: OpenSearchCall<DescribeDomainsInput>): object {
  const domains = call.store
    .domainsOf(call.scope, call.readAtMs)
    .filter(({ name }) => call.input.DomainNames.includes(name));
  return { DomainStatusList: domains.map((domain) => domainStatus(domain, call.readAtMs)) };
}
