// Made from the provider's schema by `npm run generate`.

import * as cdktf from "cdktf";

import type { Construct } from "constructs";

import { writtenAttributes, writtenValues } from "./HclAttribute";

/** The arguments of {@link AssociationGate}. */
export interface AssociationGateConfig extends cdktf.TerraformMetaArguments {
  /** The region. Default: that of the provider's configuration. */
  readonly region?: string;
  /** The domain that is to have the package. */
  readonly domainName: string;
  /** The package. */
  readonly packageId: string;
  /** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
  readonly timeouts?: AssociationGateTimeouts;
}

/** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
export interface AssociationGateTimeouts {
  /** Until the domain can be given the package. Default: `30m`. */
  readonly create?: string;
  /** The same, where the association has to be made again. Default: `30m`. */
  readonly update?: string;
  /** Until a refresh has its answers. Default: `10m`. */
  readonly read?: string;
}

function timeoutsToTerraform(
  block: AssociationGateTimeouts | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({
    create: cdktf.stringToTerraform(block.create),
    update: cdktf.stringToTerraform(block.update),
    read: cdktf.stringToTerraform(block.read),
  });
}

function timeoutsToHclTerraform(
  block: AssociationGateTimeouts | undefined,
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

/** What an `aws_opensearch_package_association` comes after: an apply waits here until the package is `AVAILABLE` and the domain takes changes, since the service refuses the association before, and the AWS provider does not wait. A plan never waits for either. Nothing is made, and destroying it calls nothing. */
export class AssociationGate extends cdktf.TerraformResource {
  static readonly tfResourceType = "opensearchpackages_association_gate";

  /**
   * Generates CDKTF code for importing a AssociationGate.
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
      terraformResourceType: "opensearchpackages_association_gate",
      importId: importFromId,
      provider,
    });
  }

  private _region?: string;
  private _domainName?: string;
  private _packageId?: string;
  private _timeouts?: AssociationGateTimeouts;

  constructor(scope: Construct, id: string, config: AssociationGateConfig) {
    super(scope, id, {
      terraformResourceType: "opensearchpackages_association_gate",
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

  /** The domain that is to have the package. */
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

  /** The package. */
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

  /** The state of the association; null when there is none. While it is another than `ACTIVE`, the next apply waits again. */
  get status(): string {
    return this.getStringAttribute("status");
  }

  /** Sets the block. */
  putTimeouts(value: AssociationGateTimeouts): void {
    this._timeouts = value;
  }

  /** Takes the block out again. */
  resetTimeouts(): void {
    this._timeouts = undefined;
  }

  /** What was set. */
  get timeoutsInput(): AssociationGateTimeouts | undefined {
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
        storageClassType: "AssociationGateTimeouts",
      },
    });
  }
}
