import type {
  DomainPackageDetails,
  DomainStatus,
  OpenSearchClient,
  PackageDetails,
} from "@aws-sdk/client-opensearch";
import { CallMeter } from "../CallMeter";
import type { Reading } from "../door/Reading";
import { LiveReader } from "../LiveReader";
import { KeyedQueue } from "../wait/KeyedQueue";
import { SharedReads } from "../wait/SharedReads";
import { valueOrNone, valueOrThrow } from "./UnreadError";

const livePackages = new WeakMap<OpenSearchClient, LivePackages>();

/**
 * The packages, associations and domains that one client can see. All who wait on one domain share their
 * looks at it, and all who change one domain wait for each other.
 *
 * Every method throws an UnreadError for an answer that cannot be believed: that is never "there is none".
 */
export class LivePackages {
  /** Changes of one domain, one after another. */
  readonly changes = new KeyedQueue();
  private readonly packages = new SharedReads<PackageDetails | undefined>();
  private readonly associations = new SharedReads<readonly DomainPackageDetails[]>();
  private readonly domains = new SharedReads<DomainStatus>();

  private constructor(private readonly client: OpenSearchClient) {}

  /** The one instance of a client: sharing is the point. */
  static of(client: OpenSearchClient): LivePackages {
    const known = livePackages.get(client) ?? new LivePackages(client);
    livePackages.set(client, known);
    return known;
  }

  /** The package, or undefined when there is none with this id. */
  package(packageId: string, signal?: AbortSignal): Promise<PackageDetails | undefined> {
    const read = async (reader: LiveReader) => (await reader.packagesById([packageId])).get(packageId);
    return this.packages.read(packageId, (stop) => this.one(read, stop), signal);
  }

  packageByName(packageName: string, signal?: AbortSignal): Promise<PackageDetails | undefined> {
    const read = async (reader: LiveReader) => (await reader.packagesByName([packageName])).get(packageName);
    return this.packages.read(`name ${packageName}`, (stop) => this.one(read, stop), signal);
  }

  /** The package's association with the domain, or undefined when there is none. */
  async association(
    domainName: string,
    packageId: string,
    signal?: AbortSignal,
  ): Promise<DomainPackageDetails | undefined> {
    const associations = await this.associationsOf(domainName, signal);
    return associations.find(({ PackageID }) => PackageID === packageId);
  }

  /** Everything that is associated with the domain. @throws UnreadError also when there is no such domain */
  associationsOf(domainName: string, signal?: AbortSignal): Promise<readonly DomainPackageDetails[]> {
    const read = async (stop: AbortSignal) =>
      valueOrThrow(await this.reader(stop).associationsOn(domainName));
    return this.associations.read(domainName, read, signal);
  }

  /** @throws UnreadError also when there is no such domain */
  domain(domainName: string, signal?: AbortSignal): Promise<DomainStatus> {
    const read = async (stop: AbortSignal) => valueOrThrow(await this.reader(stop).domain(domainName));
    return this.domains.read(domainName, read, signal);
  }

  /** All dictionaries of the account. */
  async dictionaries(signal?: AbortSignal): Promise<readonly PackageDetails[]> {
    return valueOrThrow(await this.reader(signal).dictionaryPackages());
  }

  /** Every domain that the package is on; none when the package is gone. */
  async domainsOf(packageId: string, signal?: AbortSignal): Promise<readonly DomainPackageDetails[]> {
    return valueOrNone(await this.reader(signal).domainsOf(packageId)) ?? [];
  }

  /** To be called after a change of the domain's associations: what was read before is history. */
  forgetAssociationsOf(domainName: string): void {
    this.associations.invalidate(domainName);
  }

  /** To be called after a change of the package. */
  forgetPackage(packageId: string): void {
    this.packages.invalidate(packageId);
  }

  private async one<T>(
    read: (reader: LiveReader) => Promise<Reading<T> | undefined>,
    stop: AbortSignal,
  ): Promise<T | undefined> {
    const reading = await read(this.reader(stop));
    return reading === undefined ? undefined : valueOrNone(reading);
  }

  /** An outage is waited out here, so no reader gives up because of one. */
  private reader(signal: AbortSignal = new AbortController().signal): LiveReader {
    return new LiveReader({}, { client: this.client, meter: new CallMeter(), signal, givesUp: false });
  }
}
