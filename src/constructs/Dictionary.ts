import { OpensearchPackage } from "@cdktf/provider-aws/lib/opensearch-package";
import type { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { writtenText } from "../../providers/opensearchpackages/bindings/writtenText";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { AdoptedDictionary, type AdoptedDictionaryProps } from "./AdoptedDictionary";
import { AssociablePackage, type KnownPackage } from "./AssociablePackage";
import { accountAndRegion, declareOnce } from "./DeclaredOnce";
import { type DictionarySource, dictionarySource, type DictionarySourceProps } from "./dictionarySource";
import { ExistingPackage, type ExistingPackageOptions } from "./ExistingPackage";
import { type FindingSuppression, suppressFindings } from "./FindingSuppression";
import { declarePackagePlace } from "./PackagePlace";
import { checkPackageName } from "./rules/packageName";
import { awsRegion } from "./rules/region";

/** What a {@link Dictionary} is made from. `lifecycle` goes to the package, `dependsOn` to its source object too. */
export interface DictionaryProps extends DictionarySourceProps {
  /**
   * The package's name, unique in the account and region: 3 to 32 characters, a lower-case letter, then
   * lower-case letters, digits and hyphens. Another name makes another package.
   */
  readonly packageName: string;
  /** The object's key, 1 to 1,024 bytes. Another key makes another package. @default `dictionaries/<packageName>.txt` */
  readonly s3Key?: string;
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

  /**
   * A package made elsewhere whose content this stack looks after from now on: the file goes up, and changed content
   * becomes a new version, as with a dictionary of this stack. The package itself is never made, replaced or deleted.
   *
   * @param packageId the service's id of the package, such as `F123456789`
   * @throws PackagesError when the id, the key, the description or the file breaks a rule, or is taken
   */
  static adopt(
    scope: Construct,
    id: string,
    packageId: string,
    props: AdoptedDictionaryProps,
  ): AdoptedDictionary {
    return new AdoptedDictionary(scope, id, packageId, props);
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
  /** The region of the package, as given. @default the provider's */
  readonly region?: string;
  /** @internal */
  protected override readonly _known: KnownPackage;

  /** @throws PackagesError when a name, a key, the description or the file breaks a rule, or is taken */
  constructor(scope: Construct, id: string, props: DictionaryProps) {
    super(scope, id);
    this.checkName(props);
    this.packageName = props.packageName;
    this.format = props.format;
    this.provider = props.provider;
    this.region = props.region;
    const s3Key = props.s3Key ?? `dictionaries/${props.packageName}.txt`;
    const source = dictionarySource(this, s3Key, props);
    this.contentSha256 = source.contentSha256;
    this.sourceObject = source.object;
    this.resource = this.createPackage(source, props);
    this.packageId = this.resource.id;
    declarePackagePlace(this, this.packageId, props);
    this._known = {
      format: this.format,
      contentSha256: this.contentSha256,
      madeBy: this.resource,
      source: source.content,
      contentTimeouts: props.contentTimeouts,
    };
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

  private checkName(props: DictionaryProps): void {
    checkPackageName(props.packageName, this.node.path);
    declareOnce(this, {
      attempted: "naming the package",
      rule: "a package name is unique in an account and region",
      value: props.packageName,
      identity: [accountAndRegion(this, props), props.packageName],
      remedy: "Give one of the two another package name",
    });
  }

  private createPackage(source: DictionarySource, props: DictionaryProps): OpensearchPackage {
    return new OpensearchPackage(this, "Resource", {
      packageName: writtenText(props.packageName),
      packageType: "TXT-DICTIONARY",
      packageDescription: source.packageDescription,
      packageSource: { s3BucketName: source.content.bucketName, s3Key: source.content.key },
      provider: props.provider,
      ...awsRegion(props.region, this.node.path),
      dependsOn: props.dependsOn,
      lifecycle: props.lifecycle,
    });
  }
}
