// Made from the provider's schema by `npm run generate`.

import * as cdktf from "cdktf";

import type { Construct } from "constructs";

import { writtenAttributes, writtenValues } from "./HclAttribute";

/** The arguments of {@link Rollout}. */
export interface RolloutConfig extends cdktf.TerraformMetaArguments {
  /** The region. Default: that of the provider's configuration. */
  readonly region?: string;
  /** The domain that serves the package. Another one makes another rollout. */
  readonly domainName: string;
  /** The package to roll out. Another one makes another rollout. */
  readonly packageId: string;
  /** The version that the domain serves. Leave it out to follow the available version. A version that is written holds the domain on it; one that is neither served nor available cannot be rolled out, because the service associates only the newest. */
  readonly packageVersion?: string;
  /** The SHA-256 of the content to serve, as the package's description carries it in `[sha256:…]`. When it changes, a new version is rolled out, and the rollout waits until the package holds this content. Read back: the content that the domain serves, as far as the description says. */
  readonly contentSha256?: string;
  /** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
  readonly timeouts?: RolloutTimeouts;
}

/** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
export interface RolloutTimeouts {
  /** Until the domain serves the version the first time. Default: `30m`. */
  readonly create?: string;
  /** Until the domain serves the new version. Default: `30m`. */
  readonly update?: string;
  /** Until a refresh has its answers. Default: `10m`. */
  readonly read?: string;
}

function timeoutsToTerraform(block: RolloutTimeouts | undefined): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({
    create: cdktf.stringToTerraform(block.create),
    update: cdktf.stringToTerraform(block.update),
    read: cdktf.stringToTerraform(block.read),
  });
}

function timeoutsToHclTerraform(block: RolloutTimeouts | undefined): Record<string, unknown> | undefined {
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

/** The domain serves this version of the package. Plans the change of version, applies it with AssociatePackage and waits until the domain is `ACTIVE` on it. Destroying it leaves the association to the resource that owns it. */
export class Rollout extends cdktf.TerraformResource {
  static readonly tfResourceType = "opensearchpackages_rollout";

  /**
   * Generates CDKTF code for importing a Rollout.
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
      terraformResourceType: "opensearchpackages_rollout",
      importId: importFromId,
      provider,
    });
  }

  private _region?: string;
  private _domainName?: string;
  private _packageId?: string;
  private _packageVersion?: string;
  private _contentSha256?: string;
  private _timeouts?: RolloutTimeouts;

  constructor(scope: Construct, id: string, config: RolloutConfig) {
    super(scope, id, {
      terraformResourceType: "opensearchpackages_rollout",
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
    this._domainName = config.domainName;
    this._packageId = config.packageId;
    this._packageVersion = config.packageVersion;
    this._contentSha256 = config.contentSha256;
    this._timeouts = config.timeouts;
  }

  /** `<domain name>/<package id>`, as for the import. */
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

  /** The domain that serves the package. Another one makes another rollout. */
  get domainName(): string {
    return this.getStringAttribute("domain_name");
  }

  set domainName(value: string) {
    this._domainName = value;
  }

  /** What was set, as opposed to what Terraform will know. */
  get domainNameInput(): string | undefined {
    return this._domainName;
  }

  /** The package to roll out. Another one makes another rollout. */
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

  /** The version that the domain serves. Leave it out to follow the available version. A version that is written holds the domain on it; one that is neither served nor available cannot be rolled out, because the service associates only the newest. */
  get packageVersion(): string {
    return this.getStringAttribute("package_version");
  }

  set packageVersion(value: string) {
    this._packageVersion = value;
  }

  /** Takes the argument out again. */
  resetPackageVersion(): void {
    this._packageVersion = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get packageVersionInput(): string | undefined {
    return this._packageVersion;
  }

  /** The SHA-256 of the content to serve, as the package's description carries it in `[sha256:…]`. When it changes, a new version is rolled out, and the rollout waits until the package holds this content. Read back: the content that the domain serves, as far as the description says. */
  get contentSha256(): string {
    return this.getStringAttribute("content_sha256");
  }

  set contentSha256(value: string) {
    this._contentSha256 = value;
  }

  /** Takes the argument out again. */
  resetContentSha256(): void {
    this._contentSha256 = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get contentSha256Input(): string | undefined {
    return this._contentSha256;
  }

  /** The newest version that the package holds. */
  get availablePackageVersion(): string {
    return this.getStringAttribute("available_package_version");
  }

  /** The content of the available version that the package's description names; null without `[sha256:…]`. */
  get availableContentSha256(): string {
    return this.getStringAttribute("available_content_sha256");
  }

  /** The state of the association, such as `ACTIVE`. */
  get status(): string {
    return this.getStringAttribute("status");
  }

  /** Where index settings find the file: `analyzers/<package id>`. */
  get referencePath(): string {
    return this.getStringAttribute("reference_path");
  }

  /** Sets the block. */
  putTimeouts(value: RolloutTimeouts): void {
    this._timeouts = value;
  }

  /** Takes the block out again. */
  resetTimeouts(): void {
    this._timeouts = undefined;
  }

  /** What was set. */
  get timeoutsInput(): RolloutTimeouts | undefined {
    return this._timeouts;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return writtenValues({
      region: cdktf.stringToTerraform(this._region),
      domain_name: cdktf.stringToTerraform(this._domainName),
      package_id: cdktf.stringToTerraform(this._packageId),
      package_version: cdktf.stringToTerraform(this._packageVersion),
      content_sha256: cdktf.stringToTerraform(this._contentSha256),
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
      domain_name: {
        value: cdktf.stringToHclTerraform(this._domainName),
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
      package_version: {
        value: cdktf.stringToHclTerraform(this._packageVersion),
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
      timeouts: {
        value: timeoutsToHclTerraform(this._timeouts),
        isBlock: true,
        type: "struct",
        storageClassType: "RolloutTimeouts",
      },
    });
  }
}
