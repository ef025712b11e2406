import { TerraformProvider, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type {
  OpensearchpackagesProviderAssumeRole,
  OpensearchpackagesProviderConfig,
  OpensearchpackagesProviderEndpoints,
} from "../../../providers/opensearchpackages/bindings";
import { OPENSEARCH_ENDPOINT_NAMES } from "../../contract/endpointNames";
import { PackagesError } from "../../errors";
import { REFUSED_ARGUMENTS, REFUSED_ROLE_ARGUMENTS } from "./refusedAwsSettings";

/** Arguments as Terraform's JSON has them: names in snake case, references still tokens. */
type ProviderArguments = Readonly<Record<string, unknown>>;

const GO_DURATION = /^(\d+[hms])+$/;
const UNIT_SECONDS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/**
 * The AWS provider's settings that decide which account and region is talked to, and how.
 *
 * They are taken from what the AWS provider synthesizes, so that overrides count as well; what the provider
 * takes from the environment the plugin takes from there too.
 *
 * @throws PackagesError when the credentials, or the way to the API, come from settings that the plugin does not have
 */
export function awsProviderSettings(provider: TerraformProvider): OpensearchpackagesProviderConfig {
  const given = synthesizedArguments(provider);
  refuse(REFUSED_ARGUMENTS, given, provider);
  return {
    region: text(given.region),
    profile: text(given.profile),
    accessKey: text(given.access_key),
    secretKey: text(given.secret_key),
    token: text(given.token),
    maxRetries: typeof given.max_retries === "number" ? given.max_retries : undefined,
    retryMode: text(given.retry_mode),
    assumeRole: assumeRoleOf(given, provider),
    endpoints: endpointsOf(given),
  };
}

/** The region that an AWS provider's configuration names, or a reference to it. */
export function awsProviderRegion(provider: TerraformProvider): string | undefined {
  return text(synthesizedArguments(provider).region);
}

/** The AWS provider that a resource with this `provider` belongs to; the stack's default one when it has none. */
export function awsProviderOf(
  stack: TerraformStack,
  alias: string | undefined,
): TerraformProvider | undefined {
  return stack.node.findAll().find((construct): construct is TerraformProvider => isAws(construct, alias));
}

function isAws(construct: IConstruct, alias: string | undefined): boolean {
  return (
    TerraformProvider.isTerraformProvider(construct) &&
    construct.terraformResourceType === "aws" &&
    construct.alias === alias
  );
}

function synthesizedArguments(provider: TerraformProvider): ProviderArguments {
  const synthesized: unknown = provider.toTerraform();
  const byType = member(synthesized, "provider");
  return asArguments(firstOf(member(byType, provider.terraformResourceType)));
}

function refuse(
  refused: Readonly<Record<string, string>>,
  given: ProviderArguments,
  provider: TerraformProvider,
): void {
  const found = Object.entries(refused).find(([name]) => !isEmpty(given[name]));
  if (found !== undefined) throw notShared(provider, `${found[0]} is not among its settings`, found[1]);
}

function assumeRoleOf(
  given: ProviderArguments,
  provider: TerraformProvider,
): OpensearchpackagesProviderAssumeRole | undefined {
  const { assume_role: roles } = given;
  if (isEmpty(roles)) return undefined;
  if (Array.isArray(roles) && roles.length > 1) {
    throw notShared(
      provider,
      "it can assume one role, not one after the other",
      "let a profile assume the roles",
    );
  }
  const role = asArguments(firstOf(roles));
  refuse(REFUSED_ROLE_ARGUMENTS, role, provider);
  return {
    roleArn: text(role.role_arn) ?? "",
    externalId: text(role.external_id),
    sessionName: text(role.session_name),
    policy: text(role.policy),
    durationSeconds: secondsOf(role.duration),
  };
}

function notShared(provider: TerraformProvider, problem: string, instead: string): PackagesError {
  return new PackagesError({
    attempted: "giving the rollout's plugin the AWS provider's settings",
    problem,
    where: provider.node.path,
    remedy: `For the plugin, ${instead} and leave it out here, or choose the rollout mode MANUAL`,
  });
}

/** The AWS provider writes `1h30m`, the plugin seconds. A reference is left out: the role's default then holds. */
function secondsOf(duration: unknown): number | undefined {
  if (typeof duration !== "string" || !GO_DURATION.test(duration)) return undefined;
  const parts = [...duration.matchAll(/(\d+)([hms])/g)];
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNIT_SECONDS[unit ?? ""] ?? 0), 0);
}

function endpointsOf(given: ProviderArguments): OpensearchpackagesProviderEndpoints | undefined {
  if (isEmpty(given.endpoints)) return undefined;
  const endpoints = asArguments(firstOf(given.endpoints));
  const name = OPENSEARCH_ENDPOINT_NAMES.find((each) => endpoints[each] !== undefined);
  return {
    opensearch: name === undefined ? undefined : text(endpoints[name]),
    s3: text(endpoints.s3),
    sts: text(endpoints.sts),
  };
}

/** Not given, or given as what holds without it. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === false || (Array.isArray(value) && value.length === 0);
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function member(value: unknown, name: string): unknown {
  return asArguments(value)[name];
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[])[0] : value;
}

function asArguments(value: unknown): ProviderArguments {
  return typeof value === "object" && value !== null ? (value as ProviderArguments) : {};
}
