import {
  type DomainPackageDetails,
  ListDomainsForPackageCommand,
  ListPackagesForDomainCommand,
} from "@aws-sdk/client-opensearch";
import type { OpenSearchDoor } from "./OpenSearchDoor";
import type { Reading } from "./Reading";
import { readPages } from "./readPages";

/** Everything that is associated with the domain; absent when there is no such domain. */
export function readAssociationsOn(
  door: OpenSearchDoor,
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
        return {
          operation: "ListPackagesForDomain",
          subject: domainName,
          command,
          send: (client, abortSignal) => client.send(command, { abortSignal }),
        };
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
  door: OpenSearchDoor,
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
        return {
          operation: "ListDomainsForPackage",
          subject: packageId,
          command,
          send: (client, abortSignal) => client.send(command, { abortSignal }),
        };
      },
      itemsOf: (page) => page.DomainPackageDetailsList ?? [],
      identityOf: ({ DomainName }) => DomainName ?? "",
      problemOf: ({ PackageID }) => (PackageID === packageId ? null : "is about another package"),
    },
    maxPages,
  );
}
