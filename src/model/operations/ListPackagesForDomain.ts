import { domainPackageDetails } from "../answers/domainPackageDetails";
import { page, type PageRequest, tokenIsGood } from "../answers/page";
import { domainExists, type DomainInput, requiredDomain } from "../checks/domainChecks";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME, PAGING } from "../members/shapes";
import { domainArn } from "../records/DomainRecord";
import { associationsAt } from "../records/reading";
import { operation } from "./Operation";

interface ListPackagesForDomainInput extends PageRequest, DomainInput {}

function listing({ DomainName }: DomainInput): string {
  return `ListPackagesForDomain/${DomainName}`;
}

/** Every package on a domain. */
export const listPackagesForDomain = operation<ListPackagesForDomainInput>({
  name: "ListPackagesForDomain",
  reads: true,
  members: [required("DomainName", ...DOMAIN_NAME), ...PAGING],
  checks: [domainExists, tokenIsGood(listing)],
  transition: (call) => {
    const { state, atMs } = call;
    const arn = domainArn(requiredDomain(call));
    const all = associationsAt(state, atMs).filter((association) => association.domainArn === arn);
    const { entries, NextToken } = page(all, call, listing(call.input));
    const list = entries.map((one) => domainPackageDetails(state, one, atMs));
    return { state, answer: { DomainPackageDetailsList: list, NextToken } };
  },
});
