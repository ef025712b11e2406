import { domainPackageDetails } from "../answers/domainPackageDetails";
import {
  type AssociationInput,
  associationIsIdle,
  isNotAlreadyThere,
  pluginFitsEngine,
  pluginHasRoom,
} from "../checks/associationChecks";
import { each } from "../checks/Check";
import { domainExists, domainIsIdle } from "../checks/domainChecks";
import { packageExists, packageIsAvailable } from "../checks/packageChecks";
import { list, structure } from "../members/constraints";
import { required } from "../members/MemberRule";
import { associationSettings, DOMAIN_NAME, PACKAGE_ID } from "../members/shapes";
import type { AssociationSettings } from "../records/AssociationRecord";
import { keepAssociation } from "../records/State";
import { associated } from "../transitions/associate";
import { operation } from "./Operation";

interface AssociatePackagesInput {
  readonly PackageList: readonly (AssociationSettings & { readonly PackageID: string })[];
  readonly DomainName: string;
}

function inputsOf(input: AssociatePackagesInput): (AssociationInput & AssociationSettings)[] {
  return input.PackageList.map((wanted) => ({ ...wanted, DomainName: input.DomainName }));
}

/** Puts several packages on a domain: all of them, or none when one is refused (an assumption). */
export const associatePackages = operation<AssociatePackagesInput>({
  name: "AssociatePackages",
  members: [
    required("PackageList", list(1)),
    required("PackageList[]", structure()),
    required("PackageList[].PackageID", ...PACKAGE_ID),
    ...associationSettings("PackageList[]."),
    required("DomainName", ...DOMAIN_NAME),
  ],
  checks: [
    domainExists,
    domainIsIdle,
    each(inputsOf, [
      packageExists,
      packageIsAvailable,
      isNotAlreadyThere,
      associationIsIdle,
      pluginFitsEngine,
      pluginHasRoom,
    ]),
  ],
  transition: (call) => {
    const all = inputsOf(call.input).map((input) => associated({ ...call, input }));
    return {
      state: all.reduce(keepAssociation, call.state),
      answer: {
        DomainPackageDetailsList: all.map((one) => domainPackageDetails(call.state, one, call.nowMs)),
      },
    };
  },
});
