// Made from the provider's schema by `npm run generate`.

import * as cdktf from "cdktf";

import type { Construct } from "constructs";

import { writtenAttributes, writtenValues } from "./HclAttribute";

/** The arguments of {@link DataOpensearchpackagesPackage}. */
export interface DataOpensearchpackagesPackageConfig extends cdktf.TerraformMetaArguments {
  /** The region to read in. Default: that of the provider's configuration. */
  readonly region?: string;
  /** The id. Either this or `package_name`. */
  readonly packageId?: string;
  /** The name. Either this or `package_id`. */
  readonly packageName?: string;
  /** Wait until the package is `AVAILABLE`. Default: `false`. */
  readonly waitUntilAvailable?: boolean | cdktf.IResolvable;
  /** The content that the package must hold, as its description carries it in `[sha256:…]`. Another content is an error; with `wait_until_available` it is waited for. */
  readonly expectedSha256?: string;
  /** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
  readonly timeouts?: DataOpensearchpackagesPackageTimeouts;
}

/** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
export interface DataOpensearchpackagesPackageTimeouts {
  /** Until the package was read; with `wait_until_available`, until it is available. Default: `10m`. */
  readonly read?: string;
}

function timeoutsToTerraform(
  block: DataOpensearchpackagesPackageTimeouts | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({ read: cdktf.stringToTerraform(block.read) });
}

