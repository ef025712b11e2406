import { type AwsOwnedPackage, isEmpty, type Scope, withAwsPackage } from "../model";
import { Accounts } from "./accounts/Accounts";
import { Clock } from "./Clock";
import type { DomainSeed, EmulatorOptions } from "./EmulatorOptions";
import {
  type AssociationStatusOptions,
  type BusyDomainOptions,
  Faults,
  type PackageStatusOptions,
} from "./faults/Faults";
import type { AwsService } from "./protocol/AwsRequest";
import { Endpoint, type Reply } from "./http/Endpoint";
import { LoopbackServer } from "./http/LoopbackServer";
import type { ReceivedRequest } from "./http/receiveRequest";
import { RequestLog } from "./http/RequestLog";
import { type DomainFile, domainFileOf, type DomainFileQuery } from "./opensearch/DomainFile";
import { OpenSearchService } from "./opensearch/OpenSearchService";
import { OpenSearchState } from "./opensearch/OpenSearchState";
import { seedDomain, keepDomainBusy, putInStatus } from "./opensearch/seeds";
import { S3Service } from "./s3/S3Service";
import { DomainFiles } from "./search/DomainFiles";
import { pathOfDomain } from "./protocol/domainPath";
import { type DomainNodes, NO_NODES } from "./search/nodes/DomainNodes";
import { startNodes } from "./search/SearchOption";
import { SearchService } from "./search/SearchService";
import { StsService } from "./sts/StsService";
import { FAST_DELAYS } from "./delays";

/** The access key and the region that everything belongs to unless told. */
const DEFAULT_ACCESS_KEY_ID = "test";
const DEFAULT_REGION = "us-east-1";

/**
 * The local AWS: S3, STS and the packages API of OpenSearch Service on one loopback port, in this process, with
 * nothing on disk; with {@link EmulatorOptions.search} also a real search engine behind each domain. The AWS provider, the SDKs and the AWS CLI use it as it is, by {@link Emulator.environment}.
 *
 * @example
 * const aws = await Emulator.start({ domains: [{ domainName: "search-prod" }] });
 * const client = new OpenSearchClient({ endpoint: aws.endpoint, region: aws.region, credentials });
 * // …
 * await aws.stop();
 */
export class Emulator {
  /** What goes wrong, on demand. */
  readonly faults: Faults;
  /** Every request since the start or the last clearing. */
  readonly requests: RequestLog;
  readonly region = DEFAULT_REGION;
  private address = "";
  private readonly clock: Clock;
  private readonly accounts = new Accounts();
  private readonly s3: S3Service;
  private readonly packages: OpenSearchState;
  private readonly opensearch: OpenSearchService;
  private readonly files: DomainFiles;
  private readonly sts: StsService;
  private readonly http: Endpoint;
  private readonly server: LoopbackServer;

  private constructor(
    private readonly options: EmulatorOptions,
    private readonly nodes: DomainNodes,
  ) {
    const clock = new Clock(options.clock ?? "system");
    this.clock = clock;
    this.requests = new RequestLog(options.onRequest);
    this.faults = new Faults(clock, {
      keepBusy: (busy) => this.keepBusy(busy),
      putInStatus: (wanted) => this.putInStatus(wanted),
    });
    this.s3 = new S3Service({ now: () => clock.now() });
    this.sts = new StsService(this.accounts, clock);
    this.packages = this.emptyPackages();
    this.opensearch = new OpenSearchService(this.packages);
    this.files = new DomainFiles(clock, this.packages, nodes);
    this.http = this.createEndpoint();
    this.server = new LoopbackServer(this.http);
    options.domains?.forEach((seed) => this.createDomain(seed));
  }

  /**
   * Starts a local AWS; several can run side by side.
   *
   * @throws PackagesError when the port is in use, and when there can't be the search engines that are asked for
   */
  static async start(options: EmulatorOptions = {}): Promise<Emulator> {
    const engineVersions = (options.domains ?? []).map(({ engineVersion }) => engineVersion);
    const nodes = await startNodes(options.search, engineVersions);
    try {
      const emulator = new Emulator(options, nodes);
      emulator.address = await emulator.server.listen(options.port ?? 0);
      return emulator;
    } catch (error) {
      await nodes.stop();
      throw error;
    }
  }

  /** A local AWS without a port: only {@link Emulator.send} reaches it, and there is nothing to stop. */
  static inProcess(options: Omit<EmulatorOptions, "port" | "search"> = {}): Emulator {
    return new Emulator(options, NO_NODES);
  }

  /** `http://127.0.0.1:<port>`; empty without a port. */
  get endpoint(): string {
    return this.address;
  }

  /** What to set for the AWS provider, an SDK or the AWS CLI, so that it talks to this emulator and to no other. */
  environment(): Record<string, string> {
    return {
      AWS_ACCESS_KEY_ID: DEFAULT_ACCESS_KEY_ID,
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_REGION: this.region,
      AWS_DEFAULT_REGION: this.region,
      AWS_ENDPOINT_URL: this.endpoint,
      // Path-style addresses: a bucket's name in the host would need DNS.
      AWS_S3_USE_PATH_STYLE: "true",
      AWS_EC2_METADATA_DISABLED: "true",
      // S3 Control puts the account in the host, `123456789012.127.0.0.1`, which no resolver knows: a client that
      // honours a proxy asks this emulator in its place. Whatever has this address goes straight to it.
      HTTP_PROXY: this.endpoint,
      NO_PROXY: "127.0.0.1",
    };
  }

