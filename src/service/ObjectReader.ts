import type { S3Client } from "@aws-sdk/client-s3";
import type { ServiceSettings } from "../contract/ServiceSettings";
import type { CallMeter } from "./CallMeter";
import { createS3Client } from "./clients/createS3Client";
import { Door, type Unusable } from "./door/Door";
import type { Reading } from "./door/Reading";
import { READ_LIMITS, type ReadLimits } from "./exchange/ReadLimits";
import { endpointProblem, placeOf } from "./places";
import type { ObjectHead } from "./reading/ObjectHead";
import type { ObjectDoor } from "./reading/objectQuestion";
import type { ObjectVersionEntry } from "./reading/ObjectVersionEntry";
import { readBucketEncryption } from "./reading/readBucketEncryption";
import { type ObjectReading, readObject, type VersionedKey } from "./reading/readObject";
import { readVersions } from "./reading/readVersions";
import { ConcurrencyLimit } from "./wait/ConcurrencyLimit";

/** Throttling at a third of all calls must not lose one of a thousand. */
const MAX_ATTEMPTS = 8;
/** Contents read at a time. */
const CONCURRENCY = 8;

/** An object, and as whom to ask for it. */
export interface ObjectKey extends VersionedKey {
  readonly settings: ServiceSettings;
}

export interface ObjectReaderOptions {
  readonly meter: CallMeter;
  /** Ends every read within a moment, whatever S3 does. */
  readonly signal: AbortSignal;
  /** Contents beyond it are not read. */
  readonly limitBytes: number;
  /** @default READ_LIMITS */
  readonly limits?: Partial<ReadLimits>;
}

/**
 * The only thing that reads S3. It never throws: what gave no answer that can be believed is `unread`, and only
 * what S3 itself says is not there is `absent`.
 */
export class ObjectReader {
  private readonly turns = new ConcurrencyLimit(CONCURRENCY);
  private readonly doors = new Map<
    string,
    { readonly door: ObjectDoor; readonly client: S3Client | Unusable }
  >();
  private readonly limits: ReadLimits;

  constructor(private readonly options: ObjectReaderOptions) {
    this.limits = { ...READ_LIMITS, ...options.limits };
  }

  /**
   * What S3 says about an object, and the hashes of its bytes where what it says is not enough. Where the bytes
   * may not be read, the head is there and the content is unread.
   */
  object(
    { settings, ...address }: ObjectKey,
    needsContent: (head: ObjectHead) => boolean,
    { keepBytes = false }: { readonly keepBytes?: boolean } = {},
  ): Promise<Reading<ObjectReading>> {
    const { signal, limitBytes } = this.options;
    const limits = { signal, limitBytes, keepBytes, callMs: this.limits.callMs };
    return this.turns.run(() => readObject(this.doorOf(settings), address, needsContent, limits));
  }

  /** Every version and delete marker of exactly this key, the newest first. */
  versions({ settings, ...address }: ObjectKey): Promise<Reading<readonly ObjectVersionEntry[]>> {
    return readVersions(this.doorOf(settings), address, this.limits.pages);
  }

  /** What the bucket encrypts new objects with; absent when it sets nothing. */
  bucketEncryption(bucket: string, settings: ServiceSettings): Promise<Reading<string>> {
    return readBucketEncryption(this.doorOf(settings), bucket);
  }

  close(): void {
    for (const { client } of this.doors.values()) if ("destroy" in client) client.destroy();
  }

  /** One for each region, account and endpoint. */
  private doorOf(settings: ServiceSettings): ObjectDoor {
    const id = JSON.stringify(settings);
    const known = this.doors.get(id) ?? this.newDoor(settings);
    this.doors.set(id, known);
    return known.door;
  }

  private newDoor(settings: ServiceSettings): { door: ObjectDoor; client: S3Client | Unusable } {
    const { meter, signal } = this.options;
    const client = clientOf(settings);
    const place = placeOf(settings, "s3");
    const door = new Door({
      service: "s3",
      client,
      place,
      meter,
      signal,
      limits: this.limits,
      givesUp: true,
    });
    return { door, client };
  }
}

function clientOf(settings: ServiceSettings): S3Client | Unusable {
  const wrong = endpointProblem(settings, "s3");
  if (wrong !== null) return { refused: wrong.problem, checkedBy: `another endpoint: ${wrong.remedy}` };
  return createS3Client({ maxAttempts: MAX_ATTEMPTS, retryMode: "adaptive", ...settings });
}
