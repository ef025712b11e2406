import type { Bucket } from "./Bucket";
import { NULL_VERSION, opaqueId } from "./VersionId";

/** Every bucket of every account: names are unique among all of them. */
export class S3Store {
  private readonly buckets = new Map<string, Bucket>();
  private sequence = 0;

  /** @param now milliseconds since the epoch */
  constructor(readonly now: () => number) {}

  find(name: string): Bucket | undefined {
    return this.buckets.get(name);
  }

  add(bucket: Bucket): void {
    this.buckets.set(bucket.name, bucket);
  }

  remove(bucket: Bucket): void {
    this.buckets.delete(bucket.name);
  }

  /** The buckets of one account, or of all, by name. */
  list(accountId?: string): Bucket[] {
    return [...this.buckets.values()]
      .filter((bucket) => accountId === undefined || bucket.ownerAccountId === accountId)
      .sort((one, other) => (one.name < other.name ? -1 : 1));
  }

  /** A new opaque id, for an upload. */
  nextId(): string {
    this.sequence += 1;
    return opaqueId(this.sequence);
  }

  /** The id of the next version in this bucket. */
  nextVersionId(bucket: Bucket): string {
    return bucket.versioning === "Enabled" ? this.nextId() : NULL_VERSION;
  }

  clear(): void {
    this.buckets.clear();
    this.sequence = 0;
  }
}
