import { getBucketAcl, getObjectAcl, putBucketAcl, putObjectAcl } from "./actions/AccessControlList";
import { abortMultipartUpload } from "./actions/AbortMultipartUpload";
import { BUCKET_DOCUMENT_KINDS } from "./actions/bucketDocumentKinds";
import { deleteBucketDocument, getBucketDocument, putBucketDocument } from "./actions/bucketDocuments";
import { deleteBucketEncryption, getBucketEncryption, putBucketEncryption } from "./actions/BucketEncryption";
import { getBucketVersioning, putBucketVersioning } from "./actions/BucketVersioning";
import { completeMultipartUpload } from "./actions/CompleteMultipartUpload";
import { copyObject } from "./actions/CopyObject";
import { createBucket } from "./actions/CreateBucket";
import { createMultipartUpload } from "./actions/CreateMultipartUpload";
import { deleteBucket } from "./actions/DeleteBucket";
import { deleteObject } from "./actions/DeleteObject";
import { deleteObjects } from "./actions/DeleteObjects";
import { getBucketLocation } from "./actions/GetBucketLocation";
import { getObject } from "./actions/GetObject";
import { headBucket } from "./actions/HeadBucket";
import { headObject } from "./actions/HeadObject";
import { listBuckets } from "./actions/ListBuckets";
import { listObjects } from "./actions/ListObjects";
import { listObjectsV2 } from "./actions/ListObjectsV2";
import { listObjectVersions } from "./actions/ListObjectVersions";
import { listParts } from "./actions/ListParts";
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from "./actions/ObjectTagging";
import { putObject } from "./actions/PutObject";
import { uploadPart } from "./actions/UploadPart";
import type { S3Action } from "./S3Call";

/** What a request is addressed to. */
export type S3Scope = "service" | "bucket" | "object";

/** One operation: how its requests look, and what answers them. */
export interface S3Operation {
  readonly name: string;
  readonly method: string;
  readonly scope: S3Scope;
  /** Keys of the query that name the sub-resource, in alphabetical order and joined with `&`; empty for none. */
  readonly subresource: string;
  /** Whether the request has an `x-amz-copy-source` header. */
  readonly copies?: boolean;
  /** Undefined for an operation that is known but not implemented. */
  readonly action: S3Action | undefined;
}

type Row = readonly [name: string, method: string, subresource: string, action?: S3Action];

const BUCKET_ROWS: readonly Row[] = [
  ["CreateBucket", "PUT", "", createBucket],
  ["HeadBucket", "HEAD", "", headBucket],
  ["DeleteBucket", "DELETE", "", deleteBucket],
  ["GetBucketLocation", "GET", "location", getBucketLocation],
  ["ListObjects", "GET", "", listObjects],
  ["ListObjectsV2", "GET", "list-type", listObjectsV2],
  ["ListObjectVersions", "GET", "versions", listObjectVersions],
  ["DeleteObjects", "POST", "delete", deleteObjects],
  ["GetBucketVersioning", "GET", "versioning", getBucketVersioning],
  ["PutBucketVersioning", "PUT", "versioning", putBucketVersioning],
  ["GetBucketEncryption", "GET", "encryption", getBucketEncryption],
  ["PutBucketEncryption", "PUT", "encryption", putBucketEncryption],
  ["DeleteBucketEncryption", "DELETE", "encryption", deleteBucketEncryption],
  ["GetBucketAcl", "GET", "acl", getBucketAcl],
  ["PutBucketAcl", "PUT", "acl", putBucketAcl],
  ["ListMultipartUploads", "GET", "uploads"],
  ["PutBucketNotificationConfiguration", "PUT", "notification"],
  ["PutObjectLockConfiguration", "PUT", "object-lock"],
  ["PutBucketReplication", "PUT", "replication"],
  ["DeleteBucketReplication", "DELETE", "replication"],
  ["GetBucketPolicyStatus", "GET", "policyStatus"],
  ["PostObject", "POST", ""],
  ["CreateSession", "GET", "session"],
  ...["Analytics", "IntelligentTiering", "Inventory", "Metrics"].flatMap((kind): Row[] => {
    const subresource = kind === "IntelligentTiering" ? "intelligent-tiering" : kind.toLowerCase();
    return [
      [`ListBucket${kind}Configurations`, "GET", subresource],
      [`GetBucket${kind}Configuration`, "GET", ["id", subresource].sort().join("&")],
      [`PutBucket${kind}Configuration`, "PUT", ["id", subresource].sort().join("&")],
      [`DeleteBucket${kind}Configuration`, "DELETE", ["id", subresource].sort().join("&")],
    ];
  }),
  ...BUCKET_DOCUMENT_KINDS.flatMap((kind): Row[] => [
    [`Get${kind.name}`, "GET", kind.subresource, getBucketDocument(kind)],
    ...(kind.writes.includes("PUT")
      ? [[`Put${kind.name}`, "PUT", kind.subresource, putBucketDocument(kind)] as const]
      : []),
    ...(kind.writes.includes("DELETE")
      ? [[`Delete${kind.name}`, "DELETE", kind.subresource, deleteBucketDocument(kind)] as const]
      : []),
  ]),
];

