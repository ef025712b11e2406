import { domainPackageDetails } from "../answers/domainPackageDetails";
import {
  type AssociationInput,
  associationIsIdle,
  isNotAlreadyThere,
  pluginFitsEngine,
  pluginHasRoom,
} from "../checks/associationChecks";
import { domainExists, domainIsIdle } from "../checks/domainChecks";
import { packageExists, packageIsAvailable } from "../checks/packageChecks";
import { required } from "../members/MemberRule";
import { associationSettings, DOMAIN_NAME, PACKAGE_ID } from "../members/shapes";
import type { AssociationSettings } from "../records/AssociationRecord";
import { keepAssociation } from "../records/State";
import { associated } from "../transitions/associate";
import { operation } from "./Operation";

interface AssociatePackageInput extends AssociationInput, AssociationSettings {}

/** Puts the newest version of a package on a domain; again, when the domain has an older one. */
export const associatePackage = operation<AssociatePackageInput>({
  name: "AssociatePackage",
  members: [
    required("PackageID", ...PACKAGE_ID),
    required("DomainName", ...DOMAIN_NAME),
    ...associationSettings(),
  ],
  checks: [
    packageExists,
    domainExists,
    domainIsIdle,
    packageIsAvailable,
    isNotAlreadyThere,
    associationIsIdle,
    pluginFitsEngine,
    pluginHasRoom,
  ],
  transition: (call) => {
    const association = associated(call);
    return {
      state: keepAssociation(call.state, association),
      answer: { DomainPackageDetails: domainPackageDetails(call.state, association, call.nowMs) },
    };
  },
});
