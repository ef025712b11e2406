// Made from the provider's schema by `npm run generate`.

import * as cdktf from "cdktf";

import type { Construct } from "constructs";

import { writtenAttributes, writtenValues } from "./HclAttribute";

/** The arguments of {@link DataOpensearchpackagesAssociation}. */
export interface DataOpensearchpackagesAssociationConfig extends cdktf.TerraformMetaArguments {
  /** The region to read in. Default: that of the provider's configuration. */
  readonly region?: string;
  /** The name of the domain. */
  readonly domainName: string;
  /** The id of the package. */
  readonly packageId: string;
  /** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
  readonly timeouts?: DataOpensearchpackagesAssociationTimeouts;
}

/** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
export interface DataOpensearchpackagesAssociationTimeouts {
  /** Until everything was read. Default: `10m`. */
  readonly read?: string;
}

function timeoutsToTerraform(
  block: DataOpensearchpackagesAssociationTimeouts | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({ read: cdktf.stringToTerraform(block.read) });
}

function timeoutsToHclTerraform(
  block: DataOpensearchpackagesAssociationTimeouts | undefined,
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

/** A package on a domain, as it is live, and whether the domain serves the available version. No association is no error: `status` is null then. */
export class DataOpensearchpackagesAssociation extends cdktf.TerraformDataSource {
  static readonly tfResourceType = "opensearchpackages_association";

  private _region?: string;
  private _domainName?: string;
  private _packageId?: string;
  private _timeouts?: DataOpensearchpackagesAssociationTimeouts;

  constructor(scope: Construct, id: string, config: DataOpensearchpackagesAssociationConfig) {
    super(scope, id, {
      terraformResourceType: "opensearchpackages_association",
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

  /** The name of the domain. */
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

  /** The id of the package. */
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

  /** The name of the package. */
  get packageName(): string {
    return this.getStringAttribute("package_name");
  }

  /** The type of the package. */
  get packageType(): string {
    return this.getStringAttribute("package_type");
  }

  /** Such as `ACTIVE`, `ASSOCIATING` or `ASSOCIATION_FAILED`; null when there is no association. */
  get status(): string {
    return this.getStringAttribute("status");
  }

  /** The version that the domain serves. */
  get packageVersion(): string {
    return this.getStringAttribute("package_version");
  }

  /** Where index settings find the file. */
  get referencePath(): string {
    return this.getStringAttribute("reference_path");
  }

  /** When the association last changed, ISO 8601. */
  get lastUpdated(): string {
    return this.getStringAttribute("last_updated");
  }

  /** The kind of error when the association has failed, else null. */
  get errorType(): string {
    return this.getStringAttribute("error_type");
  }

  /** What the service says about it, else null. */
  get errorMessage(): string {
    return this.getStringAttribute("error_message");
  }

  /** The packages that this one needs on the domain. */
  get prerequisitePackageIds(): string[] {
    return this.getListAttribute("prerequisite_package_ids");
  }

  /** The association's configuration, as JSON, or null. */
  get associationConfiguration(): string {
    return this.getStringAttribute("association_configuration");
  }

  /** The newest version that the package holds. */
  get availablePackageVersion(): string {
    return this.getStringAttribute("available_package_version");
  }

  /** The content that the package's description names in `[sha256:…]`, or null. */
  get availableContentSha256(): string {
    return this.getStringAttribute("available_content_sha256");
  }

  /** Whether the association is `ACTIVE` on the available version. */
  get upToDate(): cdktf.IResolvable {
    return this.getBooleanAttribute("up_to_date");
  }

  /** Sets the block. */
  putTimeouts(value: DataOpensearchpackagesAssociationTimeouts): void {
    this._timeouts = value;
  }

  /** Takes the block out again. */
  resetTimeouts(): void {
    this._timeouts = undefined;
  }

  /** What was set. */
  get timeoutsInput(): DataOpensearchpackagesAssociationTimeouts | undefined {
    return this._timeouts;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return writtenValues({
      region: cdktf.stringToTerraform(this._region),
      domain_name: cdktf.stringToTerraform(this._domainName),
      package_id: cdktf.stringToTerraform(this._packageId),
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
      timeouts: {
        value: timeoutsToHclTerraform(this._timeouts),
        isBlock: true,
        type: "struct",
        storageClassType: "DataOpensearchpackagesAssociationTimeouts",
      },
    });
  }
}
