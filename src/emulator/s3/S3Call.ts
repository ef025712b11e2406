import { S3Error } from "./S3Error";
import type { Payload } from "./payload/readPayload";
import type { Bucket } from "./store/Bucket";
import type { S3Store } from "./store/S3Store";

/** What an action answers. A string is an XML document. */
export interface S3Answer {
  /** @default 200 */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  /** @default empty */
  readonly body?: Buffer | string;
}

/** One operation of S3. */
export type S3Action = (call: S3Call) => S3Answer;

interface S3CallParts {
  readonly store: S3Store;
  readonly accountId: string;
  readonly region: string;
  readonly bucketName: string | undefined;
  readonly key: string | undefined;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload;
}

/** One request as an action sees it: addressed, its body decoded and verified. */
export class S3Call {
  readonly store: S3Store;
  readonly accountId: string;
  readonly region: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload;
  private readonly parts: S3CallParts;

  constructor(parts: S3CallParts) {
    this.store = parts.store;
    this.accountId = parts.accountId;
    this.region = parts.region;
    this.query = parts.query;
    this.headers = parts.headers;
    this.payload = parts.payload;
    this.parts = parts;
  }

  get bucketName(): string {
    return this.parts.bucketName ?? "";
  }

  get key(): string {
    return this.parts.key ?? "";
  }

  /**
   * The bucket of the request, when this account may use it from this region.
   *
   * @throws S3Error NoSuchBucket, AccessDenied (another account's), PermanentRedirect (another region's)
   */
  get bucket(): Bucket {
    const bucket = this.ownBucket;
    if (bucket.region === this.region) return bucket;
    throw new S3Error("PermanentRedirect", {
      elements: { Endpoint: `s3.${bucket.region}.amazonaws.com`, Bucket: bucket.name },
      headers: { "x-amz-bucket-region": bucket.region },
    });
  }

  /** For actions that need nothing of the bucket but that it is there. @throws as {@link bucket} */
  requireBucket(): void {
    void this.bucket;
  }

  /**
   * The bucket of the request, whatever its region. Bucket policies are kept but not enforced: another account
   * never has access, and the owner always has.
   */
  get ownBucket(): Bucket {
    return this.bucketNamed(this.bucketName);
  }

  /** A bucket that this account owns. */
  bucketNamed(name: string): Bucket {
    const bucket = this.store.find(name);
    if (bucket === undefined) throw new S3Error("NoSuchBucket", { elements: { BucketName: name } });
    if (bucket.ownerAccountId !== this.accountId) throw new S3Error("AccessDenied");
    return bucket;
  }
}
