import { COPY_FAILURES } from "../assumptions";
import type { ErrorDetails, PackageSource } from "../shapes";
import type { OperationCall } from "../Call";
import type { PackageContent } from "../records/PackageRecord";
import type { SourceAnswer } from "../World";

export type CopyOutcome =
  | { readonly content: PackageContent; readonly error?: undefined }
  | { readonly content?: undefined; readonly error: ErrorDetails };

/** Why a source object is not copied. */
export type CopyFailure = keyof typeof COPY_FAILURES;

/**
 * Why what S3 holds would not be copied; undefined when it would be.
 *
 * @param region in which the package is to be
 */
export function copyFailureOf(found: SourceAnswer, region: string): CopyFailure | undefined {
  if (found.kind === "no-such-bucket") return "noSuchBucket";
  if (found.kind === "no-such-key") return "noSuchKey";
  if (found.region !== region) return "otherRegion";
  return found.kmsEncrypted ? "kmsEncrypted" : undefined;
}

/** Copies the source object as it is now, in the name of the caller. */
export function copySource({ world, scope }: OperationCall<unknown>, source: PackageSource): CopyOutcome {
  const { S3BucketName: bucket, S3Key: key } = source;
  const found = world.objects({ accountId: scope.accountId, bucket, key });
  const failure = copyFailureOf(found, scope.region);
  if (failure === undefined) return { content: found.kind === "object" ? found.content : {} };
  const ErrorMessage = `${COPY_FAILURES[failure]}: s3://${bucket}/${key}`;
  return { error: { ErrorType: "COPY_FAILED", ErrorMessage } };
}