  /**
   * Answers one request as if it had come over the port, without one: signature, faults, shapes and log are the same.
   * For tests that make very many.
   */
  send(request: ReceivedRequest): Promise<Reply> {
    return this.http.reply(request);
  }

  /** Closes the port and every connection, and stops the nodes that it started. Stopping twice does nothing. */
  async stop(): Promise<void> {
    this.files.stop();
    await Promise.all([this.server.close(), this.nodes.stop()]);
  }

  /** Forgets everything but the domains that it was started with: state, faults, sessions and the request log. */
  reset(): void {
    [this.s3, this.opensearch, this.sts].forEach((service) => service.reset());
    this.faults.clear();
    this.requests.clear();
    this.options.domains?.forEach((seed) => this.createDomain(seed));
  }

  /** Skips time. */
  advance(ms: number): void {
    this.clock.advance(ms);
    this.files.follow();
  }

  /** Makes a domain that is ready at once. */
  createDomain(seed: DomainSeed): void {
    const accountId = this.accountOf(seed.accessKeyId);
    const region = seed.region ?? DEFAULT_REGION;
    const { domainName, engineVersion } = seed;
    this.packages.change((state, nowMs) =>
      seedDomain(state, { domainName, engineVersion, accountId, region }, nowMs),
    );
  }

  /** Adds a package that AWS brings along: `G…`, for everybody. Returns its id. */
  addAwsOwnedPackage(described: AwsOwnedPackage): string {
    const added = withAwsPackage(this.packages.state, described, this.clock.now());
    this.packages.change(() => added.state);
    return added.id;
  }

  /** The bytes that a domain holds of a package now; undefined when it holds none. */
  domainFile(query: DomainFileQuery): Buffer | undefined {
    const { domainName, packageId, region = DEFAULT_REGION, accessKeyId } = query;
    const accountId = this.accountOf(accessKeyId);
    return this.domainFiles().find(
      (file) =>
        file.accountId === accountId &&
        file.region === region &&
        file.domainName === domainName &&
        file.packageId === packageId,
    )?.bytes;
  }

  /** Where a domain answers searches; DescribeDomain tells the same without `http://`. Empty without a port. */
  searchUrl({ domainName, region = DEFAULT_REGION, accessKeyId }: DomainSeed): string {
    const domain = { accountId: this.accountOf(accessKeyId), region, domainName };
    return this.address === "" ? "" : this.address + pathOfDomain(domain);
  }

  /** Everything that domains hold now, of every account and region. */
  domainFiles(): DomainFile[] {
    return this.packages.files().map(domainFileOf);
  }

  /** Whether there is neither a bucket nor an own package nor an association, in one account or in all. */
  isEmpty(accessKeyId?: string): boolean {
    const accountId = accessKeyId === undefined ? undefined : this.accountOf(accessKeyId);
    return this.s3.isEmpty(accountId) && isEmpty(this.packages.state, this.clock.now(), accountId);
  }

  /** Host, port and path. Undefined without a port. */
  private endpointOf({ name, ...place }: Scope & { readonly name: string }): string | undefined {
    if (this.address === "") return undefined;
    return new URL(this.address).host + pathOfDomain({ ...place, domainName: name });
  }

  private accountOf(accessKeyId: string = DEFAULT_ACCESS_KEY_ID): string {
    return this.accounts.principalOf(accessKeyId).accountId;
  }

  private keepBusy(busy: BusyDomainOptions): void {
    const scope = { accountId: this.accountOf(busy.accessKeyId), region: busy.region ?? DEFAULT_REGION };
    this.packages.change((state, nowMs) => keepDomainBusy(state, scope, busy, nowMs));
  }

  private putInStatus(options: PackageStatusOptions | AssociationStatusOptions): void {
    const { accessKeyId, region = DEFAULT_REGION, errorMessage, ...wanted } = options;
    const scope = { accountId: this.accountOf(accessKeyId), region };
    const errorDetails =
      errorMessage === undefined ? undefined : { ErrorType: wanted.status, ErrorMessage: errorMessage };
    this.packages.change((state, nowMs) => putInStatus(state, scope, { ...wanted, errorDetails }, nowMs));
  }

  private emptyPackages(): OpenSearchState {
    const place = { accountId: this.accountOf(), region: DEFAULT_REGION };
    return new OpenSearchState(place, {
      clock: this.clock,
      faults: this.faults.outcomes,
      world: {
        objects: (address) => this.s3.readObject(address),
        delays: { ...FAST_DELAYS, ...this.options.delays },
        packageLimit: this.options.packageLimit,
        endpointOf: (domain) => this.endpointOf(domain),
      },
      // The files are made after the state that they follow.
      onChange: () => this.files?.follow(),
    });
  }

  private createEndpoint(): Endpoint {
    return new Endpoint({
      services: new Map<string, AwsService>([
        ["es", this.opensearch],
        ["s3", this.s3],
        ["sts", this.sts],
        [
          "search",
          new SearchService({
            nodes: this.nodes,
            domains: () => this.packages.domains(),
            bringUpToDate: () => this.files.bringUpToDate(),
          }),
        ],
      ]),
      accounts: this.accounts,
      faults: this.faults.requests,
      log: this.requests,
    });
  }
}
