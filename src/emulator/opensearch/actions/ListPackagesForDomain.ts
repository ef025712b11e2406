import { domainPackageDetails } from "../details/domainPackageDetails";
import type { OpenSearchCall } from "../OpenSearchCall";
import { page } from "../paging/page";
import { requireDomain } from "../store/required";
import type { ListPackagesForDomainInput } from "../validations/ListPackagesForDomain";

/** Every package on a domain. */
export function listPackagesForDomain(call: OpenSearchCall<ListPackagesForDomainInput>): object {
  const { store, readAtMs, input } = call;
  const domain = requireDomain(call, input.DomainName, readAtMs);
  const all = store.associationsAt(readAtMs).filter((association) => association.domain === domain);
  const { entries, NextToken } = page(all, input, {
    of: `ListPackagesForDomain/${domain.name}`,
    nowMs: call.nowMs,
  });
  return { DomainPackageDetailsList: entries.map((one) => domainPackageDetails(one, readAtMs)), NextToken };
}
