import type { S3Action, S3Answer, S3Call } from "../S3Call";
import { S3Error, type S3ErrorCode } from "../S3Error";
import type { BucketDocument } from "../store/Bucket";
import { readXml } from "../xml/readXml";
import { S3_NAMESPACE, writeXml, type XmlElement } from "../xml/writeXml";

/** One kind of configuration that S3 only keeps and gives back: nothing here acts on it. */
export interface BucketDocumentKind {
  /** The key of the query that names it. */
  readonly subresource: string;
  /** The middle of its operations' names: Get…, Put…, Delete…. */
  readonly name: string;
  /** The root element, or `JSON` for the bucket policy. */
  readonly root: string;
  /** What a bucket answers that has none: an error, or an empty document. */
  readonly whenAbsent: S3ErrorCode | "empty";
  /** Which operations there are beside reading. */
  readonly writes: readonly ("PUT" | "DELETE")[];
  /** Settings that travel in headers beside the document. */
  readonly settingHeaders?: readonly string[];
  /** 204 where S3 answers a PUT so. @default 200 */
  readonly putStatus?: number;
}

const TRANSITION_SIZE_HEADER = "x-amz-transition-default-minimum-object-size";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html */
export const BUCKET_DOCUMENT_KINDS: readonly BucketDocumentKind[] = [
  {
    subresource: "accelerate",
    name: "BucketAccelerateConfiguration",
    root: "AccelerateConfiguration",
    whenAbsent: "empty",
    writes: ["PUT"],
  },
  {
    subresource: "cors",
    name: "BucketCors",
    root: "CORSConfiguration",
    whenAbsent: "NoSuchCORSConfiguration",
    writes: ["PUT", "DELETE"],
  },
  {
    subresource: "lifecycle",
    name: "BucketLifecycleConfiguration",
    root: "LifecycleConfiguration",
    whenAbsent: "NoSuchLifecycleConfiguration",
    writes: ["PUT", "DELETE"],
    settingHeaders: [TRANSITION_SIZE_HEADER],
  },
  {
    subresource: "logging",
    name: "BucketLogging",
    root: "BucketLoggingStatus",
    whenAbsent: "empty",
    writes: ["PUT"],
  },
  {
    subresource: "notification",
    name: "BucketNotificationConfiguration",
    root: "NotificationConfiguration",
    whenAbsent: "empty",
    writes: [],
  },
  {
    subresource: "object-lock",
    name: "ObjectLockConfiguration",
    root: "ObjectLockConfiguration",
    whenAbsent: "ObjectLockConfigurationNotFoundError",
    writes: [],
  },
  {
    subresource: "ownershipControls",
    name: "BucketOwnershipControls",
    root: "OwnershipControls",
    whenAbsent: "OwnershipControlsNotFoundError",
    writes: ["PUT", "DELETE"],
  },
  {
    subresource: "policy",
    name: "BucketPolicy",
    root: "JSON",
    whenAbsent: "NoSuchBucketPolicy",
    writes: ["PUT", "DELETE"],
    putStatus: 204,
  },
  {
    subresource: "publicAccessBlock",
    name: "PublicAccessBlock",
    root: "PublicAccessBlockConfiguration",
    whenAbsent: "NoSuchPublicAccessBlockConfiguration",
    writes: ["PUT", "DELETE"],
  },
  {
    subresource: "replication",
    name: "BucketReplication",
    root: "ReplicationConfiguration",
    whenAbsent: "ReplicationConfigurationNotFoundError",
    writes: [],
  },
  {
    subresource: "requestPayment",
    name: "BucketRequestPayment",
    root: "RequestPaymentConfiguration",
    whenAbsent: "empty",
    writes: ["PUT"],
  },
  {
    subresource: "tagging",
    name: "BucketTagging",
    root: "Tagging",
    whenAbsent: "NoSuchTagSet",
    writes: ["PUT", "DELETE"],
    putStatus: 204,
  },
  {
    subresource: "website",
    name: "BucketWebsite",
    root: "WebsiteConfiguration",
    whenAbsent: "NoSuchWebsiteConfiguration",
    writes: ["PUT", "DELETE"],
  },
];

/** Reads a document of this kind, word by word as it was put. */
export function getBucketDocument(kind: BucketDocumentKind): S3Action {
  return (call) => {
    const document = call.bucket.documents.get(kind.subresource);
    if (document !== undefined) return { headers: document.headers, body: document.body };
    if (kind.whenAbsent === "empty") {
      return { body: writeXml(kind.root, { "@xmlns": S3_NAMESPACE }) };
    }
    throw new S3Error(kind.whenAbsent, { elements: { BucketName: call.bucketName } });
  };
}

/** Keeps a document of this kind in place of the one before. @throws S3Error MalformedXML, MalformedPolicy */
export function putBucketDocument(kind: BucketDocumentKind): S3Action {
  return (call) => {
    const { bucket, payload } = call;
    if (kind.root === "JSON") requireJsonObject(payload.bytes);
    else readXml(payload.bytes, kind.root);
    const headers = settings(kind, call);
    bucket.documents.set(kind.subresource, { body: payload.bytes.toString("utf8"), headers });
    return { status: kind.putStatus ?? 200, headers };
  };
}

/** Forgets the document; that there was none is no error. */
export function deleteBucketDocument(kind: BucketDocumentKind): S3Action {
  return ({ bucket }): S3Answer => {
    bucket.documents.delete(kind.subresource);
    return { status: 204 };
  };
}

/**
 * What a new bucket has since April 2023: all public access blocked, ACLs disabled.
 *
 * @param ownership the `x-amz-object-ownership` header of CreateBucket
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html
 */
export function initialDocuments(ownership: string | undefined): Map<string, BucketDocument> {
  const publicAccess = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  const owner = { Rule: { ObjectOwnership: ownership ?? "BucketOwnerEnforced" } };
  return new Map([
    ["publicAccessBlock", document("PublicAccessBlockConfiguration", publicAccess)],
    ["ownershipControls", document("OwnershipControls", owner)],
    ["requestPayment", document("RequestPaymentConfiguration", { Payer: "BucketOwner" })],
  ]);
}

function document(root: string, content: XmlElement): BucketDocument {
  return { body: writeXml(root, { "@xmlns": S3_NAMESPACE, ...content }), headers: {} };
}

function settings(kind: BucketDocumentKind, call: S3Call): Record<string, string> {
  const names = kind.settingHeaders ?? [];
  const pairs = names.map((name) => [name, call.headers[name]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function requireJsonObject(bytes: Buffer): void {
  try {
    const policy: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof policy === "object" && policy !== null && !Array.isArray(policy)) return;
  } catch {
    // The sentence below says it: what JSON.parse found is not what S3 would say.
  }
  throw new S3Error("MalformedPolicy");
}
