import type {
  DomainPackageDetails,
  DomainStatus,
  OpenSearchClient,
  PackageDetails,
  PackageVersionHistory,
} from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../contract/ServiceSettings";
import type { CallMeter } from "./CallMeter";
import { createOpenSearchClient } from "./clients/createOpenSearchClient";
import { Door, type Unusable } from "./door/Door";
import type { Reading } from "./door/Reading";
import { READ_LIMITS, type ReadLimits } from "./exchange/ReadLimits";
import { endpointProblem, placeOf } from "./places";
import type { PackagesDoor } from "./reading/packagesQuestion";
import { readAccount } from "./reading/readAccount";
import { readAssociationsOn, readDomainsOf } from "./reading/readAssociations";
import { readDomain, readDomains } from "./reading/readDomains";
import { readAllPackages, readDictionaryPackages, readPackages } from "./reading/readPackages";
import { readVersionHistory } from "./reading/readVersionHistory";

/** Throttling at a third of all calls must not lose one of a thousand. */
const MAX_ATTEMPTS = 8;

export interface LiveReaderOptions {
  readonly meter: CallMeter;
  /** Ends every read within a moment, whatever the service does. */
  readonly signal: AbortSignal;
  /** A client that somebody else made, and closes. @default one for the settings, patient with throttling */
  readonly client?: OpenSearchClient;
  /** @default READ_LIMITS */
  readonly limits?: Partial<ReadLimits>;
  /**
   * After no credentials, no region, or nobody at the endpoint, all further reads end at once as that one did.
   * @default true
   */
  readonly givesUp?: boolean;
}

/**
 * The only thing that reads the packages API of one place. It never throws: what gave no answer that can be
 * believed is `unread`, and only what is proven not to be there is `absent`.
 */
export class LiveReader {
  /** How messages call what is asked: the region, or the host of an endpoint of one's own. */
  readonly place: string;
  private readonly own: OpenSearchClient | undefined;
  private readonly door: PackagesDoor;
  private readonly maxPages: number;

  constructor(
    private readonly settings: ServiceSettings,
    private readonly options: LiveReaderOptions,
  ) {
    const { meter, signal, givesUp = true } = options;
    const limits = { ...READ_LIMITS, ...options.limits };
    this.place = placeOf(settings);
    this.maxPages = limits.pages;
    const client = options.client ?? ownClient(settings);
    this.own = options.client === undefined && "destroy" in client ? client : undefined;
    this.door = new Door({
      service: "opensearch",
      client,
      place: this.place,
      meter,
      signal,
      limits,
      givesUp,
    });
  }

  /** By id, a hundred to a call; a package that is DELETED is absent. */
  packagesById(ids: readonly string[]): Promise<Map<string, Reading<PackageDetails>>> {
    return readPackages(this.door, "PackageID", ids, this.maxPages);
  }

  /** The same by name. */
  packagesByName(names: readonly string[]): Promise<Map<string, Reading<PackageDetails>>> {
    return readPackages(this.door, "PackageName", names, this.maxPages);
  }

  /** All dictionaries of the account, whatever their status. */
  dictionaryPackages(): Promise<Reading<readonly PackageDetails[]>> {
    return readDictionaryPackages(this.door, this.maxPages);
  }

  /** Everything that the account sees, whoever owns it. */
  allPackages(): Promise<Reading<readonly PackageDetails[]>> {
    return readAllPackages(this.door, this.maxPages);
  }

  /** By name, five to a call. */
  domains(names: readonly string[]): Promise<Map<string, Reading<DomainStatus>>> {
    return readDomains(this.door, names);
  }

  /** One domain by DescribeDomain: for whoever has that permission and not es:DescribeDomains. */
  domain(name: string): Promise<Reading<DomainStatus>> {
    return readDomain(this.door, name);
  }

  /** Everything that is associated with the domain; absent when there is no such domain. */
  associationsOn(domainName: string): Promise<Reading<readonly DomainPackageDetails[]>> {
    return readAssociationsOn(this.door, domainName, this.maxPages);
  }

  /** Every domain that the package is on; absent when there is no such package. */
  domainsOf(packageId: string): Promise<Reading<readonly DomainPackageDetails[]>> {
    return readDomainsOf(this.door, packageId, this.maxPages);
  }

  /** Every version that the package ever had; absent when there is no such package. */
  versionHistory(packageId: string): Promise<Reading<readonly PackageVersionHistory[]>> {
    return readVersionHistory(this.door, packageId, this.maxPages);
  }

  /** The account that the credentials are of. */
  account(): Promise<Reading<string>> {
    return readAccount(this.settings, this.options);
  }

  /** Closes what the reader opened itself. */
  close(): void {
    this.own?.destroy();
  }
}

/** A client that is patient, or why there can be none. */
function ownClient(settings: ServiceSettings): OpenSearchClient | Unusable {
  const wrong = endpointProblem(settings, "opensearch");
  if (wrong !== null) return { refused: wrong.problem, checkedBy: `another endpoint: ${wrong.remedy}` };
  return createOpenSearchClient({ maxAttempts: MAX_ATTEMPTS, retryMode: "adaptive", ...settings });
}
