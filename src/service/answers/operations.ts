import { domainPackageDetails, domainStatus, packageDetails, packageVersionHistory } from "./details";
import { anyText, listOf, object, type Shape, text } from "./Shape";

/** What is known of one operation of the packages API: what its answers must have, and how it says no such thing. */
export interface OperationFacts {
  readonly output: Shape;
  /** The IAM action, without `es:`, where it is not the operation's name. */
  readonly action?: string;
  /** The modelled exception that proves that what was asked for is not there, or null. */
  readonly absentBy: "ResourceNotFoundException" | null;
}

const paged = { NextToken: anyText };
const ABSENT = "ResourceNotFoundException";

/** The operations that are called, and no others. */
export const OPERATIONS = {
  DescribePackages: {
    output: object({ PackageDetailsList: listOf(packageDetails) }, paged),
    absentBy: ABSENT,
  },
  DescribeDomains: { output: object({ DomainStatusList: listOf(domainStatus) }), absentBy: null },
  DescribeDomain: { output: object({ DomainStatus: domainStatus }), absentBy: ABSENT },
  ListPackagesForDomain: {
    output: object({ DomainPackageDetailsList: listOf(domainPackageDetails) }, paged),
    absentBy: ABSENT,
  },
  ListDomainsForPackage: {
    output: object({ DomainPackageDetailsList: listOf(domainPackageDetails) }, paged),
    absentBy: ABSENT,
  },
  GetPackageVersionHistory: {
    output: object({ PackageID: text, PackageVersionHistoryList: listOf(packageVersionHistory) }, paged),
    absentBy: ABSENT,
  },
  AssociatePackage: { output: object({ DomainPackageDetails: domainPackageDetails }), absentBy: ABSENT },
} as const satisfies Readonly<Record<string, OperationFacts>>;

export type OperationName = keyof typeof OPERATIONS;
