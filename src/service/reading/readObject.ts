import { GetObjectCommand, HeadObjectCommand } from "@aws-sdk/client-s3";
import type { Readable } from "node:stream";
import type { ReadingSource } from "../../contract/evidence";
import { brokenReading } from "../door/brokenReading";
import { present, type Reading, type UnreadReading } from "../door/Reading";
import { readFailureOf, stoppedFailure } from "../failures/ReadFailure";
import { type ContentLimits, type ObjectContent, readContent } from "./ObjectContent";
import { type ObjectHead, objectHead } from "./ObjectHead";
import { type ObjectDoor, objectQuestion } from "./objectQuestion";

/** An object, and which version of it. */
export interface VersionedKey {
  readonly bucket: string;
  readonly key: string;
  /** @default the current one */
  readonly versionId?: string;
}

/** What is known of an object: what S3 says, and what its bytes are. */
export interface ObjectReading {
  readonly head: ObjectHead;
  readonly content: ObjectContent;
}

export interface ObjectLimits extends Omit<ContentLimits, "timeMs"> {
  /** Until the first byte of the content, and then once more with a second for each MiB. */
  readonly callMs: number;
}

/** How evidence names an object. */
export function uriOf({ bucket, key, versionId }: VersionedKey): string {
  return `s3://${bucket}/${key}${versionId === undefined ? "" : `?versionId=${versionId}`}`;
}

/** One GetObject, of which no more is read than is needed. */
export async function readObject(
  door: ObjectDoor,
  address: VersionedKey,
  needsContent: (head: ObjectHead) => boolean,
  limits: ObjectLimits,
): Promise<Reading<ObjectReading>> {
  const { bucket: Bucket, key: Key, versionId: VersionId } = address;
  const command = new GetObjectCommand({ Bucket, Key, VersionId, ChecksumMode: "ENABLED" });
  const question = objectQuestion("GetObject", aboutOf(address), command, (client, abortSignal) =>
    client.send(command, { abortSignal }),
  );
  const answer = await door.ask(question);
  if (answer.kind === "unread") return headOnly(door, address, answer);
  if (answer.kind === "absent") return answer;
  const body = answer.value.Body as Readable | undefined;
  const head = objectHead(answer.value);
  if (typeof head === "string" || body === undefined) {
    body?.destroy();
    return brokenReading(typeof head === "string" ? head : "has no content", answer.source, "s3:GetObject");
  }
  const content = needsContent(head) ? await contentOf(body, head, answer.source, limits) : leftAlone(body);
  return present({ head, content }, answer.source);
}

function leftAlone(body: Readable): ObjectContent {
  body.destroy();
  return { kind: "not needed" };
}

/** Seconds for each MiB of content, on top of the time for any answer: slower than that is a drip. */
const MS_PER_MIB = 1_000;

async function contentOf(
  body: Readable,
  { size }: ObjectHead,
  { operation }: ReadingSource,
  limits: ObjectLimits,
): Promise<ObjectContent> {
  if (size > limits.limitBytes) {
    body.destroy();
    return { kind: "too large", limitBytes: limits.limitBytes };
  }
  const asked = { operation, action: "s3:GetObject" };
  try {
    const timeMs = limits.callMs + (size / 2 ** 20) * MS_PER_MIB;
    return await readContent(body, { ...limits, timeMs });
  } catch (error) {
    const failure = limits.signal.aborted
      ? stoppedFailure(limits.signal, asked)
      : readFailureOf(error, asked);
    return { kind: "unread", failure };
  }
}

/** The bytes may be forbidden (a key of KMS) or archived, and the head not. */
async function headOnly(
  door: ObjectDoor,
  address: VersionedKey,
  refused: UnreadReading,
): Promise<Reading<ObjectReading>> {
  const { failure } = refused;
  if (failure.kind !== "denied" && failure.kind !== "refused") return refused;
  const { bucket: Bucket, key: Key, versionId: VersionId } = address;
  const command = new HeadObjectCommand({ Bucket, Key, VersionId });
  const answer = await door.ask(
    objectQuestion("HeadObject", aboutOf(address), command, (client, abortSignal) =>
      client.send(command, { abortSignal }),
    ),
  );
  const head = answer.kind === "present" ? objectHead(answer.value) : null;
  if (answer.kind !== "present" || head === null || typeof head === "string") return refused;
  return present({ head, content: { kind: "unread", failure } }, answer.source);
}

function aboutOf(address: VersionedKey): { subject: string; ofVersion: boolean } {
  return { subject: uriOf(address), ofVersion: address.versionId !== undefined };
}
