import { domainStatus } from "../details/domainStatus";
import type { OpenSearchCall } from "../OpenSearchCall";
import { requireDomain } from "../store/required";
import type { DomainInput } from "../validations/domainOperations";

/** Deletes a domain: deleted and processing for a while, then gone with its associations. */
export function deleteDomain(call: OpenSearchCall<DomainInput>): object {
  const domain = requireDomain(call, call.input.DomainName);
  if (domain.timeline.at(call.nowMs)?.state !== "DELETING") {
    domain.timeline.continueWith(call.nowMs, [
      { fromMs: call.nowMs, state: "DELETING" },
      { fromMs: call.nowMs + call.delays.domainProcessingMs, state: "GONE" },
    ]);
  }
  return { DomainStatus: domainStatus(domain, call.nowMs) };
}
