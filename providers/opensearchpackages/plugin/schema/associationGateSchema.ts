import { DEFAULT_READ_TIMEOUT } from "./readTimeout";
import { REGION_OF_RESOURCE } from "./region";
import type { TopLevelSchema } from "./Schema";
import { timeoutsBlock } from "./timeouts";
import { DOMAIN_NAME, PACKAGE_ID } from "./ValueRule";

export const ASSOCIATION_GATE_SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_association_gate",
  version: 0,
  description:
    "What an `aws_opensearch_package_association` comes after: an apply waits here until the package is `AVAILABLE` and the domain takes changes, since the service refuses the association before, and the AWS provider does not wait. A plan never waits for either. Nothing is made, and destroying it calls nothing.",
  attributes: {
    id: { type: "string", mode: "computed", description: "`<domain name>/<package id>`, as for the import." },
    region: REGION_OF_RESOURCE,
    domain_name: {
      type: "string",
      mode: "required",
      description: "The domain that is to have the package.",
      requiresReplace: true,
      rule: DOMAIN_NAME,
    },
    package_id: {
      type: "string",
      mode: "required",
      description: "The package.",
      requiresReplace: true,
      rule: PACKAGE_ID,
    },
    status: {
      type: "string",
      mode: "computed",
      description:
        "The state of the association; null when there is none. While it is another than `ACTIVE`, the next apply waits again.",
    },
  },
  blocks: {
    timeouts: timeoutsBlock({
      create: "Until the domain can be given the package. Default: `30m`.",
      update: "The same, where the association has to be made again. Default: `30m`.",
      read: `Until a refresh has its answers. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
    }),
  },
};
