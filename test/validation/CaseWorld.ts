import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  AssociatePackageCommand,
  CreatePackageCommand,
  type OpenSearchClient,
  UpdatePackageCommand,
} from "@aws-sdk/client-opensearch";
import {
  CreateBucketCommand,
  PutBucketEncryptionCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";
import { Emulator, type EmulatorDelays } from "../../src/emulator";
import { createOpenSearchClient, createS3Client } from "../../src/service/clients";
import { validate, type ValidateOptions, type ValidationReport } from "../../src/validation";
import { sha256Of } from "./LiveDictionaries";

/** What the dictionary of the world holds. */
export const REVIEWED = "car, automobile\n";
/** What somebody puts in its place. */
export const OTHER = "car, bomb\n";
export const BUCKET = "hx-dict";

const PLANS = join(__dirname, "..", "cases", "plans");
const HOUR_MS = 3_600_000;

/** The world of the cases: one package, live on two domains, made of one object. */
export class CaseWorld {
  packageId = "";

  private constructor(
    readonly aws: Emulator,
    readonly client: OpenSearchClient,
    readonly s3: S3Client,
  ) {}

  /** @param delays how long states last that a test looks at, however busy its machine is */
  static async start({
    versioned = false,
    delays = {},
  }: {
    readonly versioned?: boolean;
    readonly delays?: Partial<EmulatorDelays>;
  } = {}): Promise<CaseWorld> {
    const aws = await Emulator.start({
      delays,
      domains: [{ domainName: "search-prod" }, { domainName: "search-staging" }],
    });
    const endpoints = { opensearch: aws.endpoint, s3: aws.endpoint, sts: aws.endpoint };
    const settings = { region: aws.region, accessKey: "test", secretKey: "test", endpoints };
    const world = new CaseWorld(aws, createOpenSearchClient(settings), createS3Client(settings));
    await world.populate(versioned);
    return world;
  }

  get settings(): NonNullable<ValidateOptions["settings"]> {
    const { endpoint, region } = this.aws;
    const endpoints = { opensearch: endpoint, s3: endpoint, sts: endpoint };
    return { region, accessKey: "test", secretKey: "test", endpoints };
  }

  /** Time goes on, far enough that whatever is under way is done. */
  pass(): void {
    this.aws.advance(HOUR_MS);
  }

  async put(key: string, content: string, bucket = BUCKET): Promise<void> {
    const Metadata = { sha256: sha256Of(REVIEWED) };
    await this.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: content, Metadata }));
  }

  /** A new version, from any object; the description stays. */
  async updateFrom(key: string): Promise<void> {
    const PackageSource = { S3BucketName: BUCKET, S3Key: key };
    await this.client.send(new UpdatePackageCommand({ PackageID: this.packageId, PackageSource }));
    this.pass();
  }

  async associate(DomainName: string): Promise<void> {
    await this.client.send(new AssociatePackageCommand({ PackageID: this.packageId, DomainName }));
    this.pass();
  }

  /** The plan of a case, with the world's id and hash in it. */
  plan(name: string): string {
    const text = readFileSync(join(PLANS, `${name}.json`), "utf8");
    return text.replaceAll("@ID@", this.packageId).replaceAll("@SHA@", sha256Of(REVIEWED));
  }

  validate(content: string, options: Partial<ValidateOptions> = {}): Promise<ValidationReport> {
    return validate({ inputs: [{ name: "plan.json", content }], settings: this.settings, ...options });
  }

  async stop(): Promise<void> {
    this.client.destroy();
    this.s3.destroy();
    await this.aws.stop();
  }

  private async populate(versioned: boolean): Promise<void> {
    await this.s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
    await this.s3.send(new CreateBucketCommand({ Bucket: "kmsb-dict" }));
    if (versioned) {
      const VersioningConfiguration = { Status: "Enabled" as const };
      await this.s3.send(new PutBucketVersioningCommand({ Bucket: BUCKET, VersioningConfiguration }));
    }
    const Rules = [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" as const } }];
    await this.s3.send(
      new PutBucketEncryptionCommand({ Bucket: "kmsb-dict", ServerSideEncryptionConfiguration: { Rules } }),
    );
    await this.put("s.txt", REVIEWED);
    await this.put("other.txt", OTHER);
    const { PackageDetails } = await this.client.send(
      new CreatePackageCommand({
        PackageName: "hx-syn",
        PackageType: "TXT-DICTIONARY",
        PackageDescription: `x [sha256:${sha256Of(REVIEWED)}]`,
        PackageSource: { S3BucketName: BUCKET, S3Key: "s.txt" },
      }),
    );
    this.packageId = PackageDetails?.PackageID ?? "";
    this.pass();
    await this.associate("search-prod");
    await this.associate("search-staging");
  }
}
