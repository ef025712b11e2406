import { domainPackageDetails } from "../details/domainPackageDetails";
import type { OpenSearchCall } from "../OpenSearchCall";
import { page } from "../paging/page";
import { requirePackage } from "../store/required";
import type { ListDomainsForPackageInput } from "../validations/ListDomainsForPackage";

/** Every domain of the caller that has a package. */
export function listDomainsForPackage(call: OpenSearchCall<ListDomainsForPackageInput>): object {
  const { store, scope, readAtMs, input } = call;
  const record = requirePackage(call, input.PackageID, readAtMs);
  const all = store
    .associationsAt(readAtMs)
    .filter(({ packageRecord }) => packageRecord === record)
    .filter(({ domain }) => domain.accountId === scope.accountId && domain.region === scope.region);
  const { entries, NextToken } = page(all, input, {
    of: `ListDomainsForPackage/${record.id}`,
    nowMs: call.nowMs,
  });
  return { DomainPackageDetailsList: entries.map((one) => domainPackageDetails(one, readAtMs)), NextToken };
}
