import { domainPackageDetails } from "../details/domainPackageDetails";
import { associate, wantAssociation } from "../lifecycle/associate";
import type { OpenSearchCall } from "../OpenSearchCall";
import { requireIdleDomain, requirePackage } from "../store/required";
import type { AssociatePackagesInput } from "../validations/AssociatePackages";

/** Puts several packages on a domain: all of them, or none when one is refused (an assumption). */
export function associatePackages(call: OpenSearchCall<AssociatePackagesInput>): object {
  const { PackageList, DomainName } = call.input;
  const domain = requireIdleDomain(call, DomainName);
  const wanted = PackageList.map(({ PackageID, ...settings }) =>
    wantAssociation(call, { packageRecord: requirePackage(call, PackageID), domain, settings }),
  );
  const associations = wanted.map((one) => associate(call, one));
  return {
    DomainPackageDetailsList: associations.map((one) => domainPackageDetails(one, call.nowMs)),
  };
}
