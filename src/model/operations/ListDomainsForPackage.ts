import { domainPackageDetails } from "../answers/domainPackageDetails";
import { page, type PageRequest, tokenIsGood } from "../answers/page";
import { packageExists, type PackageInput } from "../checks/packageChecks";
import { required } from "../members/MemberRule";
import { PACKAGE_ID, PAGING } from "../members/shapes";
import { associationsAt } from "../records/reading";
import { operation } from "./Operation";

interface ListDomainsForPackageInput extends PageRequest, PackageInput {}

function listing({ PackageID }: PackageInput): string {
  return `ListDomainsForPackage/${PackageID}`;
}

/** Every domain of the caller that has a package. */
export const listDomainsForPackage = operation<ListDomainsForPackageInput>({
  name: "ListDomainsForPackage",
  reads: true,
  members: [required("PackageID", ...PACKAGE_ID), ...PAGING],
  checks: [packageExists, tokenIsGood(listing)],
  transition: (call) => {
    const { state, scope, atMs, input } = call;
    const all = associationsAt(state, atMs)
      .filter(({ packageId }) => packageId === input.PackageID)
      .filter(({ domainArn }) => {
        const domain = state.domains.get(domainArn);
        return domain?.accountId === scope.accountId && domain.region === scope.region;
      });
    const { entries, NextToken } = page(all, call, listing(input));
    const list = entries.map((one) => domainPackageDetails(state, one, atMs));
    return { state, answer: { DomainPackageDetailsList: list, NextToken } };
  },
});
