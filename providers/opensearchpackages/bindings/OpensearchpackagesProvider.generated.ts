// Made from the provider's schema by `npm run generate`.

import * as cdktf from "cdktf";

import type { Construct } from "constructs";

import { writtenAttributes, writtenValues } from "./HclAttribute";

/** The arguments of {@link OpensearchpackagesProvider}. */
export interface OpensearchpackagesProviderConfig {
  /** The region. Default: `AWS_REGION`, or the profile's. */
  readonly region?: string;
  /** The profile in the shared AWS files. Default: `AWS_PROFILE`. */
  readonly profile?: string;
  /** The access key id; needs `secret_key`. */
  readonly accessKey?: string;
  /** The secret access key; needs `access_key`. */
  readonly secretKey?: string;
  /** The session token of temporary credentials. */
  readonly token?: string;
  /** Attempts of one call of the API, the first included. Default: 3. */
  readonly maxRetries?: number;
  /** How attempts are spaced: `standard` or `adaptive`. Default: `standard`. */
  readonly retryMode?: string;
  /** The role to assume before the first call, with the credentials found otherwise. */
  readonly assumeRole?: OpensearchpackagesProviderAssumeRole;
  /** Other endpoints than those of AWS: for a local AWS, or for VPC endpoints. */
  readonly endpoints?: OpensearchpackagesProviderEndpoints;
  /** An alias, for a second configuration of the provider. */
  readonly alias?: string;
}

/** The role to assume before the first call, with the credentials found otherwise. */
export interface OpensearchpackagesProviderAssumeRole {
  /** The ARN of the role. */
  readonly roleArn: string;
  /** The external id that the role's trust policy asks for. */
  readonly externalId?: string;
  /** The name of the session in the audit log. Default: `opensearch-packages`. */
  readonly sessionName?: string;
  /** A session policy, JSON, that narrows what the role allows. */
  readonly policy?: string;
  /** How long the session lasts, 900 to 43200. Default: 3600. */
  readonly durationSeconds?: number;
}

/** Other endpoints than those of AWS: for a local AWS, or for VPC endpoints. */
export interface OpensearchpackagesProviderEndpoints {
  /** The URL of OpenSearch Service. */
  readonly opensearch?: string;
  /** The URL of S3. Accepted so that settings can be shared; the provider does not use S3. */
  readonly s3?: string;
  /** The URL of STS, for `assume_role`. */
  readonly sts?: string;
}

function assumeRoleToTerraform(
  block: OpensearchpackagesProviderAssumeRole | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({
    role_arn: cdktf.stringToTerraform(block.roleArn),
    external_id: cdktf.stringToTerraform(block.externalId),
    session_name: cdktf.stringToTerraform(block.sessionName),
    policy: cdktf.stringToTerraform(block.policy),
    duration_seconds: cdktf.numberToTerraform(block.durationSeconds),
  });
}

