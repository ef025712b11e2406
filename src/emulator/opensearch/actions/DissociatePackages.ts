import { domainPackageDetails } from "../details/domainPackageDetails";
import { dissociate, wantDissociation } from "../lifecycle/dissociate";
import type { OpenSearchCall } from "../OpenSearchCall";
import { requireIdleDomain, requirePackage } from "../store/required";
import type { DissociatePackagesInput } from "../validations/DissociatePackages";

/** Takes several packages off a domain: all of them, or none when one is refused (an assumption). */
export function dissociatePackages(call: OpenSearchCall<DissociatePackagesInput>): object {
  const { PackageList, DomainName } = call.input;
  const domain = requireIdleDomain(call, DomainName);
  const associations = PackageList.map((id) => wantDissociation(call, requirePackage(call, id), domain));
  associations.forEach((association) => dissociate(call, association));
  return {
    DomainPackageDetailsList: associations.map((one) => domainPackageDetails(one, call.nowMs)),
  };
}
