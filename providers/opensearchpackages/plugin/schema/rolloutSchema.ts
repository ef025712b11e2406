import { DEFAULT_READ_TIMEOUT } from "./readTimeout";
import { REGION_OF_RESOURCE } from "./region";
import type { TopLevelSchema } from "./Schema";
import { timeoutsBlock } from "./timeouts";
import { DOMAIN_NAME, NOT_EMPTY, PACKAGE_ID, SHA256 } from "./ValueRule";

export const ROLLOUT_SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_rollout",
  version: 1,
  description:
    "The domain serves this version of the package. Plans the change of version, applies it with AssociatePackage and waits until the domain is `ACTIVE` on it. Destroying it leaves the association to the resource that owns it.",
  attributes: {
    id: { type: "string", mode: "computed", description: "`<domain name>/<package id>`, as for the import." },
    region: REGION_OF_RESOURCE,
    domain_name: {
      type: "string",
      mode: "required",
      description: "The domain that serves the package. Another one makes another rollout.",
      requiresReplace: true,
      rule: DOMAIN_NAME,
    },
    package_id: {
      type: "string",
      mode: "required",
      description: "The package to roll out. Another one makes another rollout.",
      requiresReplace: true,
      rule: PACKAGE_ID,
    },
    package_version: {
      type: "string",
      mode: "optional and computed",
      description:
        "The version that the domain serves. Leave it out to follow the available version. A version that is written holds the domain on it; one that is neither served nor available cannot be rolled out, because the service associates only the newest.",
      rule: NOT_EMPTY,
    },
    content_sha256: {
      type: "string",
      mode: "optional and computed",
      description:
        "The SHA-256 of the content to serve, as the package's description carries it in `[sha256:…]`. When it changes, a new version is rolled out, and the rollout waits until the package holds this content. Read back: the content that the domain serves, as far as the description says.",
      rule: SHA256,
    },
    available_package_version: {
      type: "string",
      mode: "computed",
      description: "The newest version that the package holds.",
    },
    available_content_sha256: {
      type: "string",
      mode: "computed",
      description:
        "The content of the available version that the package's description names; null without `[sha256:…]`.",
    },
    status: {
      type: "string",
      mode: "computed",
      description: "The state of the association, such as `ACTIVE`.",
    },
    reference_path: {
      type: "string",
      mode: "computed",
      description: "Where index settings find the file: `analyzers/<package id>`.",
    },
  },
  blocks: {
    timeouts: timeoutsBlock({
      create: "Until the domain serves the version the first time. Default: `30m`.",
      update: "Until the domain serves the new version. Default: `30m`.",
      read: `Until a refresh has its answers. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
    }),
  },
};
