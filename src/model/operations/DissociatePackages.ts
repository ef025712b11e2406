import { domainPackageDetails } from "../answers/domainPackageDetails";
import { type AssociationInput, associationIsIdle, isAssociated } from "../checks/associationChecks";
import { each } from "../checks/Check";
import { domainExists, domainIsIdle } from "../checks/domainChecks";
import { packageExists } from "../checks/packageChecks";
import { list } from "../members/constraints";
import { required } from "../members/MemberRule";
import { DOMAIN_NAME, PACKAGE_ID } from "../members/shapes";
import { keepAssociation } from "../records/State";
import { beforeGone, dissociated } from "../transitions/dissociate";
import { operation } from "./Operation";

interface DissociatePackagesInput {
  readonly PackageList: readonly string[];
  readonly DomainName: string;
}

function inputsOf({ PackageList, DomainName }: DissociatePackagesInput): AssociationInput[] {
  return PackageList.map((PackageID) => ({ PackageID, DomainName }));
}

/** Takes several packages off a domain: all of them, or none when one is refused (an assumption). */
export const dissociatePackages = operation<DissociatePackagesInput>({
  name: "DissociatePackages",
  members: [
    required("PackageList", list(1)),
    required("PackageList[]", ...PACKAGE_ID),
    required("DomainName", ...DOMAIN_NAME),
  ],
  checks: [domainExists, domainIsIdle, each(inputsOf, [packageExists, isAssociated, associationIsIdle])],
  transition: (call) => {
    const all = inputsOf(call.input).map((input) => dissociated({ ...call, input }));
    return {
      state: all.reduce(keepAssociation, call.state),
      answer: {
        DomainPackageDetailsList: all.map((one) =>
          domainPackageDetails(call.state, beforeGone(one), call.nowMs),
        ),
      },
    };
  },
});
