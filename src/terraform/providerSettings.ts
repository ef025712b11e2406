import { OPENSEARCH_ENDPOINT_NAMES, S3_ENDPOINT_NAMES } from "../contract/endpointNames";
import type { AssumeRoleSettings, ServiceSettings } from "../contract/ServiceSettings";
import type { Configuration } from "./Configuration";
import { asObject, type JsonObject, objectsAt, textAt } from "./jsonView";

/**
 * Where a resource lives, as far as its provider's configuration says it in constants. Keys are never taken from
 * a plan: the credentials are those of whoever validates.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs#provider-configuration
 */
export function providerSettings(
  configuration: Configuration,
  address: string,
  values: JsonObject,
): ServiceSettings {
  const expressions = configuration.providerExpressions(address);
  const constantAt = (parent: JsonObject, key: string): string | undefined =>
    configuration.constant(parent[key]) ?? undefined;
  return withoutUndefined({
    // Since version 6 of the provider each resource can have a region of its own.
    region: textAt(values, "region") ?? constantAt(expressions, "region"),
    profile: constantAt(expressions, "profile"),
    endpoints: endpointsOf(expressions, constantAt),
    assumeRole: assumeRoleOf(expressions, constantAt),
  });
}

type ConstantAt = (parent: JsonObject, key: string) => string | undefined;

function endpointsOf(expressions: JsonObject, constantAt: ConstantAt): ServiceSettings["endpoints"] {
  const blocks = objectsAt(expressions, "endpoints");
  const first = (names: readonly string[]): string | undefined =>
    blocks.flatMap((block) => names.flatMap((name) => constantAt(block, name) ?? []))[0];
  const endpoints = withoutUndefined({
    opensearch: first(OPENSEARCH_ENDPOINT_NAMES),
    s3: first(S3_ENDPOINT_NAMES),
    sts: first(["sts"]),
  });
  return Object.keys(endpoints).length === 0 ? undefined : endpoints;
}

function assumeRoleOf(expressions: JsonObject, constantAt: ConstantAt): AssumeRoleSettings | undefined {
  const block = asObject(objectsAt(expressions, "assume_role")[0]);
  const roleArn = block === null ? undefined : constantAt(block, "role_arn");
  if (block === null || roleArn === undefined) return undefined;
  return withoutUndefined({
    roleArn,
    externalId: constantAt(block, "external_id"),
    sessionName: constantAt(block, "session_name"),
    policy: constantAt(block, "policy"),
  });
}

function withoutUndefined<T extends object>(settings: T): T {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as T;
}
