import { isData } from "./resourceTypes";
import { typed, schemaValues, SOURCE_MEMBERS } from "./schemaValues";
import {
  type Argument,
  type Block,
  isReference,
  type PlannedAttributes,
  type PlannedResource,
  type PlannedStack,
  type ResourceType,
  type Stack,
  UNKNOWN,
} from "./Stack";

type Json = Readonly<Record<string, unknown>>;

const TERRAFORM_VERSION = "1.11.4";
/** The source addresses of the providers. */
export const AWS = "registry.terraform.io/hashicorp/aws";
export const PLUGIN = "terraform.local/cdktf/opensearchpackages";

/** What `terraform show -json` prints of a planned stack. */
export function planJson(stack: Stack, { resources }: PlannedStack): string {
  const blocks = resources.flatMap(({ block }) => (block === null ? [] : [block]));
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: TERRAFORM_VERSION,
    planned_values: { root_module: { resources: resources.flatMap(plannedValues) } },
    resource_changes: resources.filter(hasChange).map(changeOf),
    prior_state: priorState(stack, resources),
    configuration: {
      provider_config: {
        aws: providerOf("aws", AWS),
        opensearchpackages: providerOf("opensearchpackages", PLUGIN),
      },
      root_module: { resources: blocks.map(configured) },
    },
    timestamp: "2021-01-01T00:00:00Z",
    applyable: resources.some(({ action }) => !["no-op", "read while planning"].includes(action)),
    complete: true,
    errored: false,
  });
}

function providerOf(name: string, fullName: string): Json {
  return { name, full_name: fullName, expressions: { region: { constant_value: "us-east-1" } } };
}

/** The state as planning refreshed it; that also brings what each depends on up to date. */
function priorState({ state }: Stack, resources: readonly PlannedResource[]): Json {
  const isStored = (address: string): boolean => state.some((one) => one.address === address);
  const known = resources.flatMap(({ address, type, action, before, after, dependencies, importId }) => {
    const isRead = action === "read while planning";
    if (!isRead && importId === undefined && !isStored(address)) return [];
    const values = schemaValues(type, (isRead ? after : before) ?? {});
    const depends_on = isRead || dependencies.length === 0 ? undefined : dependencies;
    return [{ ...identity(address, type), values, sensitive_values: {}, depends_on }];
  });
  return {
    format_version: "1.0",
    terraform_version: TERRAFORM_VERSION,
    values: { root_module: { resources: known } },
  };
}

function plannedValues({ address, type, action, after }: PlannedResource): Json[] {
  if (after === null || action === "read while planning") return [];
  return [{ ...identity(address, type), values: schemaValues(type, after), sensitive_values: {} }];
}

function hasChange({ action }: PlannedResource): boolean {
  return action !== "read while planning";
}

function changeOf(resource: PlannedResource): Json {
  const { address, type, before, after, importId } = resource;
  return {
    ...identity(address, type),
    change: {
      actions: actionsOf(resource),
      before: before === null ? null : schemaValues(type, before),
      after: after === null ? null : schemaValues(type, after),
      after_unknown: unknownIn(after ?? {}),
      before_sensitive: before === null ? false : {},
      after_sensitive: after === null ? false : {},
      ...(importId === undefined ? {} : { importing: { id: importId } }),
    },
    ...reasonOf(resource),
  };
}

function actionsOf({ action, createBeforeDestroy }: PlannedResource): string[] {
  if (action === "replace") return createBeforeDestroy ? ["create", "delete"] : ["delete", "create"];
  return [action === "import" ? "no-op" : action];
}

function reasonOf({ action, block, after }: PlannedResource): Json {
  if (action === "replace") return { action_reason: "replace_because_cannot_update" };
  if (action === "delete" && block === null) return { action_reason: "delete_because_no_resource_config" };
  if (action !== "read") return {};
  const isUnknown = Object.values(after ?? {}).includes(UNKNOWN);
  return { action_reason: isUnknown ? "read_because_config_unknown" : "read_because_dependency_pending" };
}

function identity(address: string, type: ResourceType): Json {
  return {
    address,
    mode: isData(type) ? "data" : "managed",
    type,
    name: nameIn(address),
    provider_name: type.startsWith("aws_") ? AWS : PLUGIN,
    schema_version: type === "opensearchpackages_rollout" ? 1 : 0,
  };
}

function nameIn(address: string): string {
  return address.slice(address.lastIndexOf(".") + 1);
}

function unknownIn(after: PlannedAttributes): Json {
  const unknown = Object.entries(after).filter(([, value]) => value === UNKNOWN);
  return Object.fromEntries(unknown.map(([name]) => [name, true]));
}

function configured(block: Block): Json {
  const { address, type, dependsOn } = block;
  const { provider_name, ...named } = identity(address, type);
  return {
    ...named,
    provider_config_key: provider_name === AWS ? "aws" : "opensearchpackages",
    expressions: expressionsOf(block),
    ...(dependsOn.length === 0 ? {} : { depends_on: dependsOn }),
  };
}

function expressionsOf({ type, arguments: given }: Block): Json {
  const flat = Object.fromEntries(
    Object.entries(given).map(([name, argument]) => [name, expression(name, argument)]),
  );
  if (type !== "aws_opensearch_package") return flat;
  const source = Object.fromEntries(SOURCE_MEMBERS.map((name) => [name, flat[name]]));
  const others = Object.entries(flat).filter(([name]) => !SOURCE_MEMBERS.some((member) => member === name));
  return { ...Object.fromEntries(others), package_source: [source] };
}

function expression(name: string, argument: Argument): Json {
  if (!isReference(argument)) return { constant_value: typed(name, argument) };
  const { address, attribute } = argument;
  return { references: [`${address}.${attribute}`, address] };
}
