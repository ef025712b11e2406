import type { S3Client } from "@aws-sdk/client-s3";
import { examineS3Answer, type S3OperationName } from "../answers/examineS3Answer";
import type { Door, Question } from "../door/Door";
import type { WatchedCommand } from "../exchange/Exchange";
import type { RawAnswer } from "../exchange/RawAnswer";

export type ObjectDoor = Door<S3Client>;

/** The IAM actions of the operations, where none is named for a version of its own. */
const ACTIONS: Readonly<Record<S3OperationName, string>> = {
  GetObject: "s3:GetObject",
  HeadObject: "s3:GetObject",
  ListObjectVersions: "s3:ListBucketVersions",
  GetBucketEncryption: "s3:GetEncryptionConfiguration",
};

/** What each of S3's own refusals proves. */
const ABSENCES: Readonly<Record<string, string>> = {
  NoSuchKey: "there is no such object",
  NotFound: "there is no such object",
  NoSuchVersion: "there is no such version of the object",
  NoSuchBucket: "there is no such bucket",
  ServerSideEncryptionConfigurationNotFoundError: "the bucket sets no encryption",
};

/** A question to S3, with what is known of its operation. */
export function objectQuestion<Output>(
  operation: S3OperationName,
  { subject, ofVersion = false }: { readonly subject: string; readonly ofVersion?: boolean },
  command: WatchedCommand,
  send: (client: S3Client, abortSignal: AbortSignal) => Promise<Output>,
): Question<S3Client, Output> {
  return {
    operation,
    // A version that is named asks for a permission of its own.
    action: ofVersion ? "s3:GetObjectVersion" : ACTIONS[operation],
    subject,
    command,
    send,
    examine: (answer) => examineS3Answer(operation, answer),
    absence: (refusal, answer) => (isDeleteMarker(answer) ? "it is deleted" : (ABSENCES[refusal] ?? null)),
    streamed: operation === "GetObject",
  };
}

function isDeleteMarker(answer: RawAnswer | undefined): boolean {
  return answer?.headers["x-amz-delete-marker"] === "true";
}
