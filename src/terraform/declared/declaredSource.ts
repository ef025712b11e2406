import { common, objectName } from "./declaredResources";
import { createHash } from "node:crypto";
import { FORMAT_METADATA_KEY, SHA256_METADATA_KEY } from "../../contract/objectMetadata";
import type { Configuration } from "../configuration/Configuration";
import type { DeclaredSource } from "./Declared";
import type { PlannedResource } from "../document/PlannedResource";
import { makesNew, writes } from "../../contract/PlannedAction";
import { COPY_TYPE } from "../addresses/resourceTypes";
import type { DocumentNode } from "../json/DocumentNode";

/**
 * The arguments whose change makes the AWS provider upload the object anew.
 *
 * @see hasObjectContentChanges in internal/service/s3/object.go of hashicorp/aws 5.100
 */
const UPLOADING: readonly string[] = [
  "bucket_key_enabled",
  "cache_control",
  "checksum_algorithm",
  "content",
  "content_base64",
  "content_disposition",
  "content_encoding",
  "content_language",
  "content_type",
  "etag",
  "kms_key_id",
  "metadata",
  "server_side_encryption",
  "source",
  "source_hash",
  "storage_class",
  "website_redirect",
];

export function declaredSource(
  resource: PlannedResource,
  input: string,
  configuration: Configuration,
): DeclaredSource {
  const { values, before, address, unknownAfter } = resource;
  const content = inlineContent(values);
  const tracks = (argument: string): boolean =>
    values.text(argument) !== null || unknownAfter.includes(argument);
  return {
    ...common(resource, input),
    bucket: values.text("bucket"),
    key: keyInS3(values.text("key")),
    before: objectName(before.text("bucket"), keyInS3(before.text("key"))),
    uploads: uploads(resource),
    sha256: values.objectOrNull("metadata")?.text(SHA256_METADATA_KEY) ?? null,
    format: values.objectOrNull("metadata")?.text(FORMAT_METADATA_KEY) ?? null,
    etag: values.text("etag"),
    sourceHash: values.text("source_hash"),
    contentSha256: content && createHash("sha256").update(content).digest("hex"),
    contentMd5: content && createHash("md5").update(content).digest("hex"),
    tracksContent:
      ["source_hash", "content", "content_base64"].some(tracks) ||
      // The provider computes an `etag` that is not set: only the configuration tells which it is.
      (tracks("etag") && configuration.argument(address, "etag") !== null),
    file: values.text("source"),
    usesKms:
      /^aws:kms/.test(values.text("server_side_encryption") ?? "") || values.text("kms_key_id") !== null,
    encryption: values.text("server_side_encryption"),
    versionId: before.text("version_id"),
  };
}

function uploads({ type, plannedAction, changed }: PlannedResource): boolean {
  if (type === COPY_TYPE) return writes(plannedAction);
  if (plannedAction !== "update") return makesNew(plannedAction);
  return changed.some((argument) => UPLOADING.includes(argument));
}

/** @see sdkv1CompatibleCleanKey in internal/service/s3/object.go of hashicorp/aws 5.100 */
function keyInS3(key: string | null): string | null {
  return key === null ? null : key.replace(/^\.\//, "").replace(/^\/+/, "").replace(/\/+/g, "/");
}

function inlineContent(values: DocumentNode): Buffer | null {
  const content = values.text("content");
  if (content !== null) return Buffer.from(content, "utf8");
  const encoded = values.text("content_base64");
  return encoded === null ? null : Buffer.from(encoded, "base64");
}
