import type { ErrorDetails } from "@aws-sdk/client-opensearch";
import { COPY_FAILURES } from "../assumptions";
import type { OpenSearchCall } from "../OpenSearchCall";

/** Where a package is copied from. */
export interface PackageSource {
  readonly S3BucketName: string;
  readonly S3Key: string;
}

export type CopyOutcome =
  | { readonly bytes: Buffer; readonly error?: undefined }
  | { readonly bytes?: undefined; readonly error: ErrorDetails };

/** Copies the source object as it is now, in the name of the caller. */
export function copySource(call: OpenSearchCall<unknown>, source: PackageSource): CopyOutcome {
  const found = call.objects.readObject({
    accountId: call.scope.accountId,
    bucket: source.S3BucketName,
    key: source.S3Key,
  });
  if (found.kind === "no-such-bucket") return copyFailure(COPY_FAILURES.noSuchBucket, source);
  if (found.kind === "no-such-key") return copyFailure(COPY_FAILURES.noSuchKey, source);
  if (found.kmsEncrypted) return copyFailure(COPY_FAILURES.kmsEncrypted, source);
  return { bytes: Buffer.from(found.bytes) };
}

function copyFailure(sentence: string, source: PackageSource): CopyOutcome {
  const location = `s3://${source.S3BucketName}/${source.S3Key}`;
  return { error: { ErrorType: "COPY_FAILED", ErrorMessage: `${sentence}: ${location}` } };
}
