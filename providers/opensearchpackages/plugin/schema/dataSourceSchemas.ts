import type { CtyType } from "../codec/CtyType";
import { ASSOCIATION_DETAILS, PACKAGE_DETAILS } from "./packageDetails";
import { DEFAULT_READ_TIMEOUT } from "./readTimeout";
import { READ_REGION } from "./region";
import type { AttributeSchema, TopLevelSchema } from "./Schema";
import { timeoutsBlock } from "./timeouts";
import { DOMAIN_NAME, PACKAGE_ID, PACKAGE_NAME, SHA256 } from "./ValueRule";

const DOMAIN: AttributeSchema = {
  type: "string",
  mode: "required",
  description: "The name of the domain.",
  rule: DOMAIN_NAME,
};

const READ_TIMEOUTS = timeoutsBlock({
  read: `Until everything was read. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
});

export const PACKAGE_SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_package",
  version: 0,
  description:
    "A package, by its id or its name, as it is live. With `wait_until_available` whatever comes after it finds the package `AVAILABLE`; since a data source is read by plans as well, a plan then waits for a copy that runs, and fails when it has failed. In front of an association `opensearchpackages_association_gate` does neither.",
  attributes: {
    region: READ_REGION,
    package_id: {
      type: "string",
      mode: "optional and computed",
      description: "The id. Either this or `package_name`.",
      rule: PACKAGE_ID,
    },
    package_name: {
      type: "string",
      mode: "optional and computed",
      description: "The name. Either this or `package_id`.",
      rule: PACKAGE_NAME,
    },
    wait_until_available: {
      type: "bool",
      mode: "optional",
      description: "Wait until the package is `AVAILABLE`. Default: `false`.",
    },
    expected_sha256: {
      type: "string",
      mode: "optional",
      description:
        "The content that the package must hold, as its description carries it in `[sha256:…]`. Another content is an error; with `wait_until_available` it is waited for.",
      rule: SHA256,
    },
    ...PACKAGE_DETAILS,
  },
  blocks: {
    timeouts: timeoutsBlock({
      read: `Until the package was read; with \`wait_until_available\`, until it is available. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
    }),
  },
};

export const ASSOCIATION_SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_association",
  version: 0,
  description:
    "A package on a domain, as it is live, and whether the domain serves the available version. No association is no error: `status` is null then.",
  attributes: {
    region: READ_REGION,
    domain_name: DOMAIN,
    package_id: { type: "string", mode: "required", description: "The id of the package.", rule: PACKAGE_ID },
    ...ASSOCIATION_DETAILS,
    available_package_version: {
      type: "string",
      mode: "computed",
      description: "The newest version that the package holds.",
    },
    available_content_sha256: {
      type: "string",
      mode: "computed",
      description: "The content that the package's description names in `[sha256:…]`, or null.",
    },
    up_to_date: {
      type: "bool",
      mode: "computed",
      description: "Whether the association is `ACTIVE` on the available version.",
    },
  },
  blocks: { timeouts: READ_TIMEOUTS },
};

const LISTED_ASSOCIATION: CtyType = [
  "object",
  Object.fromEntries<CtyType>([
    ["package_id", "string"],
    ...Object.entries(ASSOCIATION_DETAILS).map(([name, { type }]): [string, CtyType] => [name, type]),
  ]),
];

export const DOMAIN_SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_domain",
  version: 0,
  description: "A domain as it is live, and everything that is associated with it.",
  attributes: {
    region: READ_REGION,
    domain_name: DOMAIN,
    arn: { type: "string", mode: "computed", description: "The ARN of the domain." },
    engine_version: { type: "string", mode: "computed", description: "Such as `OpenSearch_2.19`." },
    processing: { type: "bool", mode: "computed", description: "Whether the domain is processing a change." },
    upgrade_processing: {
      type: "bool",
      mode: "computed",
      description: "Whether the domain is being upgraded.",
    },
    deleted: { type: "bool", mode: "computed", description: "Whether the domain is being deleted." },
    processing_status: {
      type: "string",
      mode: "computed",
      description:
        "The domain's state in the service's words, such as `Active`; null where the service does not say.",
    },
    packages: {
      type: ["list", LISTED_ASSOCIATION],
      mode: "computed",
      description:
        "Everything associated with the domain, in the order of the package ids; each with the attributes of `opensearchpackages_association`.",
    },
  },
  blocks: { timeouts: READ_TIMEOUTS },
};
