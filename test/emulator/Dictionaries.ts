import {
  AssociatePackageCommand,
  CreatePackageCommand,
  OpenSearchClient,
  UpdatePackageCommand,
} from "@aws-sdk/client-opensearch";
import { CreateBucketCommand, HeadBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { type Emulator, FAST_DELAYS } from "../../src/emulator";

export function credentials(accessKeyId: string): { accessKeyId: string; secretAccessKey: string } {
  return { accessKeyId, secretAccessKey: "test" };
}

/** Brings dictionaries into an emulator with a manual clock, each to the state that a test starts from. */
export class Dictionaries {
  readonly client: OpenSearchClient;
  readonly s3: S3Client;
  readonly bucket: string;

  constructor(
    private readonly aws: Emulator,
    accessKeyId = "test",
  ) {
    const options = {
      endpoint: aws.endpoint,
      region: aws.region,
      credentials: credentials(accessKeyId),
      maxAttempts: 1,
    };
    this.client = new OpenSearchClient(options);
    this.s3 = new S3Client({ ...options, forcePathStyle: true });
    this.bucket = `dictionaries-of-${accessKeyId.toLowerCase()}`;
  }

  source(name: string): { S3BucketName: string; S3Key: string } {
    return { S3BucketName: this.bucket, S3Key: `${name}.txt` };
  }

  async put(name: string, content: string): Promise<void> {
    const Bucket = this.bucket;
    try {
      await this.s3.send(new HeadBucketCommand({ Bucket }));
    } catch {
      await this.s3.send(new CreateBucketCommand({ Bucket }));
    }
    await this.s3.send(new PutObjectCommand({ Bucket, Key: `${name}.txt`, Body: content }));
  }

  /** A package that is still COPYING. */
  async copying(name: string, content: string): Promise<string> {
    await this.put(name, content);
    const { PackageDetails } = await this.client.send(
      new CreatePackageCommand({
        PackageName: name,
        PackageType: "TXT-DICTIONARY",
        PackageSource: this.source(name),
      }),
    );
    return PackageDetails?.PackageID ?? "";
  }

  async available(name: string, content = "a, b"): Promise<string> {
    const packageId = await this.copying(name, content);
    this.skipCopying();
    return packageId;
  }

  /** The next version of a package, AVAILABLE. */
  async updated(packageId: string, name: string, content: string): Promise<void> {
    await this.put(name, content);
    await this.client.send(
      new UpdatePackageCommand({ PackageID: packageId, PackageSource: this.source(name) }),
    );
    this.skipCopying();
  }

  async active(packageId: string, domainName: string): Promise<void> {
    await this.client.send(new AssociatePackageCommand({ PackageID: packageId, DomainName: domainName }));
    this.aws.advance(FAST_DELAYS.associatingMs);
  }

  private skipCopying(): void {
    this.aws.advance(FAST_DELAYS.copyingMs + FAST_DELAYS.validatingMs);
  }
}
