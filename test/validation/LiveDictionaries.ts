import { createHash } from "node:crypto";
import {
  AssociatePackageCommand,
  CreatePackageCommand,
  DeleteDomainCommand,
  type OpenSearchClient,
  UpdatePackageCommand,
} from "@aws-sdk/client-opensearch";
import {
  CreateBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { Emulator, type EmulatorDelays, type EmulatorOptions } from "../../src/emulator";
import { createOpenSearchClient, createS3Client } from "../../src/service/clients";
import { validate, type ValidateOptions, type ValidationReport } from "../../src/validation";
import type { PlanBuilder } from "./PlanBuilder";

/** Longer than any state of the local AWS lasts here, in milliseconds. */
const SETTLED_MS = 600_000;

export const BUCKET = "dictionaries";

export function sha256Of(content: string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Dictionaries on the local AWS, made by the real clients, and the settings to validate them with. */
export class LiveDictionaries {
  private constructor(
    readonly aws: Emulator,
    private readonly client: OpenSearchClient,
    private readonly s3: S3Client,
  ) {}

  static async start(
    domainNames: readonly string[] = ["search-prod"],
    delays: Partial<EmulatorDelays> = {},
    clock: EmulatorOptions["clock"] = "system",
  ): Promise<LiveDictionaries> {
    const domains = domainNames.map((domainName) => ({ domainName }));
    const aws = await Emulator.start({ domains, delays, clock });
    const live = new LiveDictionaries(
      aws,
      createOpenSearchClient(settingsOf(aws)),
      createS3Client(settingsOf(aws)),
    );
    await live.s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
    return live;
  }

  get settings(): ReturnType<typeof settingsOf> {
    return settingsOf(this.aws);
  }

  async stop(): Promise<void> {
    this.client.destroy();
    this.s3.destroy();
    await this.aws.stop();
  }

  async keepVersions(): Promise<void> {
    const VersioningConfiguration = { Status: "Enabled" as const };
    await this.s3.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration }));
  }

  /** Returns the version, in a bucket that keeps versions. */
  async upload(
    name: string,
    content: string,
    { hashed = true, kms = false, claims = content } = {},
  ): Promise<string | undefined> {
    const { VersionId } = await this.s3.send(
      new PutObjectCommand({
        Bucket: BUCKET,
        Key: name,
        Body: content,
        ...(hashed ? { Metadata: { sha256: sha256Of(claims) } } : {}),
        ...(kms ? { ServerSideEncryption: "aws:kms" } : {}),
      }),
    );
    return VersionId;
  }

  /** Returns the id; the package is AVAILABLE unless told otherwise. */
  async package(name: string, content = "a, b\n", { hashed = true, settle = true } = {}): Promise<string> {
    await this.upload(name, content, { hashed });
    const { PackageDetails } = await this.client.send(
      new CreatePackageCommand({
        PackageName: name,
        PackageType: "TXT-DICTIONARY",
        PackageDescription: hashed ? `made by a test [sha256:${sha256Of(content)}]` : "made by a test",
        PackageSource: { S3BucketName: BUCKET, S3Key: name },
      }),
    );
    if (settle) this.settle();
    return PackageDetails?.PackageID ?? "";
  }

  async update(packageId: string, name: string, content: string): Promise<void> {
    await this.upload(name, content);
    await this.client.send(
      new UpdatePackageCommand({
        PackageID: packageId,
        PackageDescription: `made by a test [sha256:${sha256Of(content)}]`,
        PackageSource: { S3BucketName: BUCKET, S3Key: name },
      }),
    );
    this.settle();
  }

  /** A new version, from any object; the description stays. */
  async updateFrom(packageId: string, key: string): Promise<void> {
    const PackageSource = { S3BucketName: BUCKET, S3Key: key };
    await this.client.send(new UpdatePackageCommand({ PackageID: packageId, PackageSource }));
    this.settle();
  }

  async associate(packageId: string, domainName = "search-prod", settle = true): Promise<void> {
    await this.client.send(new AssociatePackageCommand({ PackageID: packageId, DomainName: domainName }));
    if (settle) this.settle();
  }

  async deleteDomain(domainName: string): Promise<void> {
    await this.client.send(new DeleteDomainCommand({ DomainName: domainName }));
  }

  settle(): void {
    this.aws.advance(SETTLED_MS);
  }

  validate(plan: PlanBuilder, options: Partial<ValidateOptions> = {}): Promise<ValidationReport> {
    const inputs = [{ name: "plan.json", content: plan.plan() }];
    return validate({ inputs, settings: this.settings, ...options });
  }
}

function settingsOf(aws: Emulator) {
  const endpoints = { opensearch: aws.endpoint, s3: aws.endpoint, sts: aws.endpoint };
  return { region: aws.region, accessKey: "test", secretKey: "test", endpoints };
}

/** The values of a package as the state has them. */
export function packageValues(
  name: string,
  packageId: string | null,
  content: string | null = "a, b\n",
): Record<string, unknown> {
  return {
    ...(packageId === null ? {} : { id: packageId, package_id: packageId }),
    package_name: name,
    package_description: content === null ? "made by a test" : `made by a test [sha256:${sha256Of(content)}]`,
    package_source: [{ s3_bucket_name: BUCKET, s3_key: name }],
  };
}

/** The values of an association as the state has them. */
export function associationValues(packageId: string, domainName = "search-prod"): Record<string, unknown> {
  return { package_id: packageId, domain_name: domainName, reference_path: `analyzers/${packageId}` };
}
