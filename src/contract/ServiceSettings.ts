/** Whom to become before the first call. The names are those of the STS API. */
export interface AssumeRoleSettings {
  readonly roleArn: string;
  readonly externalId?: string;
  /** @default opensearch-packages */
  readonly sessionName?: string;
  /** A session policy, JSON. @default none */
  readonly policy?: string;
  /** 900 to 43200. @default 3600 */
  readonly durationSeconds?: number;
}

/**
 * Which account, region and endpoint the live API is asked at. Whatever is left out comes from the AWS SDK's
 * own chain: environment, profiles, SSO, container and instance roles, `AWS_ENDPOINT_URL…`.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export interface ServiceSettings {
  readonly region?: string;
  readonly profile?: string;
  readonly accessKey?: string;
  readonly secretKey?: string;
  readonly token?: string;
  readonly assumeRole?: AssumeRoleSettings;
  readonly endpoints?: { readonly opensearch?: string; readonly s3?: string; readonly sts?: string };
  /** Attempts of one call, the first included. @default the SDK's, 3 */
  readonly maxAttempts?: number;
  /** @default the SDK's, standard */
  readonly retryMode?: "standard" | "adaptive";
}

/**
 * Settings with what counts where they say nothing. Whom to be is one thing: who says a profile, keys or a role has
 * said it all, and no default is mixed in.
 */
export function withDefaults(said: ServiceSettings, defaults: ServiceSettings = {}): ServiceSettings {
  const { profile, assumeRole, accessKey, secretKey, token, ...others } = defaults;
  const identity = { profile, assumeRole, accessKey, secretKey, token };
  const saysWho = [said.profile, said.assumeRole, said.accessKey].some((each) => each !== undefined);
  const all: ServiceSettings = { ...others, ...(saysWho ? {} : identity), ...defined(said) };
  return defined(all);
}

function defined(settings: ServiceSettings): ServiceSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** The name of an AWS region of any partition: `eu-west-1`, `us-gov-west-1`, `eusc-de-east-1`. */
export const REGION_NAME = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
