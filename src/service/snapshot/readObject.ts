import { GetObjectCommand } from "@aws-sdk/client-s3";
import { createS3Client, type ServiceSettings } from "../clients";
import type { CallMeter } from "../CallMeter";
import { SourceReader } from "./SourceReader";
import { ABSENT, present, type Reading, unread } from "./Reading";
import { placeOf } from "./readSnapshot";
import type { SourceKey } from "./readSources";
import { readFailureOf } from "../failures/ReadFailure";

/** An object, and which version of it. */
export interface ObjectVersion extends SourceKey {
  /** @default the current one */
  readonly versionId?: string;
}

/** The content of an object. */
export async function readObject(
  settings: ServiceSettings,
  { bucket, key, versionId }: ObjectVersion,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<Reading<Uint8Array>> {
  const client = createS3Client(settings);
  const reader = new SourceReader(placeOf(settings), meter, signal);
  // A version that is named asks for a permission of its own.
  const action = versionId === undefined ? "s3:GetObject" : "s3:GetObjectVersion";
  const command = new GetObjectCommand({ Bucket: bucket, Key: key, VersionId: versionId });
  try {
    const answer = await reader.read("s3", action, () => client.send(command, { abortSignal: signal }));
    if (answer.kind === "unread" && answer.failure.kind === "not-found") return ABSENT;
    if (answer.kind !== "present") return answer;
    return present((await answer.value.Body?.transformToByteArray()) ?? new Uint8Array());
  } catch (error) {
    // A body that breaks off in the middle.
    return unread(readFailureOf(error, { action, operation: "GetObject" }));
  } finally {
    client.destroy();
  }
}
