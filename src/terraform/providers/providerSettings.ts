import { OPENSEARCH_ENDPOINT_NAMES, S3_ENDPOINT_NAMES } from "../../contract/endpointNames";
import type { AssumeRoleSettings, ServiceSettings } from "../../contract/ServiceSettings";
import type { Configuration, ConfiguredProvider } from "../configuration/Configuration";
import type { DocumentNode } from "../json/DocumentNode";
import {
  ENDPOINT_FORM,
  EXTERNAL_ID_FORM,
  PROFILE_FORM,
  REGION_FORM,
  ROLE_FORM,
  type SettingForm,
  type UnknownSetting,
} from "./settingForms";
import { SettingReader } from "./SettingReader";

/** Where the resources of one provider configuration live, and which of its settings the plan does not tell. */
export interface ProviderSettings {
  readonly settings: ServiceSettings;
  readonly unknownSettings: readonly UnknownSetting[];
}

/**
 * Reads a provider's configuration. Keys are never taken from a plan, nor a web identity: the credentials are those of
 * whoever validates.
 *
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs#provider-configuration
 */
export function providerSettings(
  configuration: Configuration,
  { expressions, module }: ConfiguredProvider,
): ProviderSettings {
  if (expressions === null) return { settings: {}, unknownSettings: [] };
  const reader = new SettingReader(configuration, module);
  const settings = withoutUndefined({
    region: reader.read(expressions, "region", "region", REGION_FORM),
    profile: reader.read(expressions, "profile", "profile", PROFILE_FORM),
    endpoints: endpointsOf(reader, expressions),
    assumeRole: assumeRoleOf(reader, expressions),
  });
  return { settings, unknownSettings: reader.unknown };
}

function endpointsOf(reader: SettingReader, expressions: DocumentNode): ServiceSettings["endpoints"] {
  const blocks = reader.blocks(expressions, "endpoints", ENDPOINT_FORM);
  const first = (names: readonly string[]): string | undefined => {
    const set = blocks.flatMap((block) =>
      names.flatMap((name) => (isSet(block, name) ? [{ block, name }] : [])),
    )[0];
    return set && reader.read(set.block, set.name, `endpoints.${set.name}`, ENDPOINT_FORM);
  };
  const endpoints = withoutUndefined({
    opensearch: first(OPENSEARCH_ENDPOINT_NAMES),
    s3: first(S3_ENDPOINT_NAMES),
    sts: first(["sts"]),
  });
  return Object.keys(endpoints).length === 0 ? undefined : endpoints;
}

/** Not there, `null` and empty are the same to the provider. */
function isSet(block: DocumentNode, name: string): boolean {
  const constant = block.objectIfAny(name)?.member("constant_value");
  if (constant === undefined) return false;
  return constant === null || (constant.value !== null && constant.value !== "");
}

function assumeRoleOf(reader: SettingReader, expressions: DocumentNode): AssumeRoleSettings | undefined {
  const [block, ...further] = reader.blocks(expressions, "assume_role", ROLE_FORM);
  if (block === undefined) return undefined;
  if (further.length > 0) {
    reader.unknown.push(chained(further.length + 1, ROLE_FORM));
    return undefined;
  }
  const roleArn = reader.read(block, "role_arn", "assume_role.role_arn", ROLE_FORM);
  if (roleArn === undefined) return undefined;
  return withoutUndefined({
    roleArn,
    externalId: reader.read(block, "external_id", "assume_role.external_id", EXTERNAL_ID_FORM),
    // Neither changes which account answers: a name in a log, and a limit of what the role may do.
    sessionName: reader.readIfKnown(block, "session_name"),
    policy: reader.readIfKnown(block, "policy"),
  });
}

function chained(roles: number, { option }: SettingForm): UnknownSetting {
  return {
    setting: "assume_role",
    expression: `a chain of ${roles} roles`,
    why: "one role can be assumed, not one through another",
    option,
  };
}

function withoutUndefined<T extends object>(settings: T): T {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as T;
}
