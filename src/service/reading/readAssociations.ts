import {
  type DomainPackageDetails,
  ListDomainsForPackageCommand,
  ListPackagesForDomainCommand,
} from "@aws-sdk/client-opensearch";
import type { Reading } from "../door/Reading";
import { type PackagesDoor, packagesQuestion } from "./packagesQuestion";
import { readPages } from "./readPages";

/** Everything that is associated with the domain; absent when there is no such domain. */
export function readAssociationsOn(
  door: PackagesDoor,
  domainName: string,
  maxPages: number,
): Promise<Reading<readonly DomainPackageDetails[]>> {
  return readPages(
    door,
    {
      page: (NextToken) => {
        const command = new ListPackagesForDomainCommand({
          DomainName: domainName,
          MaxResults: 100,
          NextToken,
        });
        return packagesQuestion("ListPackagesForDomain", domainName, command, (client, abortSignal) =>
          client.send(command, { abortSignal }),
        );
      },
      itemsOf: (page) => page.DomainPackageDetailsList ?? [],
      identityOf: ({ PackageID }) => PackageID ?? "",
      problemOf: ({ DomainName }) => (DomainName === domainName ? null : "is about another domain"),
    },
    maxPages,
  );
}

/** Every domain that the package is on; absent when there is no such package. */
export function readDomainsOf(
  door: PackagesDoor,
  packageId: string,
  maxPages: number,
): Promise<Reading<readonly DomainPackageDetails[]>> {
  return readPages(
    door,
    {
      page: (NextToken) => {
        const command = new ListDomainsForPackageCommand({
          PackageID: packageId,
          MaxResults: 100,
          NextToken,
        });
        return packagesQuestion("ListDomainsForPackage", packageId, command, (client, abortSignal) =>
          client.send(command, { abortSignal }),
        );
      },
      itemsOf: (page) => page.DomainPackageDetailsList ?? [],
      identityOf: ({ DomainName }) => DomainName ?? "",
      problemOf: ({ PackageID }) => (PackageID === packageId ? null : "is about another package"),
    },
    maxPages,
  );
}
