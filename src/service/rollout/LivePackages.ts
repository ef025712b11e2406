import {
  DescribeDomainCommand,
  DescribePackagesCommand,
  type DomainPackageDetails,
  type DomainStatus,
  ListPackagesForDomainCommand,
  type OpenSearchClient,
  type PackageDetails,
} from "@aws-sdk/client-opensearch";
import { KeyedQueue } from "../wait/KeyedQueue";
import { SharedReads } from "../wait/SharedReads";

const livePackages = new WeakMap<OpenSearchClient, LivePackages>();

/**
 * The packages, associations and domains that one client can see. All who wait on one domain share their
 * looks at it, and all who change one domain wait for each other.
 */
export class LivePackages {
  /** Changes of one domain, one after another. */
  readonly changes = new KeyedQueue();
  private readonly packages = new SharedReads<PackageDetails | undefined>();
  private readonly associations = new SharedReads<readonly DomainPackageDetails[]>();
  private readonly domains = new SharedReads<DomainStatus | undefined>();

  private constructor(private readonly client: OpenSearchClient) {}

  /** The one instance of a client: sharing is the point. */
  static of(client: OpenSearchClient): LivePackages {
    const known = livePackages.get(client) ?? new LivePackages(client);
    livePackages.set(client, known);
    return known;
  }

  /** The package, or undefined when there is none with this id. */
  package(packageId: string): Promise<PackageDetails | undefined> {
    return this.packages.read(packageId, () => this.findPackage("PackageID", packageId));
  }

  packageByName(packageName: string): Promise<PackageDetails | undefined> {
    return this.packages.read(`name ${packageName}`, () => this.findPackage("PackageName", packageName));
  }

  /** The package's association with the domain, or undefined when there is none. */
  async association(domainName: string, packageId: string): Promise<DomainPackageDetails | undefined> {
    return (await this.associationsOf(domainName)).find(({ PackageID }) => PackageID === packageId);
  }

  /** Everything that is associated with the domain. */
  associationsOf(domainName: string): Promise<readonly DomainPackageDetails[]> {
    return this.associations.read(domainName, () => this.listAssociations(domainName));
  }

  async domain(domainName: string): Promise<DomainStatus | undefined> {
    return this.domains.read(domainName, async () => {
      const { DomainStatus } = await this.client.send(new DescribeDomainCommand({ DomainName: domainName }));
      return DomainStatus;
    });
  }

  /** To be called after a change of the domain's associations: what was read before is history. */
  forgetAssociationsOf(domainName: string): void {
    this.associations.invalidate(domainName);
  }

  private async findPackage(
    filter: "PackageID" | "PackageName",
    value: string,
  ): Promise<PackageDetails | undefined> {
    const exactly = ({ PackageID, PackageName }: PackageDetails): boolean =>
      (filter === "PackageID" ? PackageID : PackageName) === value;
    let NextToken: string | undefined;
    do {
      const page = await this.client.send(
        new DescribePackagesCommand({ Filters: [{ Name: filter, Value: [value] }], NextToken }),
      );
      const found = page.PackageDetailsList?.find(exactly);
      if (found !== undefined) return found;
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return undefined;
  }

  private async listAssociations(domainName: string): Promise<readonly DomainPackageDetails[]> {
    const associations: DomainPackageDetails[] = [];
    let NextToken: string | undefined;
    do {
      const page = await this.client.send(
        new ListPackagesForDomainCommand({ DomainName: domainName, MaxResults: 100, NextToken }),
      );
      associations.push(...(page.DomainPackageDetailsList ?? []));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    return associations;
  }
}
