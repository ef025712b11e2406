import { domainStatus } from "../details/domainStatus";
import type { OpenSearchCall } from "../OpenSearchCall";
import { requireDomain } from "../store/required";
import type { DomainInput } from "../validations/domainOperations";

/** One domain. */
export function describeDomain(call: OpenSearchCall<DomainInput>): object {
  const domain = requireDomain(call, call.input.DomainName, call.readAtMs);
  return { DomainStatus: domainStatus(domain, call.readAtMs) };
}
