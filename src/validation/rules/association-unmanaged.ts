import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { valueOf } from "../../service/snapshot";
import type { DomainSubject } from "../comparison/Comparison";
import { found, type Found, type Rule } from "./Rule";

/** The one thing that is read from an id: the service's own packages have this prefix, and are nobody's to manage. */
const OWNED_BY_AWS = /^G/;

/** A package of the account's own is on a declared domain, and no configuration declares that. */
export const associationUnmanaged: Rule = {
  code: "association-unmanaged",
  check: ({ domains }) => domains.flatMap(check),
};

function check(domain: DomainSubject): Found[] {
  return unmanagedOn(domain).map(({ PackageID, PackageName, DomainPackageStatus }) =>
    found(
      {
        address: `domain/${domain.name}/package/${PackageID}`,
        region: domain.region,
        input: null,
        packageId: PackageID,
        domainName: domain.name,
      },
      {
        severity: "warning",
        message: `The package ${PackageName ?? PackageID} is on the domain ${domain.name}, and nothing that was read declares it.`,
        expected: "not associated",
        actual: DomainPackageStatus ?? "associated",
        remedy: "Declare the association, give the plan that declares it too, or suppress this with a reason",
      },
    ),
  );
}

/** The live associations of the domain that are the account's own and that nothing declares. */
export function unmanagedOn({ onDomain, associations }: DomainSubject): DomainPackageDetails[] {
  const declared = new Set(associations.map(({ packageId }) => packageId));
  return (valueOf(onDomain) ?? []).filter(
    ({ PackageID }) => PackageID !== undefined && !OWNED_BY_AWS.test(PackageID) && !declared.has(PackageID),
  );
}