const OBJECT_ROWS: readonly Row[] = [
  ["PutObject", "PUT", "", putObject],
  ["GetObject", "GET", "", getObject],
  ["HeadObject", "HEAD", "", headObject],
  ["DeleteObject", "DELETE", "", deleteObject],
  ["GetObjectTagging", "GET", "tagging", getObjectTagging],
  ["PutObjectTagging", "PUT", "tagging", putObjectTagging],
  ["DeleteObjectTagging", "DELETE", "tagging", deleteObjectTagging],
  ["GetObjectAcl", "GET", "acl", getObjectAcl],
  ["PutObjectAcl", "PUT", "acl", putObjectAcl],
  ["CreateMultipartUpload", "POST", "uploads", createMultipartUpload],
  ["UploadPart", "PUT", "partNumber&uploadId", uploadPart],
  ["CompleteMultipartUpload", "POST", "uploadId", completeMultipartUpload],
  ["AbortMultipartUpload", "DELETE", "uploadId", abortMultipartUpload],
  ["ListParts", "GET", "uploadId", listParts],
  ["GetObject with partNumber", "GET", "partNumber"],
  ["HeadObject with partNumber", "HEAD", "partNumber"],
  ["GetObjectAttributes", "GET", "attributes"],
  ["GetObjectLegalHold", "GET", "legal-hold"],
  ["PutObjectLegalHold", "PUT", "legal-hold"],
  ["GetObjectRetention", "GET", "retention"],
  ["PutObjectRetention", "PUT", "retention"],
  ["GetObjectTorrent", "GET", "torrent"],
  ["RestoreObject", "POST", "restore"],
  ["SelectObjectContent", "POST", "select&select-type"],
  ["RenameObject", "PUT", "renameObject"],
];

/** Every operation that the local S3 knows, implemented or not. */
export const S3_OPERATIONS: readonly S3Operation[] = [
  { name: "ListBuckets", method: "GET", scope: "service", subresource: "", action: listBuckets },
  ...BUCKET_ROWS.map((row) => operation("bucket", row)),
  ...OBJECT_ROWS.map((row) => operation("object", row)),
  {
    name: "CopyObject",
    method: "PUT",
    scope: "object",
    subresource: "",
    copies: true,
    action: copyObject,
  },
  {
    name: "UploadPartCopy",
    method: "PUT",
    scope: "object",
    subresource: "partNumber&uploadId",
    copies: true,
    action: undefined,
  },
];

function operation(scope: S3Scope, [name, method, subresource, action]: Row): S3Operation {
  return { name, method, scope, subresource, action };
}
