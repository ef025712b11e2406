import { failureAnswer } from "../protocol/failureAnswer";
import type { AwsRequest, AwsResponse, RoutedRequest } from "../protocol/AwsRequest";
import { S3Error } from "./S3Error";
import type { Bucket } from "./store/Bucket";
import type { S3Store } from "./store/S3Store";
import { writeXml, type XmlElement, S3_NAMESPACE } from "../protocol/writeXml";
import { readXml } from "./xml/readXml";

/** Where S3 Control lives: its version. */
const API_ROOT = "/v20180820/";
const NAMESPACE = "http://awss3control.amazonaws.com/doc/2018-08-20/";

/** A call of S3 Control names its account in a header, and in its host. */
export function isControlRequest({ path, headers }: Pick<AwsRequest, "path" | "headers">): boolean {
  return path.startsWith(API_ROOT) && accountOf(headers) !== undefined;
}

/** One of the three calls about tags, which is what the AWS provider from 6.23 on asks of every bucket. */
interface TagOperation {
  readonly name: string;
  readonly act: (request: AwsRequest, bucket: Bucket) => { readonly status: number; readonly body?: string };
}

const TAG_OPERATIONS: ReadonlyMap<string, TagOperation> = new Map<string, TagOperation>([
  [
    "GET",
    {
      name: "ListTagsForResource",
      act: (_request, bucket) => ({ status: 200, body: tagsDocument(bucketTags(bucket)) }),
    },
  ],
  [
    "POST",
    {
      name: "TagResource",
      act: ({ body }, bucket) => {
        const added = tagsIn(body, "TagResourceRequest", "Tags");
        const kept = bucketTags(bucket).filter(({ key }) => !added.some((tag) => tag.key === key));
        keepBucketTags(bucket, [...kept, ...added]);
        return { status: 204 };
      },
    },
  ],
  [
    "DELETE",
    {
      name: "UntagResource",
      act: ({ query }, bucket) => {
        const gone = query.getAll("tagKeys");
        keepBucketTags(
          bucket,
          bucketTags(bucket).filter(({ key }) => !gone.includes(key)),
        );
        return { status: 204 };
      },
    },
  ],
]);

/**
 * The local S3 Control: the tags of buckets.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_AWS_S3_Control.html
 */
export class S3Control {
  constructor(private readonly store: S3Store) {}

  route(request: AwsRequest): RoutedRequest {
    const tagged = /^tags\/(.+)$/.exec(request.path.slice(API_ROOT.length))?.[1];
    const operation = tagged === undefined ? undefined : TAG_OPERATIONS.get(request.method);
    if (tagged === undefined || operation === undefined) {
      return { operation: undefined, answer: () => Promise.resolve(notImplemented(request)) };
    }
    return {
      operation: operation.name,
      answer: () => Promise.resolve(this.answer(request, operation, tagged)),
    };
  }

  private answer(request: AwsRequest, operation: TagOperation, tagged: string): AwsResponse {
    try {
      const { status, body = "" } = operation.act(request, this.bucketOf(request, tagged));
      const headers = { "content-type": "application/xml", "x-amz-request-id": request.requestId };
      return { status, headers, body: Buffer.from(body), operation: operation.name };
    } catch (error) {
      if (!(error instanceof S3Error)) throw error;
      return refused(request, operation.name, {
        type: error.code,
        status: error.status,
        message: error.message,
      });
    }
  }

  /** @throws S3Error NoSuchBucket, AccessDenied (another account's), InvalidRequest (not a bucket's ARN) */
  private bucketOf({ accountId, headers }: AwsRequest, tagged: string): Bucket {
    const [, name] = /^arn:[a-z-]+:s3:::([^/:]+)$/.exec(decoded(tagged)) ?? [];
    if (name === undefined) throw new S3Error("InvalidRequest", { message: "The ARN is not a bucket's" });
    const bucket = this.store.find(name);
    if (bucket === undefined) throw new S3Error("NoSuchBucket");
    const isOwn = bucket.ownerAccountId === accountId && accountOf(headers) === accountId;
    if (!isOwn) throw new S3Error("AccessDenied");
    return bucket;
  }
}

function accountOf(headers: AwsRequest["headers"]): string | undefined {
  const inHost = /^(\d{12})\./.exec(headers["host"] ?? "")?.[1];
  return headers["x-amz-account-id"] ?? inHost;
}

function tagsDocument(tags: readonly BucketTag[]): string {
  const Tag: XmlElement[] = tags.map(({ key, value }) => ({ Key: key, Value: value }));
  return writeXml("ListTagsForResourceResult", { "@xmlns": NAMESPACE, Tags: { Tag } });
}

function notImplemented(request: AwsRequest): AwsResponse {
  const message = `${request.method} ${request.path} is not implemented by the local S3 Control.`;
  return refused(request, "Unknown", { type: "NotImplemented", status: 501, message });
}

/** S3 Control wraps its errors, as the query protocol does and S3 does not. */
function refused(
  { requestId }: AwsRequest,
  operation: string,
  failure: { type: string; status: number; message: string },
): AwsResponse {
  return failureAnswer("query", failure, { requestId, operation });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** One tag of a bucket. */
interface BucketTag {
  readonly key: string;
  readonly value: string;
}

const DOCUMENT = "tagging";

/** The tags of a bucket, whether PutBucketTagging or S3 Control put them. */
function bucketTags(bucket: Bucket): BucketTag[] {
  const document = bucket.documents.get(DOCUMENT);
  return document === undefined ? [] : tagsIn(Buffer.from(document.body), "Tagging", "TagSet");
}

/** Keeps them in place of those before, where GetBucketTagging finds them. */
function keepBucketTags(bucket: Bucket, tags: readonly BucketTag[]): void {
  if (tags.length === 0) {
    bucket.documents.delete(DOCUMENT);
    return;
  }
  const Tag = tags.map(({ key, value }) => ({ Key: key, Value: value }));
  const body = writeXml("Tagging", { "@xmlns": S3_NAMESPACE, TagSet: { Tag } });
  bucket.documents.set(DOCUMENT, { body, headers: {} });
}

/** The tags of a document. @throws S3Error MalformedXML */
function tagsIn(document: Buffer, root: string, list: string): BucketTag[] {
  const tags = readXml(document, root).child(list).children("Tag");
  return tags.map((tag) => ({ key: tag.requiredText("Key"), value: tag.requiredText("Value") }));
}
