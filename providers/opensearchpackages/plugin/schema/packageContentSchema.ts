import { DEFAULT_READ_TIMEOUT } from "./readTimeout";
import { REGION_OF_RESOURCE } from "./region";
import type { TopLevelSchema } from "./Schema";
import { timeoutsBlock } from "./timeouts";
import { DESCRIPTION_TEXT, NOT_EMPTY, PACKAGE_ID, SHA256 } from "./ValueRule";

export const PACKAGE_CONTENT_SCHEMA: TopLevelSchema = {
  typeName: "opensearchpackages_package_content",
  version: 0,
  description:
    "The package is `AVAILABLE` with this content, whoever made the package: what an association may come after. Calls UpdatePackage when the content has changed, when the copy of it has failed, and when somebody else has made another version; otherwise it waits for a copy that runs. A plan never waits for it and never fails because of it. It never creates, replaces or deletes a package, and destroying it calls nothing: the package stays as it is.",
  attributes: {
    id: { type: "string", mode: "computed", description: "The id of the package, as for the import." },
    region: REGION_OF_RESOURCE,
    package_id: {
      type: "string",
      mode: "required",
      description:
        "The package, which has to exist and be a dictionary. Another one is another content; neither of the two packages is made or deleted by that.",
      requiresReplace: true,
      rule: PACKAGE_ID,
    },
    s3_bucket_name: {
      type: "string",
      mode: "required",
      description: "The bucket of the source object. The service does not tell it, so it is not read back.",
      rule: NOT_EMPTY,
    },
    s3_key: {
      type: "string",
      mode: "required",
      description:
        "The key of the source object, which has to be there with its new bytes before the package is updated: refer to the `aws_s3_object`. Not read back.",
      rule: NOT_EMPTY,
    },
    content_sha256: {
      type: "string",
      mode: "required",
      description:
        "The SHA-256 of the file, such as `filesha256(…)`; the package's description carries it in `[sha256:…]`. Read back from there: when somebody else has updated the package, the plan shows it.",
      rule: SHA256,
    },
    package_description: {
      type: "string",
      mode: "optional",
      description:
        "What the package's description says in front of the mark. Another text makes a version too, since it takes the same call. Default: nothing.",
      rule: DESCRIPTION_TEXT,
    },
    package_name: { type: "string", mode: "computed", description: "The name of the package." },
    available_package_version: {
      type: "string",
      mode: "computed",
      description:
        "The version that holds the content: unknown in the plan that makes one, so that a rollout with this as its `package_version` follows in the same apply.",
    },
    content_version: {
      type: "string",
      mode: "computed",
      description:
        "The version that the last apply has seen with the content. When another one is available since, somebody else has made it: the content is then copied again.",
    },
    status: {
      type: "string",
      mode: "computed",
      description: "The state of the package: `AVAILABLE` after every apply.",
    },
    error_message: {
      type: "string",
      mode: "computed",
      description:
        "What the service says when the copy or the validation of the package has failed, else null.",
    },
  },
  blocks: {
    timeouts: timeoutsBlock({
      create: "Until the package is available with the content the first time. Default: `30m`.",
      update: "Until the package is available with the new content. Default: `30m`.",
      read: `Until a refresh has its answer. Default: \`${DEFAULT_READ_TIMEOUT}\`.`,
    }),
  },
};
