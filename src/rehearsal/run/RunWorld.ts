import {
  type CopyFailure,
  copyFailureOf,
  type PackageSource,
  type SourceAddress,
  type SourceAnswer,
  type State,
  type World,
} from "../../model";
import type { NotKnown, ObjectFact, RehearsalInput } from "../RehearsalInput";
import { objectKey } from "../RehearsalInput";
import { type PlaceState, subjects } from "../PlaceState";
import type { Pace } from "../schedule/delays";
import type { Addressed, Demand, ObjectIn, Referrer, StepContext } from "../programs/Program";

/** An object in the course of a run, and where its bucket is as far as its provider tells. */
export type HeldObject = ObjectFact & { readonly region: string | null };

/** One copy of an object into a package. */
export interface Copy {
  readonly bucket: string;
  readonly key: string;
  /** How often the object had been written by then. */
  readonly writes: number;
  /** Why it fails; undefined where it does not. */
  readonly failure: CopyFailure | undefined;
}

/** What one run changes: the places, the objects, and which address means which package. */
export class RunWorld {
  readonly states: State[];
  nowMs: number;
  private readonly notKnown: ReadonlyMap<string, NotKnown>[];
  private readonly objects = new Map<string, HeldObject>();
  /** How often an object was written or removed in this run. */
  private readonly writes = new Map<string, number>();
  private readonly packageIds = new Map<string, string>();
  private readonly heldVersions = new Map<string, string>();
  private readonly isMine = new Map<string, string>();

  constructor(
    readonly input: RehearsalInput,
    readonly pace: Pace,
    places: readonly PlaceState[],
  ) {
    this.states = places.map(({ state }) => state);
    this.notKnown = places.map(({ notKnown }) => notKnown);
    this.nowMs = input.nowMs;
    for (const [key, fact] of input.objects) {
      this.objects.set(key, { ...fact, region: fact.kind === "object" ? fact.region : null });
    }
  }

  /** What of all this is not known; undefined when everything is. */
  whatIsNotKnown(place: number, restsOn: readonly string[]): NotKnown | undefined {
    const unaskable = this.input.places[place]?.unaskable;
    if (unaskable !== undefined && unaskable !== null) return unaskable;
    for (const subject of restsOn) {
      const found = this.notKnown[place]?.get(subject) ?? this.unreadObject(subject);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  put(object: ObjectIn, fact: ObjectFact): void {
    const key = objectKey(object.bucket, object.key);
    this.writes.set(key, this.writesOf(key) + 1);
    this.objects.set(key, { ...fact, region: object.region });
  }

  /** Puts what an upload brings, or that it is not known what that is. */
  upload({ object, encryption, unknownEncryption, sha256 }: Extract<Demand, { kind: "put" }>): void {
    const { region } = object;
    this.put(
      object,
      unknownEncryption === null
        ? { kind: "object", encryption, region, sha256 }
        : { kind: "unread", ...unknownEncryption },
    );
  }

  /** A copy of what an object is now, into a package of a place. */
  copyNow(place: number, { S3BucketName: bucket, S3Key: key }: PackageSource): Copy {
    const region = this.input.places[place]?.region ?? "unknown";
    const found = this.worldOf(place).objects({ accountId: "", bucket, key });
    const writes = this.writesOf(objectKey(bucket, key));
    return { bucket, key, writes, failure: copyFailureOf(found, region) };
  }

  writesOf(key: string): number {
    return this.writes.get(key) ?? 0;
  }

  hold({ input, address }: Addressed, version: string): void {
    this.heldVersions.set(`${input} ${address}`, version);
  }

  heldVersion({ input, address }: Addressed): string | undefined {
    return this.heldVersions.get(`${input} ${address}`);
  }

  bind({ input, address }: Addressed, packageId: string): void {
    this.packageIds.set(`${input} ${address}`, packageId);
    this.isMine.set(packageId, address);
  }

  /** The id that a referrer means: what its address was bound to in this run, else the literal one. */
  idOf({ input, packageId, packageAddress }: Referrer): string | undefined {
    const bound = packageAddress === null ? undefined : this.packageIds.get(`${input} ${packageAddress}`);
    return packageId ?? bound;
  }

  isMade(packageId: string): boolean {
    return this.isMine.has(packageId);
  }

  /** What a step is told of this world. */
  contextOf(waitsForCopy: boolean): StepContext {
    return {
      idOf: (referrer) => this.idOf(referrer),
      bind: (declared, packageId) => this.bind(declared, packageId),
      hold: (content, version) => this.hold(content, version),
      heldVersion: (content) => this.heldVersion(content),
      bucketDefault: (bucket) => this.input.bucketDefaults.get(bucket) ?? { kind: "known", algorithm: null },
      sha256Of: (source) => this.input.sha256Of(source),
      waitsForCopy,
    };
  }

  /** The surroundings of the service, for a call into a place. */
  worldOf(place: number): World {
    const region = this.input.places[place]?.region ?? "unknown";
    return {
      objects: (address) => this.sourceObject(address, region),
      delays: this.pace.delays,
      packageLimit: this.input.packageLimit,
    };
  }

  /** What is not known to be bad is taken to be good: what rests on it is not judged. */
  private sourceObject({ bucket, key }: SourceAddress, region: string): SourceAnswer {
    const found = this.objects.get(objectKey(bucket, key));
    if (found === undefined || found.kind === "unread") return good(region);
    if (found.kind !== "object") return { kind: found.kind };
    return {
      kind: "object",
      content: found.sha256 === null ? {} : { sha256: found.sha256 },
      kmsEncrypted: /^aws:kms/.test(found.encryption ?? ""),
      region: found.region ?? region,
    };
  }

  private unreadObject(subject: string): NotKnown | undefined {
    const key = subject.slice(subjects.object("").length);
    if (subject !== subjects.object(key)) return undefined;
    const found = this.objects.get(key);
    if (found === undefined) return { why: `s3://${key} was not asked about`, checkedBy: null };
    return found.kind === "unread" ? found : undefined;
  }
}

function good(region: string): SourceAnswer {
  return { kind: "object", content: {}, kmsEncrypted: false, region };
}
