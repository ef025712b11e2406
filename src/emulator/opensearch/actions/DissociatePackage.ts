import { domainPackageDetails } from "../details/domainPackageDetails";
import { dissociate, wantDissociation } from "../lifecycle/dissociate";
import type { OpenSearchCall } from "../OpenSearchCall";
import { requireIdleDomain, requirePackage } from "../store/required";
import type { DissociatePackageInput } from "../validations/DissociatePackage";

/** Takes a package off a domain; that an index uses it shows as DISSOCIATION_FAILED. */
export function dissociatePackage(call: OpenSearchCall<DissociatePackageInput>): object {
  const packageRecord = requirePackage(call, call.input.PackageID);
  const domain = requireIdleDomain(call, call.input.DomainName);
  const association = wantDissociation(call, packageRecord, domain);
  dissociate(call, association);
  return { DomainPackageDetails: domainPackageDetails(association, call.nowMs) };
}
