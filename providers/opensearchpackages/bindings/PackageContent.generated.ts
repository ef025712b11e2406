// Made from the provider's schema by `npm run generate`.

import * as cdktf from "cdktf";

import type { Construct } from "constructs";

import { writtenAttributes, writtenValues } from "./HclAttribute";

/** The arguments of {@link PackageContent}. */
export interface PackageContentConfig extends cdktf.TerraformMetaArguments {
  /** The region. Default: that of the provider's configuration. */
  readonly region?: string;
  /** The package, which has to exist and be a dictionary. Another one is another content; neither of the two packages is made or deleted by that. */
  readonly packageId: string;
  /** The bucket of the source object. The service does not tell it, so it is not read back. */
  readonly s3BucketName: string;
  /** The key of the source object, which has to be there with its new bytes before the package is updated: refer to the `aws_s3_object`. Not read back. */
  readonly s3Key: string;
  /** The SHA-256 of the file, such as `filesha256(…)`; the package's description carries it in `[sha256:…]`. Read back from there: when somebody else has updated the package, the plan shows it. */
  readonly contentSha256: string;
  /** What the package's description says in front of the mark. Another text makes a version too, since it takes the same call. Default: nothing. */
  readonly packageDescription?: string;
  /** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
  readonly timeouts?: PackageContentTimeouts;
}

/** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
export interface PackageContentTimeouts {
  /** Until the package is available with the content the first time. Default: `30m`. */
  readonly create?: string;
  /** Until the package is available with the new content. Default: `30m`. */
  readonly update?: string;
  /** Until a refresh has its answer. Default: `10m`. */
  readonly read?: string;
}

function timeoutsToTerraform(block: PackageContentTimeouts | undefined): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({
    create: cdktf.stringToTerraform(block.create),
    update: cdktf.stringToTerraform(block.update),
    read: cdktf.stringToTerraform(block.read),
  });
}

