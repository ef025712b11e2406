import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256, textBeforeMark } from "../../../../src/contract/contentMark";
import { PackagesError } from "../../../../src/errors";
import type { ContentRequest } from "../../../../src/service/rollout/ContentRequest";
import type { CtyObject } from "../codec/CtyValue";
import type { ManagedResource, OperationContext } from "../framework/ManagedResource";
import { liveCall } from "../live/liveCall";
import { liveService } from "../live/liveService";
import type { PackagesProvider } from "../live/PackagesProvider";
import { AttributeReader } from "../schema/AttributeReader";
import { REGION_OF_RESOURCE } from "../schema/place";
import type { TopLevelSchema } from "../schema/Schema";
import { DEFAULT_READ_TIMEOUT, readTimeoutMs, timeoutsBlock } from "../schema/timeouts";
import { DESCRIPTION_TEXT, NOT_EMPTY, PACKAGE_ID, SHA256 } from "../schema/ValueRule";
import { applyLive, type AttributeOf } from "./applyLive";
import { regionalId } from "./importId";
import { copiesAnyway, planPackageContent, remarkOnContent } from "./planPackageContent";

const SCHEMA: TopLevelSchema = {
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

const ATTRIBUTE_OF: AttributeOf = {
  package: "package_id",
  content: "content_sha256",
};

/** `opensearchpackages_package_content`: the package is AVAILABLE with this content. */
export const packageContentResource: ManagedResource<PackagesProvider> = {
  schema: SCHEMA,
  planUpdate: planPackageContent,
  remark: remarkOnContent,
  create: (planned, operation) => apply(planned, "create", false, operation),
  update: (planned, prior, operation) => apply(planned, "update", copiesAnyway(prior, planned), operation),
  read,
  // The package is not this resource's: it and its content stay.
  delete: () => Promise.resolve(),
  importState,
};

async function apply(
  planned: CtyObject,
  operationName: "create" | "update",
  copyAnyway: boolean,
  operation: OperationContext<PackagesProvider>,
): Promise<CtyObject> {
  const content = contentOf(new AttributeReader(planned), copyAnyway);
  const onProgress = (message: string): void => operation.log(message, { package_id: content.packageId });
  const { live } = await applyLive(planned, operationName, operation, ATTRIBUTE_OF, ({ client, ...ending }) =>
    liveService.rollout.holdContent(client, content, { ...ending, onProgress }),
  );
  return { ...stateOf(planned, live), content_version: live.AvailablePackageVersion ?? null };
}

function contentOf(planned: AttributeReader, copyAnyway: boolean): ContentRequest {
  return {
    packageId: planned.string("package_id"),
    source: { bucket: planned.string("s3_bucket_name"), key: planned.string("s3_key") },
    contentSha256: planned.string("content_sha256"),
    description: planned.string("package_description"),
    copyAnyway,
  };
}

async function read(
  state: CtyObject,
  { provider, signal }: OperationContext<PackagesProvider>,
): Promise<CtyObject | null> {
  const reader = new AttributeReader(state);
  const packageId = reader.string("package_id");
  const attempted = `reading the content of the package ${packageId}`;
  const timeoutMs = readTimeoutMs(reader);
  const call = { operation: "DescribePackages", attempted, about: { packageId }, signal, timeoutMs };
  const client = await provider.clientIn(reader.optionalString("region"));
  const live = await liveCall(call, (stop) => liveService.rollout.findPackage(client, { packageId }, stop));
  return live === undefined || live.PackageStatus === "DELETED" ? null : stateOf(state, live);
}

function stateOf(known: CtyObject, live: PackageDetails): CtyObject {
  const text = textBeforeMark(live.PackageDescription);
  const available = live.AvailablePackageVersion ?? null;
  return {
    ...known,
    id: live.PackageID ?? null,
    content_sha256: markedSha256(live.PackageDescription),
    package_description: text === "" ? null : text,
    package_name: live.PackageName ?? null,
    available_package_version: available,
    content_version: known["content_version"] ?? available,
    status: live.PackageStatus ?? null,
    error_message: live.ErrorDetails?.ErrorMessage ?? null,
  };
}

function importState(id: string): CtyObject {
  const { resource, region } = regionalId(id);
  if (!PACKAGE_ID.accepts(resource)) {
    throw new PackagesError({
      attempted: "importing the content of a package",
      problem: "the id must be that of a package, or that with @<region> behind it",
      value: id,
      remedy: "Import it as F123456789, or as F123456789@eu-west-1",
    });
  }
  const names = Object.keys(SCHEMA.attributes);
  const unread = Object.fromEntries(names.map((name) => [name, null]));
  return { ...unread, id: resource, region, package_id: resource };
}
