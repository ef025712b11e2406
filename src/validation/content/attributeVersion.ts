import type { ObjectReading, ObjectVersionEntry, Reading } from "../../service/reading";
import { CLOCK_SKEW_MS } from "./assumptions";

/** A version of a package, and when it was made. */
export interface MadeVersion {
  readonly packageVersion: string;
  readonly createdAt: Date;
}

/** One content that an object had, from a moment on. */
export interface WrittenObject {
  /** Null in a bucket that keeps no versions. */
  readonly versionId: string | null;
  readonly lastModified: Date;
  /** A delete marker: from here on there was no object. */
  readonly deleted: boolean;
}

/** What is known of the object that a package version was copied from. */
export type Attribution =
  | { readonly kind: "copied"; readonly from: WrittenObject }
  /** Nobody can tell, and why not. */
  | { readonly kind: "unknown"; readonly why: string; readonly checkedBy: string };

/** What S3 was asked about the object. */
export interface ObjectHistory {
  /** Newest first. The current object alone where the older ones are not known. */
  readonly written: readonly WrittenObject[];
  /** Everything that was ever written is listed: the bucket keeps versions, and all were read. */
  readonly complete: boolean;
}

/**
 * Which of the contents that an object had a package version was copied from: the one in force when the version was
 * made, if no earlier version was made of the same content already. The service names the object of no version, so
 * a version that was made while the object stayed as it was may be a copy of anything.
 *
 * @param version the version in question
 * @param all every version of the package, in any order
 * @param object what was written to the source object
 */
export function attributeVersion(
  version: MadeVersion,
  all: readonly MadeVersion[],
  object: ObjectHistory,
): Attribution {
  const from = object.written.find((candidate) => wasInForce(candidate, version.createdAt));
  if (from === undefined) return notInForce(version, object);
  if (from.deleted) return unknown(`there was no object when ${version.packageVersion} was made`);
  const skewed = object.written.find((candidate) => mayBeInForce(candidate, from, version.createdAt));
  if (skewed !== undefined) {
    return unknown(
      `the object was written within seconds of the moment at which ${version.packageVersion} was made`,
    );
  }
  const earlier = earlierCopy(version, all, from);
  if (earlier !== undefined) return fromElsewhere(version, earlier);
  return { kind: "copied", from };
}

function wasInForce({ lastModified }: WrittenObject, at: Date): boolean {
  return lastModified.getTime() <= at.getTime();
}

/** Written after the version was made, but so soon that the clocks may have it the wrong way round. */
function mayBeInForce(candidate: WrittenObject, from: WrittenObject, at: Date): boolean {
  const lateMs = candidate.lastModified.getTime() - at.getTime();
  return candidate !== from && lateMs > 0 && lateMs <= CLOCK_SKEW_MS;
}

/** The version that was made of the same content before this one. */
function earlierCopy(
  version: MadeVersion,
  all: readonly MadeVersion[],
  { lastModified }: WrittenObject,
): MadeVersion | undefined {
  return all.find(
    ({ packageVersion, createdAt }) =>
      packageVersion !== version.packageVersion &&
      createdAt.getTime() < version.createdAt.getTime() &&
      createdAt.getTime() >= lastModified.getTime(),
  );
}

function notInForce(version: MadeVersion, { complete }: ObjectHistory): Attribution {
  return complete
    ? unknown(`no version of the object is as old as ${version.packageVersion}`)
    : {
        kind: "unknown",
        why: `the object was written again after ${version.packageVersion} was made, and the bucket keeps no older content`,
        checkedBy: "versioning of the bucket, from the next change on",
      };
}

function fromElsewhere(version: MadeVersion, earlier: MadeVersion): Attribution {
  return unknown(
    `${version.packageVersion} was made although the object is the one that ${earlier.packageVersion} was made of: its bytes may come from any object`,
  );
}

function unknown(why: string): Attribution {
  return { kind: "unknown", why, checkedBy: "the UpdatePackage event in CloudTrail, which names the object" };
}

/** Every version of a history of which the service says when it was made. */
export function madeVersions(
  history: readonly { PackageVersion?: string; CreatedAt?: Date }[],
): MadeVersion[] {
  return history.flatMap(({ PackageVersion, CreatedAt }) =>
    PackageVersion === undefined || CreatedAt === undefined
      ? []
      : { packageVersion: PackageVersion, createdAt: CreatedAt },
  );
}

/** What S3 said of an object: as it is now, and everything that was ever written; null where it was not asked. */
interface ObjectReadings {
  readonly live: Reading<ObjectReading> | null;
  readonly versions: Reading<readonly ObjectVersionEntry[]> | null;
}

/** What was written to the object: all versions where they were read, else the current one. */
export function objectHistory({ live, versions }: ObjectReadings): ObjectHistory | null {
  if (versions?.kind === "present" && versions.value.length > 0) {
    const complete = versions.value.some(({ versionId }) => versionId !== "null");
    return { written: versions.value, complete };
  }
  if (live?.kind !== "present") return null;
  const { lastModified, versionId } = live.value.head;
  return { written: [{ versionId, lastModified, deleted: false }], complete: false };
}