function timeoutsToHclTerraform(
  block: DataOpensearchpackagesPackageTimeouts | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenAttributes({
    read: {
      value: cdktf.stringToHclTerraform(block.read),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  });
}

/** A package, by its id or its name, as it is live. With `wait_until_available` whatever comes after it finds the package `AVAILABLE`; since a data source is read by plans as well, a plan then waits for a copy that runs, and fails when it has failed. In front of an association `opensearchpackages_association_gate` does neither. */
export class DataOpensearchpackagesPackage extends cdktf.TerraformDataSource {
  static readonly tfResourceType = "opensearchpackages_package";

  private _region?: string;
  private _packageId?: string;
  private _packageName?: string;
  private _waitUntilAvailable?: boolean | cdktf.IResolvable;
  private _expectedSha256?: string;
  private _timeouts?: DataOpensearchpackagesPackageTimeouts;

  constructor(scope: Construct, id: string, config: DataOpensearchpackagesPackageConfig = {}) {
    super(scope, id, {
      terraformResourceType: "opensearchpackages_package",
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
    this._packageName = config.packageName;
    this._waitUntilAvailable = config.waitUntilAvailable;
    this._expectedSha256 = config.expectedSha256;
    this._timeouts = config.timeouts;
  }

  /** The region to read in. Default: that of the provider's configuration. */
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

  /** The id. Either this or `package_name`. */
  get packageId(): string {
    return this.getStringAttribute("package_id");
  }

  set packageId(value: string) {
    this._packageId = value;
  }

  /** Takes the argument out again. */
  resetPackageId(): void {
    this._packageId = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get packageIdInput(): string | undefined {
    return this._packageId;
  }

  /** The name. Either this or `package_id`. */
  get packageName(): string {
    return this.getStringAttribute("package_name");
  }

  set packageName(value: string) {
    this._packageName = value;
  }

  /** Takes the argument out again. */
  resetPackageName(): void {
    this._packageName = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get packageNameInput(): string | undefined {
    return this._packageName;
  }

  /** Wait until the package is `AVAILABLE`. Default: `false`. */
  get waitUntilAvailable(): cdktf.IResolvable {
    return this.getBooleanAttribute("wait_until_available");
  }

  set waitUntilAvailable(value: boolean | cdktf.IResolvable) {
    this._waitUntilAvailable = value;
  }

  /** Takes the argument out again. */
  resetWaitUntilAvailable(): void {
    this._waitUntilAvailable = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get waitUntilAvailableInput(): boolean | cdktf.IResolvable | undefined {
    return this._waitUntilAvailable;
  }

  /** The content that the package must hold, as its description carries it in `[sha256:…]`. Another content is an error; with `wait_until_available` it is waited for. */
  get expectedSha256(): string {
    return this.getStringAttribute("expected_sha256");
  }

  set expectedSha256(value: string) {
    this._expectedSha256 = value;
  }

  /** Takes the argument out again. */
  resetExpectedSha256(): void {
    this._expectedSha256 = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get expectedSha256Input(): string | undefined {
    return this._expectedSha256;
  }

  /** `TXT-DICTIONARY`, `ZIP-PLUGIN`, `PACKAGE-LICENSE` or `PACKAGE-CONFIG`. */
  get packageType(): string {
    return this.getStringAttribute("package_type");
  }

  /** The description. */
  get packageDescription(): string {
    return this.getStringAttribute("package_description");
  }

  /** The content that the description names in `[sha256:…]`; null when it names none. */
  get contentSha256(): string {
    return this.getStringAttribute("content_sha256");
  }

  /** Such as `COPYING`, `AVAILABLE` or `COPY_FAILED`. */
  get packageStatus(): string {
    return this.getStringAttribute("package_status");
  }

  /** The newest version that the package holds. */
  get availablePackageVersion(): string {
    return this.getStringAttribute("available_package_version");
  }

  /** When it was created, ISO 8601. */
  get createdAt(): string {
    return this.getStringAttribute("created_at");
  }

  /** When it was last updated, ISO 8601. */
  get lastUpdatedAt(): string {
    return this.getStringAttribute("last_updated_at");
  }

  /** The engine version that a plugin is for; null for dictionaries. */
  get engineVersion(): string {
    return this.getStringAttribute("engine_version");
  }

  /** The account that owns it. */
  get packageOwner(): string {
    return this.getStringAttribute("package_owner");
  }

  /** The accounts that may view and associate it. */
  get allowListedUserList(): string[] {
    return this.getListAttribute("allow_listed_user_list");
  }

  /** The kind of error when the package has failed, else null. */
  get errorType(): string {
    return this.getStringAttribute("error_type");
  }

  /** What the service says about it, else null. */
  get errorMessage(): string {
    return this.getStringAttribute("error_message");
  }

  /** The properties of a plugin, as JSON; null for dictionaries. */
  get availablePluginProperties(): string {
    return this.getStringAttribute("available_plugin_properties");
  }

  /** The configuration of a package, as JSON, or null. */
  get availablePackageConfiguration(): string {
    return this.getStringAttribute("available_package_configuration");
  }

  /** The vending options, as JSON, or null. */
  get packageVendingOptions(): string {
    return this.getStringAttribute("package_vending_options");
  }

  /** The encryption options, as JSON, or null. */
  get packageEncryptionOptions(): string {
    return this.getStringAttribute("package_encryption_options");
  }

  /** Sets the block. */
  putTimeouts(value: DataOpensearchpackagesPackageTimeouts): void {
    this._timeouts = value;
  }

  /** Takes the block out again. */
  resetTimeouts(): void {
    this._timeouts = undefined;
  }

  /** What was set. */
  get timeoutsInput(): DataOpensearchpackagesPackageTimeouts | undefined {
    return this._timeouts;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return writtenValues({
      region: cdktf.stringToTerraform(this._region),
      package_id: cdktf.stringToTerraform(this._packageId),
      package_name: cdktf.stringToTerraform(this._packageName),
      wait_until_available: cdktf.booleanToTerraform(this._waitUntilAvailable),
      expected_sha256: cdktf.stringToTerraform(this._expectedSha256),
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
      package_name: {
        value: cdktf.stringToHclTerraform(this._packageName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      wait_until_available: {
        value: cdktf.booleanToHclTerraform(this._waitUntilAvailable),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      expected_sha256: {
        value: cdktf.stringToHclTerraform(this._expectedSha256),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: timeoutsToHclTerraform(this._timeouts),
        isBlock: true,
        type: "struct",
        storageClassType: "DataOpensearchpackagesPackageTimeouts",
      },
    });
  }
}
