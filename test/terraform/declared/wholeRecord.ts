import type { Declared } from "../../../src/terraform/declared/Declared";
import { block, change, type ChangeParts, readPlan, SHA256 } from "../documents";

export const OTHER_SHA256 = "cd".repeat(32);

export const marked = (text: string, sha256 = SHA256): string => `${text} [sha256:${sha256}]`;

export const references = (...names: string[]): object => ({ references: names });

/** A plan with one change, its block, and the package `aws_opensearch_package.s` if it is another. */
export function planned(address: string, parts: ChangeParts, expressions: object = {}): Declared {
  const local = address.replace(/^(?:module\.\w+\.)*/, "");
  return readPlan({
    resource_changes: [
      { ...(change(address, parts) as object), provider_name: "registry.terraform.io/hashicorp/aws" },
    ],
    configuration: {
      provider_config: { aws: { name: "aws", expressions: { region: { constant_value: "eu-central-1" } } } },
      root_module: { resources: [block(local, expressions)] },
    },
  });
}

/** What every record of an unchanged resource has. */
export const common = (address: string): object => ({
  input: "plan.json",
  address,
  plannedAction: "none",
  createsBeforeDestroy: false,
  forgetsLive: false,
  leftOut: false,
  settings: { region: "eu-central-1" },
  providerKey: "aws",
  unknownSettings: [],
  previousAddress: null,
  importId: null,
  changed: [],
  unknownAfter: [],
});
