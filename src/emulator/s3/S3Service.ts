import type { AwsRequest, AwsResponse, AwsService, RoutedRequest } from "../protocol/AwsRequest";
import type { SourceAddress, SourceAnswer } from "../../model";
import { addressOf, type S3Address } from "./addressing";
import { isControlRequest, S3Control } from "./S3Control";
import { findOperation } from "./findOperation";
import type { S3Operation, S3Scope } from "./operations";
import { readPayload } from "./payload/readPayload";
import { type S3Answer, S3Call } from "./S3Call";
import { S3Error } from "./S3Error";
import { S3Store } from "./store/S3Store";
import { writeXml } from "../protocol/writeXml";

/** What a request is called in the log whose address can't be read. */
const UNREADABLE = "InvalidRequest";

export interface S3ServiceOptions {
  /** The clock: milliseconds since the epoch. */
  readonly now: () => number;
}

/** A bucket as {@link S3Service.listBuckets} shows it. */
export interface BucketSummary {
  readonly name: string;
  readonly region: string;
}

/**
 * The local S3: buckets, objects and their versions in memory, enough for the AWS provider's bucket resources and
 * the SDK's everyday calls. Whatever else is asked of it answers 501 `NotImplemented` and names the call.
 *
 * Configuration that S3 acts upon (bucket policies, also those that demand TLS, lifecycle rules, CORS) is kept
 * and given back, not enforced: a bucket belongs to the account that made it, and no other account gets in.
 */
export class S3Service implements AwsService {
  private readonly store: S3Store;
  private readonly control: S3Control;

  constructor(options: S3ServiceOptions) {
    this.store = new S3Store(options.now);
    this.control = new S3Control(this.store);
  }

  /** The operation may be one that is not implemented; there is none when the address can't be read. */
  route(request: AwsRequest): RoutedRequest {
    if (isControlRequest(request)) return this.control.route(request);
    try {
      const address = addressOf(request.headers["host"] ?? "", request.path);
      const operation = findOperation({ ...request, scope: scopeOf(address) });
      const act = (): S3Answer => this.answer(request, address, operation);
      return { operation: operation.name, answer: () => respond(request, operation.name, act) };
    } catch (error) {
      const refuse = (): never => {
        throw error;
      };
      return { operation: undefined, answer: () => respond(request, UNREADABLE, refuse) };
    }
  }

  /** Routes and answers in one. */
  handle(request: AwsRequest): Promise<AwsResponse> {
    return this.route(request).answer();
  }

  /**
   * The current version of an object, for the packages API. The bucket of another account is as if it were not
   * there, because a local account has no way to grant access to it.
   */
  readObject(request: SourceAddress): SourceAnswer & { readonly bytes?: Buffer } {
    const bucket = this.store.find(request.bucket);
    if (bucket === undefined || bucket.ownerAccountId !== request.accountId) {
      return { kind: "no-such-bucket" };
    }
    const object = bucket.objects.current(request.key);
    if (object === undefined) return { kind: "no-such-key" };
    const kmsEncrypted = object.attributes.encryption.algorithm !== "AES256";
    const { bytes } = object;
    return {
      kind: "object",
      bytes,
      content: { bytes },
      kmsEncrypted,
      region: bucket.region,
      sizeBytes: bytes.length,
    };
  }

  /** Whether there is no bucket, of one account or of any. */
  isEmpty(accountId?: string): boolean {
    return this.store.list(accountId).length === 0;
  }

  /** The buckets of one account, by name. */
  listBuckets(accountId: string): BucketSummary[] {
    return this.store.list(accountId).map(({ name, region }) => ({ name, region }));
  }

  reset(): void {
    this.store.clear();
  }

  private answer(request: AwsRequest, address: S3Address, operation: S3Operation): S3Answer {
    if (operation.action === undefined) {
      throw new S3Error("NotImplemented", {
        message: `${operation.name} is not implemented by the local S3.`,
      });
    }
    const checksumOf = operation.name === "CompleteMultipartUpload" ? "object" : "body";
    const payload = readPayload({ headers: request.headers, body: request.body, checksumOf });
    return operation.action(
      new S3Call({
        store: this.store,
        accountId: request.accountId,
        region: request.region,
        bucketName: address.bucket,
        key: address.key,
        query: request.query,
        headers: request.headers,
        payload,
      }),
    );
  }
}

/** The answer of an action, or what it is refused with. */
function respond(request: AwsRequest, operation: string, act: () => S3Answer): Promise<AwsResponse> {
  return Promise.resolve()
    .then(() => response(request, operation, act()))
    .catch((error: unknown) => {
      if (!(error instanceof S3Error)) throw error;
      const where = { resource: request.path, requestId: request.requestId };
      return { ...response(request, operation, errorAnswer(error, where)), errorType: error.code };
    });
}

function scopeOf({ bucket, key }: S3Address): S3Scope {
  if (bucket === undefined) return "service";
  return key === undefined ? "bucket" : "object";
}

/** The answer as it travels; to HEAD, the headers alone, with the length that the body would have. */
function response(request: AwsRequest, operation: string, answer: S3Answer): AwsResponse {
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body ?? "");
  const given = Object.entries(answer.headers ?? {}).filter(
    (header): header is [string, string] => header[1] !== undefined,
  );
  const status = answer.status ?? 200;
  const headers: Record<string, string> = {
    ...(typeof answer.body === "string" ? { "content-type": "application/xml" } : {}),
    ...Object.fromEntries(given),
    "x-amz-request-id": request.requestId,
    "x-amz-id-2": "local",
    ...(status === 204 || status === 304 ? {} : { "content-length": String(body.length) }),
  };
  return { status, headers, body: request.method === "HEAD" ? Buffer.alloc(0) : body, operation };
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses */
function errorAnswer(error: S3Error, where: { resource: string; requestId: string }): S3Answer {
  if (error.status === 304) return { status: 304, headers: error.headers };
  return {
    status: error.status,
    headers: error.headers,
    body: writeXml("Error", {
      Code: error.code,
      Message: error.message,
      ...error.elements,
      Resource: where.resource,
      RequestId: where.requestId,
      HostId: "local",
    }),
  };
}
