import { HeadObjectCommand, type HeadObjectCommandOutput, type S3Client } from "@aws-sdk/client-s3";
import type { LiveReader } from "./LiveReader";
import { ABSENT, type Reading } from "./Reading";

/** A source object's place. */
export interface SourceKey {
  readonly bucket: string;
  readonly key: string;
}

/** One string for a bucket and a key; no bucket's name has a slash. */
export function sourceId({ bucket, key }: SourceKey): string {
  return `${bucket}/${key}`;
}

/** What S3 says about each object, one request each; the actual content is not fetched. */
export async function readSources(
  client: S3Client,
  reader: LiveReader,
  sources: readonly SourceKey[],
): Promise<Map<string, Reading<HeadObjectCommandOutput>>> {
  const distinct = new Map(sources.map((source) => [sourceId(source), source]));
  const entries = [...distinct].map(
    async ([id, source]) => [id, await readSource(client, reader, source)] as const,
  );
  return new Map(await Promise.all(entries));
}

async function readSource(
  client: S3Client,
  reader: LiveReader,
  { bucket, key }: SourceKey,
): Promise<Reading<HeadObjectCommandOutput>> {
  const command = new HeadObjectCommand({ Bucket: bucket, Key: key });
  const answer = await reader.read("s3", "s3:GetObject", () =>
    client.send(command, { abortSignal: reader.signal }),
  );
  return answer.kind === "unread" && answer.failure.kind === "not-found" ? ABSENT : answer;
}
