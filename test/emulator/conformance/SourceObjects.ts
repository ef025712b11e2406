import { randomBytes } from "node:crypto";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  type S3Client,
} from "@aws-sdk/client-s3";

/** Source objects in a bucket of their own, which is made when the first is needed. */
export class SourceObjects {
  private readonly bucket = `conformance-${randomBytes(8).toString("hex")}`;
  private readonly keys = new Set<string>();

  constructor(private readonly s3: S3Client) {}

  /** Puts an object, and says where as CreatePackage wants it said. */
  async put(key: string, content: string): Promise<{ S3BucketName: string; S3Key: string }> {
    const Bucket = this.bucket;
    if (this.keys.size === 0) await this.s3.send(new CreateBucketCommand({ Bucket }));
    await this.s3.send(new PutObjectCommand({ Bucket, Key: key, Body: content }));
    this.keys.add(key);
    return { S3BucketName: Bucket, S3Key: key };
  }

  async remove(): Promise<void> {
    const Bucket = this.bucket;
    for (const Key of this.keys) await this.s3.send(new DeleteObjectCommand({ Bucket, Key }));
    if (this.keys.size > 0) await this.s3.send(new DeleteBucketCommand({ Bucket }));
  }
}
