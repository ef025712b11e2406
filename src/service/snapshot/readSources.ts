import { HeadObjectCommand, type HeadObjectCommandOutput, type S3Client } from "@aws-sdk/client-s3";
import { createS3Client, type ServiceSettings } from "../clients";
import type { SourceReader } from "./SourceReader";
import { ABSENT, type Reading } from "./Reading";

/** A source object's place. */
export interface SourceKey {
  readonly bucket: string;
  readonly key: string;
}

/** A source object, and as whom to ask for it. */
export interface SourceRequest extends SourceKey {
  readonly settings: ServiceSettings;
}

/** One string for a bucket and a key; no bucket's name has a slash. */
export function sourceId({ bucket, key }: SourceKey): string {
  return `${bucket}/${key}`;
}

/** What S3 says about each object, one request each; the actual content is not fetched. */
export async function readSources(
  reader: SourceReader,
  sources: readonly SourceRequest[],
): Promise<Map<string, Reading<HeadObjectCommandOutput>>> {
  const clients = new S3Clients();
  try {
    const distinct = new Map(sources.map((source) => [sourceId(source), source]));
    const entries = [...distinct].map(
      async ([id, source]) => [id, await readSource(clients.of(source.settings), reader, source)] as const,
    );
    return new Map(await Promise.all(entries));
  } finally {
    clients.destroy();
  }
}

/** One client for each region, account and endpoint. */
class S3Clients {
  private readonly clients = new Map<string, S3Client>();

  of(settings: ServiceSettings): S3Client {
    const key = JSON.stringify(settings);
    const client = this.clients.get(key) ?? createS3Client(settings);
    this.clients.set(key, client);
    return client;
  }

  destroy(): void {
    for (const client of this.clients.values()) client.destroy();
  }
}

async function readSource(
  client: S3Client,
  reader: SourceReader,
  { bucket, key }: SourceKey,
): Promise<Reading<HeadObjectCommandOutput>> {
  const command = new HeadObjectCommand({ Bucket: bucket, Key: key });
  const answer = await reader.read("s3", "s3:GetObject", () =>
    client.send(command, { abortSignal: reader.signal }),
  );
  return answer.kind === "unread" && answer.failure.kind === "not-found" ? ABSENT : answer;
}
