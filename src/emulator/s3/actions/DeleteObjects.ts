import { checkWriteConditions } from "../objects/preconditions";
import { refuseImpossibleVersionId } from "../objects/addressed";
import type { S3Action, S3Call } from "../S3Call";
import { S3Error } from "../S3Error";
import { deleteObject } from "../store/deleteObject";
import { readXml } from "../xml/readXml";
import type { XmlNode } from "../xml/XmlNode";
import { S3_NAMESPACE, writeXml, type XmlElement } from "../../protocol/writeXml";

const MOST_OBJECTS = 1000;

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export const deleteObjects: S3Action = (call) => {
  requireDigest(call);
  const request = readXml(call.payload.bytes, "Delete");
  const named = request.children("Object");
  if (named.length === 0 || named.length > MOST_OBJECTS) throw new S3Error("MalformedXML");
  const results = named.map((object) => deletionResult(call, object));
  const quiet = request.text("Quiet")?.trim() === "true";
  return {
    body: writeXml("DeleteResult", {
      "@xmlns": S3_NAMESPACE,
      Deleted: quiet ? [] : results.flatMap(({ deleted }) => (deleted === undefined ? [] : [deleted])),
      Error: results.flatMap(({ error }) => (error === undefined ? [] : [error])),
    }),
  };
};

function deletionResult(call: S3Call, object: XmlNode): { deleted?: XmlElement; error?: XmlElement } {
  const key = object.requiredText("Key");
  const versionId = object.text("VersionId")?.trim() || undefined;
  try {
    checkWriteConditions({ "if-match": object.text("ETag")?.trim() }, key, call.bucket.objects.current(key));
    return { deleted: deletedElement(call, key, versionId) };
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return { error: { Key: key, VersionId: versionId, Code: error.code, Message: error.message } };
  }
}

function deletedElement(call: S3Call, key: string, versionId: string | undefined): XmlElement {
  if (versionId !== undefined) refuseImpossibleVersionId(versionId);
  const { removed, marker } = deleteObject({ store: call.store, bucket: call.bucket, key, versionId });
  const removedMarker = removed?.kind === "delete-marker" ? removed : undefined;
  const touchedMarker = marker ?? removedMarker;
  return {
    Key: key,
    VersionId: versionId,
    DeleteMarker: touchedMarker === undefined ? undefined : true,
    DeleteMarkerVersionId: touchedMarker?.versionId,
  };
}

/** A list of deletions that was garbled on its way must not be carried out. */
function requireDigest({ headers, payload }: S3Call): void {
  if (headers["content-md5"] !== undefined || payload.checksum !== undefined) return;
  throw new S3Error("InvalidRequest", {
    message: "Missing required header for this request: Content-MD5 OR x-amz-checksum-*",
  });
}
