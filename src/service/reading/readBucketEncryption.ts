import { GetBucketEncryptionCommand, ServerSideEncryption } from "@aws-sdk/client-s3";
import { brokenReading } from "../door/brokenReading";
import { present, type Reading } from "../door/Reading";
import { type ObjectDoor, objectQuestion } from "./objectQuestion";

/** The algorithm that the bucket encrypts new objects with, such as `AES256` or `aws:kms`. */
export async function readBucketEncryption(door: ObjectDoor, bucket: string): Promise<Reading<string>> {
  const command = new GetBucketEncryptionCommand({ Bucket: bucket });
  const answer = await door.ask(
    objectQuestion("GetBucketEncryption", { subject: `s3://${bucket}` }, command, (client, abortSignal) =>
      client.send(command, { abortSignal }),
    ),
  );
  if (answer.kind !== "present") return answer;
  const rules = answer.value.ServerSideEncryptionConfiguration?.Rules ?? [];
  const algorithms = rules.flatMap((rule) => rule.ApplyServerSideEncryptionByDefault?.SSEAlgorithm ?? []);
  const [algorithm, ...others] = algorithms;
  const known: readonly string[] = Object.values(ServerSideEncryption);
  if (algorithm === undefined || others.length > 0)
    return brokenReading("names no algorithm", answer.source, "s3:GetEncryptionConfiguration");
  return known.includes(algorithm)
    ? present(algorithm, answer.source)
    : brokenReading("names an algorithm that is not known", answer.source, "s3:GetEncryptionConfiguration");
}
