import { OpensearchPackage } from "@cdktf/provider-aws/lib/opensearch-package";
import { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import {
  AssetType,
  type ITerraformDependable,
  TerraformAsset,
  type TerraformProvider,
  type TerraformResourceLifecycle,
  Token,
} from "cdktf";
import type { Construct } from "constructs";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { AssociablePackage, type KnownPackage } from "./AssociablePackage";
import { describeContent, sourceMetadata } from "./ContentHash";
import { accountAndRegion, declareOnce } from "./DeclaredOnce";
import { DictionaryFile } from "./DictionaryFile";
import { DictionaryLint } from "./DictionaryLint";
import { ExistingPackage, type ExistingPackageOptions } from "./ExistingPackage";
import { type FindingSuppression, suppressFindings } from "./FindingSuppression";
import type { IDictionaryBucket } from "./IDictionaryBucket";
import type { LintSettings } from "./LintSettings";
import type { MetaArguments } from "./MetaArguments";
import { checkObjectKey } from "./rules/objectKey";
import { checkPackageName } from "./rules/packageName";

/** The length of a directory name that tells contents apart and still fits a review's line. */
const ASSET_HASH_LENGTH = 16;

/** What a {@link Dictionary} is made from. `lifecycle` goes to the package, `dependsOn` to its source object too. */
export interface DictionaryProps extends MetaArguments {
  /** Where the file goes up to. */
  readonly bucket: IDictionaryBucket;
  /** The file; a relative path starts at the folder of `cdktf.json`. It is read at synth and copied into the stack. */
  readonly file: string;
  /** What the file is: decides how it is checked and which index settings can use it. */
  readonly format: DictionaryFormat;
  /**
   * The package's name, unique in the account and region: 3 to 32 characters, a lower-case letter, then
   * lower-case letters, digits and hyphens. Another name makes another package.
   */
  readonly packageName: string;
  /** What people read about the package; the hash of the content follows it. At most 950 characters. @default none */
  readonly description?: string;
  /** The object's key, 1 to 1,024 bytes. Another key makes another package. @default `dictionaries/<packageName>.txt` */
  readonly s3Key?: string;
  /** How the file is checked at synth. @default every warning counts, for the newest engine */
  readonly lint?: LintSettings;
  /** Tags of the source object (packages have none). @default none but the provider's default tags */
  readonly tags?: { [key: string]: string };
  /** Terraform's `lifecycle` block of the source object. @default none */
  readonly sourceObjectLifecycle?: TerraformResourceLifecycle;
}

/**
 * A dictionary: the file, its source object in S3, and the package made from it.
 *
 * The content travels by path and hash; Terraform's state never holds it. The hash is in the object's
 * metadata and in the package's description, so that changed content is a change that Terraform sees and the
 * service makes a new version of.
 *
 * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html
 */
export class Dictionary extends AssociablePackage implements ITerraformDependable {
  /** A package made elsewhere and known by its id, to be put on domains like a dictionary of this stack. */
  static fromPackageId(
    scope: Construct,
    id: string,
    packageId: string,
    options: ExistingPackageOptions = {},
  ): AssociablePackage {
    return new ExistingPackage(scope, id, packageId, options);
  }

  /** The package, for everything that this construct has no property for. */
  readonly resource: OpensearchPackage;
  /** The object that the service copies the dictionary from. */
  readonly sourceObject: S3Object;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly contentSha256: string;
  /** The package's name, as given. */
  readonly packageName: string;
  /** What the file is, as given. */
  readonly format: DictionaryFormat;
  /** A reference to the service's id of the package, such as `F123456789`. */
  readonly packageId: string;
  /** The provider of the package's account and region, as given. @default the stack's default AWS provider */
  readonly provider?: TerraformProvider;
  /** @internal */
  protected readonly _known: KnownPackage;

  /** @throws PackagesError when a name, a key, the description or the file breaks a rule, or is taken */
  constructor(scope: Construct, id: string, props: DictionaryProps) {
    super(scope, id);
    const s3Key = props.s3Key ?? `dictionaries/${props.packageName}.txt`;
    this.checkNames(props, s3Key);
    this.packageName = props.packageName;
    this.format = props.format;
    this.provider = props.provider;
    const file = DictionaryFile.locate(props.file, this);
    this.contentSha256 = this.readAndLint(file, props.lint);
    const packageDescription = describeContent(props.description ?? "", this.contentSha256, this.node.path);
    this.sourceObject = this.createSourceObject(file, s3Key, props);
    this.resource = this.createPackage(packageDescription, props);
    this.packageId = this.resource.id;
    this._known = { format: this.format, contentSha256: this.contentSha256, madeBy: this.resource };
  }

  /**
   * A reference to the version that the package held right after Terraform's last call; it can be the one
   * before, since the AWS provider doesn't wait for the copy.
   */
  get availableVersion(): string {
    return this.resource.availablePackageVersion;
  }

  /** What to depend on for the package to exist. */
  get fqn(): string {
    return this.resource.fqn;
  }

  /**
   * Tells `opensearch-packages validate` that a finding about this package or its source object is known and
   * accepted. It is carried in the stack, and the finding is still shown, as suppressed.
   *
   * @throws PackagesError when the reason has fewer than 10 characters, or a member has the wrong form
   */
  suppressFinding(suppression: FindingSuppression): void {
    suppressFindings(this, [this.resource, this.sourceObject], suppression);
  }

  /** The file is read once, for its hash and for the engine's eyes. */
  private readAndLint(file: DictionaryFile, settings: LintSettings | undefined): string {
    const lint = new DictionaryLint(this, file.name, this.format, settings);
    const sha256 = file.readContent((chunk) => lint.write(chunk));
    lint.end();
    return sha256;
  }

  private checkNames(props: DictionaryProps, s3Key: string): void {
    checkPackageName(props.packageName, this.node.path);
    checkObjectKey(s3Key, this.node.path);
    declareOnce(this, {
      attempted: "naming the package",
      rule: "a package name is unique in an account and region",
      value: props.packageName,
      identity: [accountAndRegion(this, props.provider), props.packageName],
      remedy: "Give one of the two another packageName",
    });
    const { bucketName } = props.bucket;
    declareOnce(this, {
      attempted: "choosing the S3 key",
      rule: "two dictionaries in one object would overwrite each other",
      value: s3Key,
      identity: [Token.isUnresolved(bucketName) ? props.bucket.node.path : bucketName, s3Key],
      remedy: "Give one of the two another s3Key",
    });
  }

  private createSourceObject(file: DictionaryFile, key: string, props: DictionaryProps): S3Object {
    const asset = new TerraformAsset(this, "file", {
      path: file.path,
      type: AssetType.FILE,
      assetHash: this.contentSha256.slice(0, ASSET_HASH_LENGTH),
    });
    return new S3Object(this, "source", {
      bucket: props.bucket.bucketName,
      key,
      source: asset.path,
      sourceHash: this.contentSha256,
      metadata: sourceMetadata(this.contentSha256, props.description ?? ""),
      contentType: "text/plain; charset=utf-8",
      // The service can't read objects encrypted with KMS, whatever the bucket's default is.
      serverSideEncryption: "AES256",
      tags: props.tags,
      provider: props.bucket.provider ?? props.provider,
      dependsOn: [...props.bucket.readyForUploads, ...(props.dependsOn ?? [])],
      lifecycle: props.sourceObjectLifecycle,
    });
  }

  private createPackage(packageDescription: string, props: DictionaryProps): OpensearchPackage {
    return new OpensearchPackage(this, "Resource", {
      packageName: props.packageName,
      packageType: "TXT-DICTIONARY",
      packageDescription,
      packageSource: { s3BucketName: this.sourceObject.bucket, s3Key: this.sourceObject.key },
      provider: props.provider,
      dependsOn: props.dependsOn,
      lifecycle: props.lifecycle,
    });
  }
}
