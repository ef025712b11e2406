import { COPY_FAILURES } from "../assumptions";
import type { PackageSource } from "../answers/shapes";
import type { ErrorDetails } from "../answers/shapes";
import type { OperationCall } from "../Call";
import type { PackageContent } from "../records/PackageRecord";

export type CopyOutcome =
  | { readonly content: PackageContent; readonly error?: undefined }
  | { readonly content?: undefined; readonly error: ErrorDetails };

/** Copies the source object as it is now, in the name of the caller. */
export function copySource({ world, scope }: OperationCall<unknown>, source: PackageSource): CopyOutcome {
  const found = world.objects({
    accountId: scope.accountId,
    bucket: source.S3BucketName,
    key: source.S3Key,
  });
  if (found.kind === "no-such-bucket") return copyFailure(COPY_FAILURES.noSuchBucket, source);
  if (found.kind === "no-such-key") return copyFailure(COPY_FAILURES.noSuchKey, source);
  if (found.region !== scope.region) return copyFailure(COPY_FAILURES.otherRegion, source);
  if (found.kmsEncrypted) return copyFailure(COPY_FAILURES.kmsEncrypted, source);
  return { content: found.content };
}

function copyFailure(sentence: string, source: PackageSource): CopyOutcome {
  const location = `s3://${source.S3BucketName}/${source.S3Key}`;
  return { error: { ErrorType: "COPY_FAILED", ErrorMessage: `${sentence}: ${location}` } };
}