function timeoutsToHclTerraform(
  block: PackageContentTimeouts | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenAttributes({
    create: {
      value: cdktf.stringToHclTerraform(block.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(block.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    read: {
      value: cdktf.stringToHclTerraform(block.read),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  });
}

/** The package is `AVAILABLE` with this content, whoever made the package: what an association may come after. Calls UpdatePackage when the content has changed, when the copy of it has failed, and when somebody else has made another version; otherwise it waits for a copy that runs. A plan never waits for it and never fails because of it. It never creates, replaces or deletes a package, and destroying it calls nothing: the package stays as it is. */
export class PackageContent extends cdktf.TerraformResource {
  static readonly tfResourceType = "opensearchpackages_package_content";

  /**
   * Generates CDKTF code for importing a PackageContent.
   * @param importToId The construct id used in the generated config.
   * @param importFromId The id of what exists, as the provider's documentation describes it.
   */
  static generateConfigForImport(
    scope: Construct,
    importToId: string,
    importFromId: string,
    provider?: cdktf.TerraformProvider,
  ): cdktf.ImportableResource {
    return new cdktf.ImportableResource(scope, importToId, {
      terraformResourceType: "opensearchpackages_package_content",
      importId: importFromId,
      provider,
    });
  }

  private _region?: string;
  private _packageId?: string;
  private _s3BucketName?: string;
  private _s3Key?: string;
  private _contentSha256?: string;
  private _packageDescription?: string;
  private _timeouts?: PackageContentTimeouts;

  constructor(scope: Construct, id: string, config: PackageContentConfig) {
    super(scope, id, {
      terraformResourceType: "opensearchpackages_package_content",
      terraformGeneratorMetadata: {
        providerName: "opensearchpackages",
        providerVersion: "0.1.0",
        providerVersionConstraint: "0.1.0",
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach,
    });
    this._region = config.region;
    this._packageId = config.packageId;
    this._s3BucketName = config.s3BucketName;
    this._s3Key = config.s3Key;
    this._contentSha256 = config.contentSha256;
    this._packageDescription = config.packageDescription;
    this._timeouts = config.timeouts;
  }

  /** The id of the package, as for the import. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** The region. Default: that of the provider's configuration. */
  get region(): string {
    return this.getStringAttribute("region");
  }

  set region(value: string) {
    this._region = value;
  }

  /** Takes the argument out again. */
  resetRegion(): void {
    this._region = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get regionInput(): string | undefined {
    return this._region;
  }

  /** The package, which has to exist and be a dictionary. Another one is another content; neither of the two packages is made or deleted by that. */
  get packageId(): string {
    return this.getStringAttribute("package_id");
  }

  set packageId(value: string) {
    this._packageId = value;
  }

  /** What was set, as opposed to what Terraform will know. */
  get packageIdInput(): string | undefined {
    return this._packageId;
  }

  /** The bucket of the source object. The service does not tell it, so it is not read back. */
  get s3BucketName(): string {
    return this.getStringAttribute("s3_bucket_name");
  }

  set s3BucketName(value: string) {
    this._s3BucketName = value;
  }

  /** What was set, as opposed to what Terraform will know. */
  get s3BucketNameInput(): string | undefined {
    return this._s3BucketName;
  }

  /** The key of the source object, which has to be there with its new bytes before the package is updated: refer to the `aws_s3_object`. Not read back. */
  get s3Key(): string {
    return this.getStringAttribute("s3_key");
  }

  set s3Key(value: string) {
    this._s3Key = value;
  }

  /** What was set, as opposed to what Terraform will know. */
  get s3KeyInput(): string | undefined {
    return this._s3Key;
  }

  /** The SHA-256 of the file, such as `filesha256(…)`; the package's description carries it in `[sha256:…]`. Read back from there: when somebody else has updated the package, the plan shows it. */
  get contentSha256(): string {
    return this.getStringAttribute("content_sha256");
  }

  set contentSha256(value: string) {
    this._contentSha256 = value;
  }

  /** What was set, as opposed to what Terraform will know. */
  get contentSha256Input(): string | undefined {
    return this._contentSha256;
  }

  /** What the package's description says in front of the mark. Another text makes a version too, since it takes the same call. Default: nothing. */
  get packageDescription(): string {
    return this.getStringAttribute("package_description");
  }

  set packageDescription(value: string) {
    this._packageDescription = value;
  }

  /** Takes the argument out again. */
  resetPackageDescription(): void {
    this._packageDescription = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get packageDescriptionInput(): string | undefined {
    return this._packageDescription;
  }

  /** The name of the package. */
  get packageName(): string {
    return this.getStringAttribute("package_name");
  }

  /** The version that holds the content: unknown in the plan that makes one, so that a rollout with this as its `package_version` follows in the same apply. */
  get availablePackageVersion(): string {
    return this.getStringAttribute("available_package_version");
  }

  /** The version that the last apply has seen with the content. When another one is available since, somebody else has made it: the content is then copied again. */
  get contentVersion(): string {
    return this.getStringAttribute("content_version");
  }

  /** The state of the package: `AVAILABLE` after every apply. */
  get status(): string {
    return this.getStringAttribute("status");
  }

  /** What the service says when the copy or the validation of the package has failed, else null. */
  get errorMessage(): string {
    return this.getStringAttribute("error_message");
  }

  /** Sets the block. */
  putTimeouts(value: PackageContentTimeouts): void {
    this._timeouts = value;
  }

  /** Takes the block out again. */
  resetTimeouts(): void {
    this._timeouts = undefined;
  }

  /** What was set. */
  get timeoutsInput(): PackageContentTimeouts | undefined {
    return this._timeouts;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return writtenValues({
      region: cdktf.stringToTerraform(this._region),
      package_id: cdktf.stringToTerraform(this._packageId),
      s3_bucket_name: cdktf.stringToTerraform(this._s3BucketName),
      s3_key: cdktf.stringToTerraform(this._s3Key),
      content_sha256: cdktf.stringToTerraform(this._contentSha256),
      package_description: cdktf.stringToTerraform(this._packageDescription),
      timeouts: timeoutsToTerraform(this._timeouts),
    });
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    return writtenAttributes({
      region: {
        value: cdktf.stringToHclTerraform(this._region),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      package_id: {
        value: cdktf.stringToHclTerraform(this._packageId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      s3_bucket_name: {
        value: cdktf.stringToHclTerraform(this._s3BucketName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      s3_key: {
        value: cdktf.stringToHclTerraform(this._s3Key),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      content_sha256: {
        value: cdktf.stringToHclTerraform(this._contentSha256),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      package_description: {
        value: cdktf.stringToHclTerraform(this._packageDescription),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: timeoutsToHclTerraform(this._timeouts),
        isBlock: true,
        type: "struct",
        storageClassType: "PackageContentTimeouts",
      },
    });
  }
}
