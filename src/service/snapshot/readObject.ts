import { GetObjectCommand } from "@aws-sdk/client-s3";
import { createS3Client, type ServiceSettings } from "../clients";
import type { CallMeter } from "./CallMeter";
import { LiveReader } from "./LiveReader";
import { ABSENT, present, type Reading, unread } from "./Reading";
import type { SourceKey } from "./readSources";
import { readFailureOf } from "../failures/ReadFailure";

/** The content of an object, as it is now. */
export async function readObject(
  settings: ServiceSettings,
  { bucket, key }: SourceKey,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<Reading<Uint8Array>> {
  const client = createS3Client(settings);
  const reader = new LiveReader(settings.region ?? "the default region", meter, signal);
  const action = "s3:GetObject";
  try {
    const answer = await reader.read("s3", action, () =>
      client.send(new GetObjectCommand({ Bucket: bucket, Key: key }), { abortSignal: signal }),
    );
    if (answer.kind === "unread" && answer.failure.kind === "not-found") return ABSENT;
    if (answer.kind !== "present") return answer;
    return present((await answer.value.Body?.transformToByteArray()) ?? new Uint8Array());
  } catch (error) {
    // A body that breaks off in the middle.
    return unread(readFailureOf(error, action));
  } finally {
    client.destroy();
  }
}
