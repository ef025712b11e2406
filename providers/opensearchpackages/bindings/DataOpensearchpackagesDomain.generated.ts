// Made from the provider's schema by `npm run generate`.

import * as cdktf from "cdktf";

import type { Construct } from "constructs";

import { writtenAttributes, writtenValues } from "./HclAttribute";

/** The arguments of {@link DataOpensearchpackagesDomain}. */
export interface DataOpensearchpackagesDomainConfig extends cdktf.TerraformMetaArguments {
  /** The region to read in. Default: that of the provider's configuration. */
  readonly region?: string;
  /** The name of the domain. */
  readonly domainName: string;
  /** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
  readonly timeouts?: DataOpensearchpackagesDomainTimeouts;
}

/** How long to wait. A duration is written as `30m`, `1h30m` or `90s`. */
export interface DataOpensearchpackagesDomainTimeouts {
  /** Until everything was read. Default: `10m`. */
  readonly read?: string;
}

function timeoutsToTerraform(
  block: DataOpensearchpackagesDomainTimeouts | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({ read: cdktf.stringToTerraform(block.read) });
}

function timeoutsToHclTerraform(
  block: DataOpensearchpackagesDomainTimeouts | undefined,
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

/** A domain as it is live, and everything that is associated with it. */
export class DataOpensearchpackagesDomain extends cdktf.TerraformDataSource {
  static readonly tfResourceType = "opensearchpackages_domain";

  private _region?: string;
  private _domainName?: string;
  private _timeouts?: DataOpensearchpackagesDomainTimeouts;

  constructor(scope: Construct, id: string, config: DataOpensearchpackagesDomainConfig) {
    super(scope, id, {
      terraformResourceType: "opensearchpackages_domain",
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

  /** The ARN of the domain. */
  get arn(): string {
    return this.getStringAttribute("arn");
  }

  /** Such as `OpenSearch_2.19`. */
  get engineVersion(): string {
    return this.getStringAttribute("engine_version");
  }

  /** Whether the domain is processing a change. */
  get processing(): cdktf.IResolvable {
    return this.getBooleanAttribute("processing");
  }

  /** Whether the domain is being upgraded. */
  get upgradeProcessing(): cdktf.IResolvable {
    return this.getBooleanAttribute("upgrade_processing");
  }

  /** Whether the domain is being deleted. */
  get deleted(): cdktf.IResolvable {
    return this.getBooleanAttribute("deleted");
  }

  /** The domain's state in the service's words, such as `Active`; null where the service does not say. */
  get processingStatus(): string {
    return this.getStringAttribute("processing_status");
  }

  /** Everything associated with the domain, in the order of the package ids; each with the attributes of `opensearchpackages_association`. */
  get packages(): cdktf.IResolvable {
    return this.interpolationForAttribute("packages");
  }

  /** Sets the block. */
  putTimeouts(value: DataOpensearchpackagesDomainTimeouts): void {
    this._timeouts = value;
  }

  /** Takes the block out again. */
  resetTimeouts(): void {
    this._timeouts = undefined;
  }

  /** What was set. */
  get timeoutsInput(): DataOpensearchpackagesDomainTimeouts | undefined {
    return this._timeouts;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return writtenValues({
      region: cdktf.stringToTerraform(this._region),
      domain_name: cdktf.stringToTerraform(this._domainName),
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
      timeouts: {
        value: timeoutsToHclTerraform(this._timeouts),
        isBlock: true,
        type: "struct",
        storageClassType: "DataOpensearchpackagesDomainTimeouts",
      },
    });
  }
}
