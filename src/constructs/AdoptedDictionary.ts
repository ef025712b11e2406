import type { S3Object } from "@cdktf/provider-aws/lib/s3-object";
import { type ITerraformDependable, type TerraformProvider, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { PackageContent } from "../../providers/opensearchpackages/bindings";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { AssociablePackage, type KnownPackage } from "./AssociablePackage";
import { accountAndRegion, declareOnce } from "./DeclaredOnce";
import { dictionarySource, type DictionarySourceProps } from "./dictionarySource";
import { type FindingSuppression, suppressFindings } from "./FindingSuppression";
import { declarePackagePlace } from "./PackagePlace";
import { availableContent, type ContentSource } from "./rollout/availableContent";
import { checkPackageId } from "./rules/packageId";

/** What an {@link AdoptedDictionary} is made from. `lifecycle` goes to the content, `dependsOn` to the object too. */
export interface AdoptedDictionaryProps extends DictionarySourceProps {
  /**
   * The object's key, 1 to 1,024 bytes: that of the object that the package was made from, or any other. Another key
   * makes another version, and never another package.
   */
  readonly s3Key: string;
}

/**
 * A dictionary whose package was made elsewhere, by hand or by another tool: the file, its source object in S3, and
 * the content of the package. The package itself is not a resource of the stack, so nothing in the stack can replace
 * or delete it, and no domain loses it.
 *
 * Domains that have the package already are declared with `keepOn`, others are given it with `associateWith`.
 */
export class AdoptedDictionary extends AssociablePackage implements ITerraformDependable {
  /** The content of the package, for everything that this construct has no property for. */
  readonly resource: TerraformResource;
  /** The object that the service copies the dictionary from. */
  readonly sourceObject: S3Object;
  /** SHA-256 of the file, 64 hexadecimal digits. */
  readonly contentSha256: string;
  /** What the file is, as given. */
  readonly format: DictionaryFormat;
  /** The service's id of the package, as given. */
  readonly packageId: string;
  /** A reference to the version that holds the file's content. */
  readonly availableVersion: string;
  /** The provider of the package's account and region, as given. @default the stack's default AWS provider */
  readonly provider?: TerraformProvider;
  /** The region of the package, as given. @default the provider's */
  readonly region?: string;
  /** @internal */
  protected override readonly _known: KnownPackage;

  /** @throws PackagesError when the id, the key, the description or the file breaks a rule, or is taken */
  constructor(scope: Construct, id: string, packageId: string, props: AdoptedDictionaryProps) {
    super(scope, id);
    checkPackageId(packageId, this.node.path);
    declareOnce(this, {
      attempted: "adopting the package",
      rule: "two contents of one package would overwrite each other",
      value: packageId,
      identity: [accountAndRegion(this, props), packageId],
      remedy: "Adopt it once",
    });
    this.packageId = packageId;
    this.format = props.format;
    this.provider = props.provider;
    this.region = props.region;
    declarePackagePlace(this, packageId, props);
    const source = dictionarySource(this, props.s3Key, props);
    this.contentSha256 = source.contentSha256;
    this.sourceObject = source.object;
    const content = this.createContent(source.content, props);
    this.resource = content;
    this.availableVersion = content.availablePackageVersion;
    this._known = { format: this.format, contentSha256: this.contentSha256, content };
  }

  /** What to depend on for the package to hold the file's content. */
  get fqn(): string {
    return this.resource.fqn;
  }

  /**
   * Tells `opensearch-packages validate` that a finding about this content or its source object is known and
   * accepted. It is carried in the stack, and the finding is still shown, as suppressed.
   *
   * @throws PackagesError when the reason has fewer than 10 characters, or a member has the wrong form
   */
  suppressFinding(suppression: FindingSuppression): void {
    suppressFindings(this, [this.resource, this.sourceObject], suppression);
  }

  private createContent(source: ContentSource, props: AdoptedDictionaryProps): PackageContent {
    return availableContent(this, "Resource", {
      packageId: this.packageId,
      source,
      timeouts: props.contentTimeouts,
      region: this.region,
      awsProvider: props.provider,
      dependsOn: props.dependsOn,
      lifecycle: props.lifecycle,
    });
  }
}
