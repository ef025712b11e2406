import { createHash } from "node:crypto";
import {
  AssociatePackageCommand,
  CreatePackageCommand,
  DeleteDomainCommand,
  DescribeDomainsCommand,
  DeletePackageCommand,
  DissociatePackageCommand,
  type DomainPackageDetails,
  OpenSearchClient,
  type PackageDetails,
  UpdatePackageCommand,
} from "@aws-sdk/client-opensearch";
import {
  type BucketLocationConstraint,
  CreateBucketCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { Emulator } from "../../../src/emulator";
import type { EmulatorOptions } from "../../../src/emulator/EmulatorOptions";
import { awaitPackage, LivePackages } from "../../../src/service/rollout";
import type { RequestLogEntry } from "../../../src/emulator/http/RequestLog";

const REGION = "us-east-1";
/** Shorter than any state lasts in these tests. */
const STEP_MS = 20;

export function sha256(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A local AWS with dictionaries in it, made through the SDK: what other tools would have left there. */
export class LocalPackages {
  readonly bucket: string;
  readonly client: OpenSearchClient;
  private readonly s3: S3Client;

  private constructor(
    readonly emulator: Emulator,
    readonly requests: RequestLogEntry[],
    private readonly region: string,
  ) {
    this.bucket = region === REGION ? "dictionaries" : `dictionaries-${region}`;
    const environment = emulator.environment();
    const credentials = {
      accessKeyId: environment["AWS_ACCESS_KEY_ID"] ?? "",
      secretAccessKey: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
    };
    const settings = { endpoint: emulator.endpoint, region, credentials };
    this.client = new OpenSearchClient(settings);
    this.s3 = new S3Client({ ...settings, forcePathStyle: true });
  }

  static async start(domainNames: readonly string[], options: EmulatorOptions = {}): Promise<LocalPackages> {
    const requests: RequestLogEntry[] = [];
    const emulator = await Emulator.start({
      ...options,
      domains: domainNames.map((domainName) => ({ domainName })),
      onRequest: (entry) => requests.push(entry),
    });
    const local = new LocalPackages(emulator, requests, REGION);
    await local.s3.send(new CreateBucketCommand({ Bucket: local.bucket }));
    return local;
  }

  /** The same account of the same AWS in another region, with a domain there. */
  async inRegion(region: string, domainName: string): Promise<LocalPackages> {
    this.emulator.createDomain({ domainName, region });
    const other = new LocalPackages(this.emulator, this.requests, region);
    const CreateBucketConfiguration = { LocationConstraint: region as BucketLocationConstraint };
    await other.s3.send(new CreateBucketCommand({ Bucket: other.bucket, CreateBucketConfiguration }));
    return other;
  }

  async stop(): Promise<void> {
    this.client.destroy();
    this.s3.destroy();
    await this.emulator.stop();
  }

  /** Uploads and creates a package that is AVAILABLE in version v1; returns its id. */
  async create(
    packageName: string,
    content: string,
    { key = packageName, description = `Test [sha256:${sha256(content)}]` } = {},
  ): Promise<string> {
    await this.upload(key, content);
    const { PackageDetails } = await this.client.send(
      new CreatePackageCommand({
        PackageName: packageName,
        PackageType: "TXT-DICTIONARY",
        PackageDescription: description,
        PackageSource: { S3BucketName: this.bucket, S3Key: key },
      }),
    );
    const packageId = PackageDetails?.PackageID ?? "";
    await this.available(packageId);
    return packageId;
  }

  /** Uploads other content and makes the next version, without waiting. */
  async startUpdate(packageId: string, packageName: string, content: string): Promise<void> {
    await this.upload(packageName, content);
    await this.client.send(
      new UpdatePackageCommand({
        PackageID: packageId,
        PackageDescription: `Test [sha256:${sha256(content)}]`,
        PackageSource: { S3BucketName: this.bucket, S3Key: packageName },
      }),
    );
  }

  /** The same, and waits until it is AVAILABLE. */
  async update(packageId: string, packageName: string, content: string): Promise<void> {
    await this.startUpdate(packageId, packageName, content);
    await this.available(packageId, sha256(content));
  }

  /** Associates and waits until the domain serves it. */
  async associate(packageId: string, domainName: string): Promise<void> {
    await this.startAssociation(packageId, domainName);
    for (;;) {
      const association = await this.association(packageId, domainName);
      if (association?.DomainPackageStatus === "ACTIVE") return;
      this.passTime();
    }
  }

  async association(packageId: string, domainName: string): Promise<DomainPackageDetails | undefined> {
    const reads = LivePackages.of(this.client);
    reads.forgetAssociationsOf(domainName);
    return reads.association(domainName, packageId);
  }

  /** What the domain really holds. */
  served(packageId: string, domainName: string): string | undefined {
    return this.emulator.domainFile({ packageId, domainName, region: this.region })?.toString("utf8");
  }

  /** How often an operation was called since the counter was last reset. */
  calls(operation: string): number {
    return this.requests.filter((entry) => entry.operation === operation).length;
  }

  resetCalls(): void {
    this.requests.length = 0;
  }

  async available(packageId: string, contentSha256?: string): Promise<void> {
    await awaitPackage(this.client, { packageId, contentSha256 }, { timeoutMs: 60_000 });
  }

  /** Asks for an association, without waiting. */
  async startAssociation(packageId: string, domainName: string): Promise<void> {
    await this.client.send(new AssociatePackageCommand({ PackageID: packageId, DomainName: domainName }));
  }

  /** Waits until the service has taken its time over an association, however it ends; tells the status. */
  async settled(packageId: string, domainName: string): Promise<string | undefined> {
    for (;;) {
      const status = (await this.association(packageId, domainName))?.DomainPackageStatus;
      if (status?.endsWith("ING") !== true) return status;
      this.passTime();
    }
  }

  /** Takes a package off a domain, and waits until it is gone there. */
  async dissociate(packageId: string, domainName: string): Promise<void> {
    await this.client.send(new DissociatePackageCommand({ PackageID: packageId, DomainName: domainName }));
    await this.settled(packageId, domainName);
  }

  /** The next version, made from any object under the description that the package has; waits until it is AVAILABLE. */
  async updateFrom(packageId: string, key: string): Promise<void> {
    const PackageSource = { S3BucketName: this.bucket, S3Key: key };
    await this.client.send(new UpdatePackageCommand({ PackageID: packageId, PackageSource }));
    await this.available(packageId);
  }

  async removeObject(key: string): Promise<void> {
    await this.s3.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  /** Deletes a package that is on no domain, and waits until it is gone. */
  async delete(packageId: string): Promise<void> {
    await this.client.send(new DeletePackageCommand({ PackageID: packageId }));
    while ((await this.package(packageId)) !== undefined) this.passTime();
  }

  /** The id of the package that has this name; empty when there is none. */
  async idOf(packageName: string): Promise<string> {
    const reads = LivePackages.of(this.client);
    reads.forgetPackage(`name ${packageName}`);
    return (await reads.packageByName(packageName))?.PackageID ?? "";
  }

  async package(packageId: string): Promise<PackageDetails | undefined> {
    const reads = LivePackages.of(this.client);
    reads.forgetPackage(packageId);
    return reads.package(packageId);
  }

  async deleteDomain(domainName: string, { settle = true } = {}): Promise<void> {
    await this.client.send(new DeleteDomainCommand({ DomainName: domainName }));
    while (settle && (await this.hasDomain(domainName))) this.passTime();
  }

  /** On the emulator: whoever waits for it need not. */
  private passTime(): void {
    this.emulator.advance(STEP_MS);
  }

  private async hasDomain(domainName: string): Promise<boolean> {
    const { DomainStatusList } = await this.client.send(
      new DescribeDomainsCommand({ DomainNames: [domainName] }),
    );
    return (DomainStatusList ?? []).length > 0;
  }

  async upload(key: string, content: string): Promise<void> {
    await this.s3.send(new PutObjectCommand({ Bucket: this.bucket, Key: key, Body: content }));
  }
}
