import { domainPackageDetails } from "../details/domainPackageDetails";
import { associate, wantAssociation } from "../lifecycle/associate";
import type { OpenSearchCall } from "../OpenSearchCall";
import { requireIdleDomain, requirePackage } from "../store/required";
import type { AssociatePackageInput } from "../validations/AssociatePackage";

/** Puts the newest version of a package on a domain; again, when the domain has an older one. */
export function associatePackage(call: OpenSearchCall<AssociatePackageInput>): object {
  const { PackageID, DomainName, ...settings } = call.input;
  const packageRecord = requirePackage(call, PackageID);
  const domain = requireIdleDomain(call, DomainName);
  const association = associate(call, wantAssociation(call, { packageRecord, domain, settings }));
  return { DomainPackageDetails: domainPackageDetails(association, call.nowMs) };
}
