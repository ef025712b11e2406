import { S3Bucket, type S3BucketTimeouts } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { Fn, type ITerraformDependable, type TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { writtenTags, writtenText } from "../../providers/opensearchpackages/bindings/writtenText";
import { PackagesError } from "../errors";
import { ExistingDictionaryBucket, type ExistingDictionaryBucketOptions } from "./ExistingDictionaryBucket";
import type { IDictionaryBucket } from "./IDictionaryBucket";
import type { MetaArguments } from "./MetaArguments";
import { checkBucketName } from "./rules/bucketName";
import { awsRegion } from "./rules/region";
import { checkRetentionDays } from "./rules/retentionDays";

const DEFAULT_NONCURRENT_VERSION_DAYS = 90;
const ABORT_UPLOADS_AFTER_DAYS = 7;

/** What a {@link DictionaryBucket} is made from. */
export interface DictionaryBucketProps extends MetaArguments {
  /** 3 to 63 characters by S3's rules, unique in the world. */
  readonly bucketName: string;
  /**
   * How many days a replaced dictionary can still be fetched back as a noncurrent version, at least 1.
   * @default 90
   */
  readonly noncurrentVersionDays?: number;
  /** Whether a destroy also deletes the objects that the stack did not make. @default false */
  readonly forceDestroy?: boolean;
  /**
   * Always refused: OpenSearch Service can't read objects that are encrypted with a KMS key. Here so that
   * whoever asks is told at synth, and not by a package in `COPY_FAILED`.
   * @default SSE-S3 (AES256)
   */
  readonly kmsKeyId?: string;
  /** Tags of the bucket. @default none but the provider's default tags */
  readonly tags?: { [key: string]: string };
  /** How long Terraform waits for the bucket. @default the AWS provider's */
  readonly timeouts?: S3BucketTimeouts;
}

/**
 * A bucket fit for dictionaries: private, owner-enforced, versioned, encrypted with SSE-S3, reachable over TLS
 * only, and keeping replaced dictionaries for a stated time.
 *
 * `dependsOn`, `lifecycle`, `tags` and `timeouts` go to the bucket itself, `provider` and `region` to all its parts.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html
 */
export class DictionaryBucket extends Construct implements IDictionaryBucket {
  /** A bucket that exists; nothing about it is changed. */
  static fromBucketName(
    scope: Construct,
    id: string,
    bucketName: string,
    options: ExistingDictionaryBucketOptions = {},
  ): IDictionaryBucket {
    return new ExistingDictionaryBucket(scope, id, bucketName, options);
  }

  /** The bucket itself, for everything that this construct has no property for. */
  readonly resource: S3Bucket;
  /** A reference to the bucket's name. */
  readonly bucketName: string;
  /** The provider of the bucket's account and region, as given. @default the stack's default AWS provider */
  readonly provider?: TerraformProvider;
  /** The region of the bucket, as given. @default the provider's */
  readonly region?: string;
  /** Versioning, encryption and the policy: what has to be in place before the first upload. */
  readonly readyForUploads: ITerraformDependable[];

  /** @throws PackagesError when a name or number breaks S3's rules, or a KMS key is asked for */
  constructor(scope: Construct, id: string, props: DictionaryBucketProps) {
    super(scope, id);
    checkBucketName(props.bucketName, this.node.path);
    const days = props.noncurrentVersionDays ?? DEFAULT_NONCURRENT_VERSION_DAYS;
    checkRetentionDays(days, this.node.path);
    refuseKms(props.kmsKeyId, this.node.path);
    this.provider = props.provider;
    this.region = props.region;
    this.resource = this.createBucket(props);
    this.bucketName = this.resource.bucket;
    const access = this.closeToThePublic();
    const versioning = this.keepVersions(days);
    this.readyForUploads = [this.encrypt(), versioning, this.demandTls(access)];
  }

  private createBucket(props: DictionaryBucketProps): S3Bucket {
    return new S3Bucket(this, "Resource", {
      bucket: writtenText(props.bucketName),
      forceDestroy: props.forceDestroy,
      tags: writtenTags(props.tags),
      timeouts: props.timeouts,
      provider: props.provider,
      ...awsRegion(props.region, this.node.path),
      dependsOn: props.dependsOn,
      lifecycle: props.lifecycle,
    });
  }

  private closeToThePublic(): ITerraformDependable {
    new S3BucketOwnershipControls(this, "ownership", {
      ...this.part,
      rule: { objectOwnership: "BucketOwnerEnforced" },
    });
    return new S3BucketPublicAccessBlock(this, "public-access", {
      ...this.part,
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    });
  }

  private keepVersions(noncurrentDays: number): ITerraformDependable {
    const versioning = new S3BucketVersioningA(this, "versioning", {
      ...this.part,
      versioningConfiguration: { status: "Enabled" },
    });
    new S3BucketLifecycleConfiguration(this, "retention", {
      ...this.part,
      dependsOn: [versioning],
      rule: [
        {
          id: "replaced-dictionaries",
          status: "Enabled",
          filter: [{ prefix: "" }],
          noncurrentVersionExpiration: [{ noncurrentDays }],
          abortIncompleteMultipartUpload: [{ daysAfterInitiation: ABORT_UPLOADS_AFTER_DAYS }],
        },
      ],
    });
    return versioning;
  }

  private encrypt(): ITerraformDependable {
    return new S3BucketServerSideEncryptionConfigurationA(this, "encryption", {
      ...this.part,
      rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
    });
  }

  private demandTls(publicAccessBlock: ITerraformDependable): ITerraformDependable {
    const statement = {
      Sid: "TlsOnly",
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: [this.resource.arn, `${this.resource.arn}/*`],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    };
    return new S3BucketPolicy(this, "tls-only", {
      ...this.part,
      dependsOn: [publicAccessBlock],
      // Encoded by Terraform: cdktf's HCL output does not escape the quotes of a text that has references in it.
      policy: Fn.jsonencode({ Version: "2012-10-17", Statement: [statement] }),
    });
  }

  /** What every part of the bucket has in common. */
  private get part(): BucketPart {
    return {
      bucket: this.resource.bucket,
      provider: this.provider,
      ...awsRegion(this.region, this.node.path),
    };
  }
}

interface BucketPart {
  readonly bucket: string;
  readonly provider?: TerraformProvider;
  readonly region?: string;
}

function refuseKms(kmsKeyId: string | undefined, where: string): void {
  if (kmsKeyId === undefined) return;
  throw new PackagesError({
    attempted: "choosing the bucket's encryption",
    problem:
      "OpenSearch Service cannot read KMS-encrypted objects, so no package could be made from this bucket",
    value: kmsKeyId,
    where,
    remedy: "Leave the KMS key id out: the bucket then encrypts with SSE-S3 (AES256)",
  });
}
