import { checkWriteConditions } from "../objects/preconditions";
import { refuseImpossibleVersionId } from "../objects/addressed";
import type { S3Action } from "../S3Call";
import { deleteObject as deleteFrom } from "../store/deleteObject";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html */
export const deleteObject: S3Action = ({ store, bucket, key, query, headers }) => {
  const versionId = query.get("versionId") ?? undefined;
  if (versionId !== undefined) refuseImpossibleVersionId(versionId);
  checkWriteConditions(headers, key, bucket.objects.current(key));
  const { removed, marker } = deleteFrom({ store, bucket, key, versionId });
  const isMarker = marker !== undefined || removed?.kind === "delete-marker";
  return {
    status: 204,
    headers: {
      "x-amz-version-id": marker?.versionId ?? versionId,
      "x-amz-delete-marker": isMarker ? "true" : undefined,
    },
  };
};