function assumeRoleToHclTerraform(
  block: OpensearchpackagesProviderAssumeRole | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenAttributes({
    role_arn: {
      value: cdktf.stringToHclTerraform(block.roleArn),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    external_id: {
      value: cdktf.stringToHclTerraform(block.externalId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    session_name: {
      value: cdktf.stringToHclTerraform(block.sessionName),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    policy: {
      value: cdktf.stringToHclTerraform(block.policy),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    duration_seconds: {
      value: cdktf.numberToHclTerraform(block.durationSeconds),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  });
}

function endpointsToTerraform(
  block: OpensearchpackagesProviderEndpoints | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenValues({
    opensearch: cdktf.stringToTerraform(block.opensearch),
    s3: cdktf.stringToTerraform(block.s3),
    sts: cdktf.stringToTerraform(block.sts),
  });
}

function endpointsToHclTerraform(
  block: OpensearchpackagesProviderEndpoints | undefined,
): Record<string, unknown> | undefined {
  if (block === undefined) return undefined;
  return writtenAttributes({
    opensearch: {
      value: cdktf.stringToHclTerraform(block.opensearch),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    s3: {
      value: cdktf.stringToHclTerraform(block.s3),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    sts: {
      value: cdktf.stringToHclTerraform(block.sts),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  });
}

/** Compares and rolls out packages of Amazon OpenSearch Service. Nothing is required: what is left out comes from the AWS SDK's chain (environment, profiles, SSO, container and instance roles). */
export class OpensearchpackagesProvider extends cdktf.TerraformProvider {
  static readonly tfResourceType = "opensearchpackages";

  private _region?: string;
  private _profile?: string;
  private _accessKey?: string;
  private _secretKey?: string;
  private _token?: string;
  private _maxRetries?: number;
  private _retryMode?: string;
  private _assumeRole?: OpensearchpackagesProviderAssumeRole;
  private _endpoints?: OpensearchpackagesProviderEndpoints;
  private _alias?: string;

  constructor(scope: Construct, id: string, config: OpensearchpackagesProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: "opensearchpackages",
      terraformGeneratorMetadata: {
        providerName: "opensearchpackages",
        providerVersion: "0.1.0",
        providerVersionConstraint: "0.1.0",
      },
      terraformProviderSource: "terraform.local/cdktf/opensearchpackages",
    });
    this._region = config.region;
    this._profile = config.profile;
    this._accessKey = config.accessKey;
    this._secretKey = config.secretKey;
    this._token = config.token;
    this._maxRetries = config.maxRetries;
    this._retryMode = config.retryMode;
    this._assumeRole = config.assumeRole;
    this._endpoints = config.endpoints;
    this._alias = config.alias;
  }

  /** The region. Default: `AWS_REGION`, or the profile's. */
  get region(): string | undefined {
    return this._region;
  }

  set region(value: string | undefined) {
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

  /** The profile in the shared AWS files. Default: `AWS_PROFILE`. */
  get profile(): string | undefined {
    return this._profile;
  }

  set profile(value: string | undefined) {
    this._profile = value;
  }

  /** Takes the argument out again. */
  resetProfile(): void {
    this._profile = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get profileInput(): string | undefined {
    return this._profile;
  }

  /** The access key id; needs `secret_key`. */
  get accessKey(): string | undefined {
    return this._accessKey;
  }

  set accessKey(value: string | undefined) {
    this._accessKey = value;
  }

  /** Takes the argument out again. */
  resetAccessKey(): void {
    this._accessKey = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get accessKeyInput(): string | undefined {
    return this._accessKey;
  }

  /** The secret access key; needs `access_key`. */
  get secretKey(): string | undefined {
    return this._secretKey;
  }

  set secretKey(value: string | undefined) {
    this._secretKey = value;
  }

  /** Takes the argument out again. */
  resetSecretKey(): void {
    this._secretKey = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get secretKeyInput(): string | undefined {
    return this._secretKey;
  }

  /** The session token of temporary credentials. */
  get token(): string | undefined {
    return this._token;
  }

  set token(value: string | undefined) {
    this._token = value;
  }

  /** Takes the argument out again. */
  resetToken(): void {
    this._token = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get tokenInput(): string | undefined {
    return this._token;
  }

  /** Attempts of one call of the API, the first included. Default: 3. */
  get maxRetries(): number | undefined {
    return this._maxRetries;
  }

  set maxRetries(value: number | undefined) {
    this._maxRetries = value;
  }

  /** Takes the argument out again. */
  resetMaxRetries(): void {
    this._maxRetries = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get maxRetriesInput(): number | undefined {
    return this._maxRetries;
  }

  /** How attempts are spaced: `standard` or `adaptive`. Default: `standard`. */
  get retryMode(): string | undefined {
    return this._retryMode;
  }

  set retryMode(value: string | undefined) {
    this._retryMode = value;
  }

  /** Takes the argument out again. */
  resetRetryMode(): void {
    this._retryMode = undefined;
  }

  /** What was set, as opposed to what Terraform will know. */
  get retryModeInput(): string | undefined {
    return this._retryMode;
  }

  /** Sets the block. */
  putAssumeRole(value: OpensearchpackagesProviderAssumeRole): void {
    this._assumeRole = value;
  }

  /** Takes the block out again. */
  resetAssumeRole(): void {
    this._assumeRole = undefined;
  }

  /** What was set. */
  get assumeRoleInput(): OpensearchpackagesProviderAssumeRole | undefined {
    return this._assumeRole;
  }

  /** Sets the block. */
  putEndpoints(value: OpensearchpackagesProviderEndpoints): void {
    this._endpoints = value;
  }

  /** Takes the block out again. */
  resetEndpoints(): void {
    this._endpoints = undefined;
  }

  /** What was set. */
  get endpointsInput(): OpensearchpackagesProviderEndpoints | undefined {
    return this._endpoints;
  }

  /** The alias, for a second configuration of the provider. */
  override get alias(): string | undefined {
    return this._alias;
  }

  override set alias(value: string | undefined) {
    this._alias = value;
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    return writtenValues({
      region: cdktf.stringToTerraform(this._region),
      profile: cdktf.stringToTerraform(this._profile),
      access_key: cdktf.stringToTerraform(this._accessKey),
      secret_key: cdktf.stringToTerraform(this._secretKey),
      token: cdktf.stringToTerraform(this._token),
      max_retries: cdktf.numberToTerraform(this._maxRetries),
      retry_mode: cdktf.stringToTerraform(this._retryMode),
      assume_role: assumeRoleToTerraform(this._assumeRole),
      endpoints: endpointsToTerraform(this._endpoints),
      alias: cdktf.stringToTerraform(this._alias),
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
      profile: {
        value: cdktf.stringToHclTerraform(this._profile),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      access_key: {
        value: cdktf.stringToHclTerraform(this._accessKey),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      secret_key: {
        value: cdktf.stringToHclTerraform(this._secretKey),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      token: {
        value: cdktf.stringToHclTerraform(this._token),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      max_retries: {
        value: cdktf.numberToHclTerraform(this._maxRetries),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      retry_mode: {
        value: cdktf.stringToHclTerraform(this._retryMode),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      assume_role: {
        value: assumeRoleToHclTerraform(this._assumeRole),
        isBlock: true,
        type: "struct",
        storageClassType: "OpensearchpackagesProviderAssumeRole",
      },
      endpoints: {
        value: endpointsToHclTerraform(this._endpoints),
        isBlock: true,
        type: "struct",
        storageClassType: "OpensearchpackagesProviderEndpoints",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    });
  }
}
