import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { IDictionaryBucket } from "./IDictionaryBucket";
import { checkBucketName } from "./rules/bucketName";
import { checkRegion } from "./rules/region";

/** How an existing bucket is reached. */
export interface ExistingDictionaryBucketOptions {
  /** The provider that objects are uploaded with, when the bucket is in another region or account. @default the one of the dictionary */
  readonly provider?: TerraformProvider;
  /** The region of the bucket, where it is another than the provider's. @default the one of the dictionary */
  readonly region?: string;
}

/**
 * A bucket that somebody else made; nothing about it is changed. It must not encrypt with KMS by policy: the
 * service reads objects encrypted with SSE-S3 only, which is what each source object asks for.
 */
export class ExistingDictionaryBucket extends Construct implements IDictionaryBucket {
  /** The name, as given. */
  readonly bucketName: string;
  /** The provider that objects are uploaded with, as given. @default the one of the dictionary */
  readonly provider?: TerraformProvider;
  /** The region of the bucket, as given. @default the one of the dictionary */
  readonly region?: string;
  /** Nothing: the bucket is there. */
  readonly readyForUploads: ITerraformDependable[] = [];

  /** @throws PackagesError when the name breaks S3's rules, or the region is none */
  constructor(scope: Construct, id: string, bucketName: string, options: ExistingDictionaryBucketOptions) {
    super(scope, id);
    checkBucketName(bucketName, this.node.path);
    checkRegion(options.region, this.node.path);
    this.bucketName = bucketName;
    this.provider = options.provider;
    this.region = options.region;
  }
}
