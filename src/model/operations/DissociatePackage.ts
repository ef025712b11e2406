import { domainPackageDetails } from "../answers/domainPackageDetails";
import { type AssociationInput, associationIsIdle, isAssociated } from "../checks/associationChecks";
import { domainExists, domainIsIdle } from "../checks/domainChecks";
import { packageExists } from "../checks/packageChecks";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME, PACKAGE_ID } from "../members/shapes";
import { keepAssociation } from "../records/State";
import { beforeGone, dissociated } from "../transitions/dissociate";
import { operation } from "./Operation";

/** Takes a package off a domain; that an index uses it shows as DISSOCIATION_FAILED. */
export const dissociatePackage = operation<AssociationInput>({
  name: "DissociatePackage",
  members: [required("PackageID", ...PACKAGE_ID), required("DomainName", ...DOMAIN_NAME)],
  checks: [packageExists, domainExists, domainIsIdle, isAssociated, associationIsIdle],
  transition: (call) => {
    const association = dissociated(call);
    return {
      state: keepAssociation(call.state, association),
      answer: {
        DomainPackageDetails: domainPackageDetails(call.state, beforeGone(association), call.nowMs),
      },
    };
  },
});
