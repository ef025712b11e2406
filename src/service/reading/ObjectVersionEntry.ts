import type { ListObjectVersionsCommandOutput } from "@aws-sdk/client-s3";

/** One version of an object, or the mark of its deletion. */
export interface ObjectVersionEntry {
  readonly versionId: string;
  readonly lastModified: Date;
  readonly isLatest: boolean;
  /** A delete marker: from then on there was no object. */
  readonly deleted: boolean;
  readonly etag: string | null;
  readonly size: number | null;
}

type Listed = NonNullable<ListObjectVersionsCommandOutput["Versions"]>[number] &
  NonNullable<ListObjectVersionsCommandOutput["DeleteMarkers"]>[number];

/** The entries of one page that are of exactly this key, or what is wrong with one. */
export function entriesOf(page: ListObjectVersionsCommandOutput, key: string): ObjectVersionEntry[] | string {
  const listed: (readonly [Listed, boolean])[] = [
    ...(page.Versions ?? []).map((each) => [each, false] as const),
    ...(page.DeleteMarkers ?? []).map((each) => [each, true] as const),
  ];
  const entries: ObjectVersionEntry[] = [];
  for (const [each, deleted] of listed.filter(([{ Key }]) => Key === key)) {
    const entry = entryOf(each, deleted);
    if (typeof entry === "string") return entry;
    entries.push(entry);
  }
  return entries;
}

function entryOf(listed: Listed, deleted: boolean): ObjectVersionEntry | string {
  const { VersionId: versionId, LastModified: lastModified, IsLatest: isLatest, ETag, Size } = listed;
  if (!versionId) return "has a version without an id";
  if (lastModified === undefined || Number.isNaN(lastModified.getTime()))
    return "has a version without a time";
  if (isLatest === undefined) return "does not say which version is the latest";
  if (!deleted && Size === undefined) return "has a version without a size";
  const etag = ETag?.replace(/^"(.*)"$/, "$1") ?? null;
  return { versionId, lastModified, isLatest, deleted, etag, size: Size ?? null };
}

/** Whether the page shows that no further one has this key: the keys come in order, and this one is the first. */
export function isPast(page: ListObjectVersionsCommandOutput, key: string): boolean {
  return [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].some(({ Key }) => Key !== key);
}

/** The newest first. Versions and delete markers come in two lists; the latest decides between equal times. */
export function newestFirst(entries: readonly ObjectVersionEntry[]): ObjectVersionEntry[] {
  return [...entries].sort(
    (one, other) =>
      other.lastModified.getTime() - one.lastModified.getTime() ||
      Number(other.isLatest) - Number(one.isLatest),
  );
}
