import type { ObjectReader } from "../../service/ObjectReader";
import type { ObjectHead, ObjectReading, Reading } from "../../service/reading";
import type { WrittenObject } from "../content/attributeVersion";
import type { MadeVersion } from "../content/attributeVersion";
import { type Digests, digestsOfObject } from "../content/Digests";
import { needsVersions } from "./attributionOf";
import type { NamedSource, SourceHistory } from "./NamedSource";

/** What is wanted of the contents. */
export interface ContentNeeds {
  /** Whether what S3 says of an object is not enough. */
  readonly needsBytes: (head: ObjectHead) => boolean;
  readonly keepBytes: boolean;
}

/** What was read of the content that a version was copied from. */
export type VersionContent =
  | {
      readonly kind: "read";
      readonly versionId: string | null;
      readonly digests: Digests;
      /** Null when they were not kept. */
      readonly bytes: Uint8Array | null;
      /** Why there are no bytes, where they were wanted. */
      readonly withoutBytes: string | null;
    }
  | { readonly kind: "unknown"; readonly why: string; readonly checkedBy: string };

/** Reads the object as it is now, and what was written before where that is needed. */
export async function readSourceHistory(
  objects: ObjectReader,
  source: NamedSource,
  made: readonly MadeVersion[],
  { needsBytes, keepBytes }: ContentNeeds,
): Promise<SourceHistory> {
  const live = await objects.object(source, needsBytes, { keepBytes });
  const versions = needsVersions({ live }, made) ? await objects.versions(source) : null;
  return { live, versions };
}

/** Reads the content that a version was copied from. */
export async function readVersionContent(
  objects: ObjectReader,
  source: NamedSource,
  { live }: SourceHistory,
  from: WrittenObject,
  { needsBytes, keepBytes }: ContentNeeds,
): Promise<VersionContent> {
  if (live.kind === "present" && isThis(live.value.head, from)) return contentOf(live);
  if (from.versionId === null || from.versionId === "null") {
    return { kind: "unknown", why: "the object was written again meanwhile", checkedBy: "another run" };
  }
  return contentOf(await objects.object({ ...source, versionId: from.versionId }, needsBytes, { keepBytes }));
}

/** A bucket without versions calls the only one `null`; the time then has whole seconds in one of the answers. */
function isThis({ versionId, lastModified }: ObjectHead, from: WrittenObject): boolean {
  if (versionId !== null && versionId !== "null") return versionId === from.versionId;
  const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);
  return (from.versionId ?? "null") === "null" && seconds(lastModified) === seconds(from.lastModified);
}

function contentOf(reading: Reading<ObjectReading>): VersionContent {
  if (reading.kind === "unread") {
    const { why, checkedBy } = reading.failure;
    return { kind: "unknown", why: `the object was not read: ${why}`, checkedBy };
  }
  if (reading.kind === "absent") {
    return { kind: "unknown", why: reading.why, checkedBy: "a copy of the object from elsewhere" };
  }
  const { head, content } = reading.value;
  return {
    kind: "read",
    versionId: head.versionId === "null" ? null : head.versionId,
    digests: digestsOfObject(reading.value),
    bytes: content.kind === "read" ? content.bytes : null,
    withoutBytes: whyWithoutBytes(content),
  };
}

function whyWithoutBytes(content: ObjectReading["content"]): string | null {
  if (content.kind === "unread") return `its bytes were not read: ${content.failure.why}`;
  return content.kind === "too large"
    ? `it is larger than the ${content.limitBytes} bytes that are read (--content-limit)`
    : null;
}
