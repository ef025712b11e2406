import { domainPackageDetails, domainStatus, packageDetails, packageVersionHistory } from "./details";
import { anyText, listOf, object, type Shape, text } from "./Shape";

/** What is known of one operation of the packages API: what its answers must have, and how it says no such thing. */
export interface OperationFacts {
  readonly output: Shape;
  /** The modelled exception that proves that what was asked for is not there, or null. */
  readonly absentBy: "ResourceNotFoundException" | null;
  /** What that exception proves. */
  readonly absence: string;
}

const paged = { NextToken: anyText };
const NO_PACKAGE = "there is no such package";
const NO_DOMAIN = "there is no such domain";
const ABSENT = "ResourceNotFoundException";

/** The operations that are called, and no others. */
export const OPERATIONS = {
  DescribePackages: {
    output: object({ PackageDetailsList: listOf(packageDetails) }, paged),
    absentBy: ABSENT,
    absence: NO_PACKAGE,
  },
  DescribeDomains: {
    output: object({ DomainStatusList: listOf(domainStatus) }),
    absentBy: null,
    absence: NO_DOMAIN,
  },
  DescribeDomain: { output: object({ DomainStatus: domainStatus }), absentBy: ABSENT, absence: NO_DOMAIN },
  ListPackagesForDomain: {
    output: object({ DomainPackageDetailsList: listOf(domainPackageDetails) }, paged),
    absentBy: ABSENT,
    absence: NO_DOMAIN,
  },
  ListDomainsForPackage: {
    output: object({ DomainPackageDetailsList: listOf(domainPackageDetails) }, paged),
    absentBy: ABSENT,
    absence: NO_PACKAGE,
  },
  GetPackageVersionHistory: {
    output: object({ PackageID: text, PackageVersionHistoryList: listOf(packageVersionHistory) }, paged),
    absentBy: ABSENT,
    absence: NO_PACKAGE,
  },
  AssociatePackage: {
    output: object({ DomainPackageDetails: domainPackageDetails }),
    absentBy: ABSENT,
    absence: "there is no such package or no such domain",
  },
  UpdatePackage: {
    output: object({ PackageDetails: packageDetails }),
    absentBy: ABSENT,
    absence: NO_PACKAGE,
  },
} as const satisfies Readonly<Record<string, OperationFacts>>;

export type OperationName = keyof typeof OPERATIONS;
