import { isData, TYPE_RULES } from "./plan/resourceTypes";
import { schemaValues, SOURCE_MEMBERS } from "./plan/schemaValues";
import { AWS, PLUGIN } from "./plan/planJson";
import { type Argument, type Block, isReference, type Stack, type StoredResource } from "./plan/Stack";

/** The files of a folder in which the real Terraform is where a stack is: its configuration and its state. */
export interface StackFiles {
  readonly "main.tf": string;
  readonly "terraform.tfstate": string;
}

/** Arguments with a default of the provider's own, which a state has. */
const DEFAULTS: Readonly<Partial<Record<Block["type"], Readonly<Record<string, unknown>>>>> = {
  aws_s3_object: { force_destroy: false },
  opensearchpackages_association_gate: { timeouts: null },
  opensearchpackages_package_content: { timeouts: null },
  opensearchpackages_rollout: { timeouts: null },
};

/**
 * A stack as files for the real Terraform.
 *
 * @param pluginVersion of the `opensearchpackages` provider that lies beside the files
 */
export function asConfiguration(stack: Stack, pluginVersion: string): StackFiles {
  const parts = [
    header(pluginVersion),
    ...stack.blocks.map(blockText),
    ...stack.forgotten.map(
      (address) => `removed {\n  from = ${address}\n  lifecycle {\n    destroy = false\n  }\n}`,
    ),
    ...Object.entries(stack.imports).map(
      ([address, { id }]) => `import {\n  to = ${address}\n  id = ${text(id)}\n}`,
    ),
  ];
  return { "main.tf": `${parts.join("\n\n")}\n`, "terraform.tfstate": stateText(stack) };
}

function header(pluginVersion: string): string {
  return `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
    opensearchpackages = {
      source  = "${PLUGIN}"
      version = "${pluginVersion}"
    }
  }
}

provider "aws" {
  region            = "us-east-1"
  s3_use_path_style = true
}

provider "opensearchpackages" {
  region = "us-east-1"
}`;
}

function blockText({ address, type, arguments: given, dependsOn, createBeforeDestroy }: Block): string {
  const name = address.slice(address.lastIndexOf(".") + 1);
  const isPackage = type === "aws_opensearch_package";
  const isSource = (argument: string): boolean =>
    isPackage && SOURCE_MEMBERS.some((member) => member === argument);
  const entries = Object.entries(given);
  const line = ([argument, value]: [string, Argument]): string =>
    `${argument} = ${expression(argument, value)}`;
  const lines = [
    ...entries.filter(([argument]) => !isSource(argument)).map(line),
    ...(isPackage
      ? ["package_source {", ...entries.filter(([argument]) => isSource(argument)).map(line), "}"]
      : []),
    ...(dependsOn.length > 0 ? [`depends_on = [${dependsOn.join(", ")}]`] : []),
    ...(createBeforeDestroy ? ["lifecycle {", "create_before_destroy = true", "}"] : []),
  ];
  return [`${isData(type) ? "data" : "resource"} "${type}" "${name}" {`, ...lines, "}"].join("\n  ");
}

function expression(name: string, argument: Argument): string {
  if (isReference(argument)) return `${argument.address}.${argument.attribute}`;
  return name === "wait_until_available" ? argument : text(argument);
}

/** A string of the language: what begins a template in it does not. */
function text(value: string): string {
  return JSON.stringify(value).replace(/([$%])\{/g, "$1$1{");
}

function stateText({ name, state }: Stack): string {
  return JSON.stringify({
    version: 4,
    terraform_version: "1.11.4",
    serial: 1,
    lineage: `rehearsal-${name}`,
    outputs: {},
    resources: state.map(storedResource),
  });
}

function storedResource({ address, type, attributes, dependencies }: StoredResource): object {
  const unread = Object.fromEntries(TYPE_RULES[type].computed.map((name) => [name, null]));
  return {
    mode: "managed",
    type,
    name: address.slice(address.lastIndexOf(".") + 1),
    provider: `provider["${type.startsWith("aws_") ? AWS : PLUGIN}"]`,
    instances: [
      {
        schema_version: type === "opensearchpackages_rollout" ? 1 : 0,
        attributes: { ...unread, ...DEFAULTS[type], ...schemaValues(type, attributes) },
        sensitive_attributes: [],
        dependencies,
      },
    ],
  };
}
