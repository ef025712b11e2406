import { ListObjectVersionsCommand, type ListObjectVersionsCommandOutput } from "@aws-sdk/client-s3";
import { brokenReading } from "../door/brokenReading";
import { present, type Reading } from "../door/Reading";
import { type ObjectDoor, objectQuestion } from "./objectQuestion";
import { entriesOf, isPast, newestFirst, type ObjectVersionEntry } from "./ObjectVersionEntry";
import { uriOf, type VersionedKey } from "./readObject";

interface Marker {
  readonly KeyMarker?: string;
  readonly VersionIdMarker?: string;
}

/** Every version of exactly this key, the newest first; empty where there never was one. */
export async function readVersions(
  door: ObjectDoor,
  address: VersionedKey,
  maxPages: number,
): Promise<Reading<readonly ObjectVersionEntry[]>> {
  const entries = new Map<string, ObjectVersionEntry>();
  const seen = new Set<string>();
  let marker: Marker | undefined = {};
  for (let pages = 0; ; pages += 1) {
    const answer: Reading<ListObjectVersionsCommandOutput> = await askPage(door, address, marker);
    if (answer.kind !== "present") return answer;
    const problem =
      pages >= maxPages ? `has more than ${maxPages} pages` : take(answer.value, address, entries);
    if (problem !== null) return brokenReading(problem, answer.source, "s3:ListBucketVersions");
    marker = nextOf(answer.value, address.key);
    if (marker === undefined) return present(newestFirst([...entries.values()]), answer.source);
    const token = JSON.stringify(marker);
    if (seen.has(token))
      return brokenReading(
        "goes on with a page that was already read",
        answer.source,
        "s3:ListBucketVersions",
      );
    seen.add(token);
  }
}

function askPage(
  door: ObjectDoor,
  address: VersionedKey,
  marker: Marker,
): Promise<Reading<ListObjectVersionsCommandOutput>> {
  const command = new ListObjectVersionsCommand({ Bucket: address.bucket, Prefix: address.key, ...marker });
  return door.ask(
    objectQuestion("ListObjectVersions", { subject: uriOf(address) }, command, (client, abortSignal) =>
      client.send(command, { abortSignal }),
    ),
  );
}

/** Adds a page's entries. Returns what is wrong with it, or null. */
function take(
  page: ListObjectVersionsCommandOutput,
  { bucket, key }: VersionedKey,
  entries: Map<string, ObjectVersionEntry>,
): string | null {
  if (page.Name !== bucket) return "is about another bucket";
  if (page.IsTruncated === undefined) return "does not say whether it is complete";
  const found = entriesOf(page, key);
  if (typeof found === "string") return found;
  for (const entry of found) {
    if (entries.has(entry.versionId)) return "names a version twice";
    entries.set(entry.versionId, entry);
  }
  return page.IsTruncated && !page.NextKeyMarker ? "is cut off, and does not say where it goes on" : null;
}

/** Where the list goes on; undefined when it has no more of this key. */
function nextOf(page: ListObjectVersionsCommandOutput, key: string): Marker | undefined {
  const { IsTruncated, NextKeyMarker, NextVersionIdMarker } = page;
  if (IsTruncated !== true || isPast(page, key)) return undefined;
  return { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker };
}
