import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { markedSha256, textBeforeMark } from "../../../../src/contract/contentMark";
import { PackagesError } from "../../../../src/errors";
import type { PackageContent } from "../../../../src/service/rollout/PackageContent";
import type { RolloutSubject } from "../../../../src/service/rollout/RolloutError";
import type { CtyObject } from "../codec/CtyValue";
import { AttributeReader } from "../framework/AttributeReader";
import type { ManagedResource, Operation } from "../framework/ManagedResource";
import { liveCall } from "../live/liveCall";
import { liveService } from "../live/liveService";
import type { PackagesProvider } from "../live/PackagesProvider";
import { durationMs } from "../schema/duration";
import { PACKAGE_CONTENT_SCHEMA } from "../schema/packageContentSchema";
import { readTimeoutMs } from "../schema/readTimeout";
import { PACKAGE_ID } from "../schema/ValueRule";
import { onAttribute } from "./onAttribute";
import { copiesAnyway, planPackageContent } from "./planPackageContent";
import { regionalId } from "./regionalId";
import { remarkOnContent } from "./remarkOnContent";

const DEFAULT_TIMEOUT = "30m";

const ATTRIBUTE_OF: Readonly<Partial<Record<RolloutSubject, string>>> = {
  package: "package_id",
  content: "content_sha256",
};

/** `opensearchpackages_package_content`: the package is AVAILABLE with this content. */
export const packageContentResource: ManagedResource<PackagesProvider> = {
  schema: PACKAGE_CONTENT_SCHEMA,
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
  { provider, signal, log }: Operation<PackagesProvider>,
): Promise<CtyObject> {
  const reader = new AttributeReader(planned);
  const packageId = reader.string("package_id");
  const timeout = reader.block("timeouts")?.optionalString(operationName) ?? DEFAULT_TIMEOUT;
  const client = await provider.clientIn(reader.optionalString("region"));
  const waiting = {
    signal,
    timeoutMs: durationMs(timeout),
    onProgress: (message: string) => log(message, { package_id: packageId }),
  };
  try {
    const content = contentOf(reader, copyAnyway);
    const { live } = await liveService.rollout.holdContent(client, content, waiting);
    return { ...stateOf(planned, live), content_version: live.AvailablePackageVersion ?? null };
  } catch (error) {
    throw onAttribute(error, ATTRIBUTE_OF);
  }
}

function contentOf(planned: AttributeReader, copyAnyway: boolean): PackageContent {
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
  { provider, signal }: Operation<PackagesProvider>,
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
  const names = Object.keys(PACKAGE_CONTENT_SCHEMA.attributes);
  const unread = Object.fromEntries(names.map((name) => [name, null]));
  return { ...unread, id: resource, region, package_id: resource };
}
