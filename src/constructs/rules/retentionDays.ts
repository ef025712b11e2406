import { Token } from "cdktf";
import { PackagesError } from "../../errors";

/**
 * S3 counts the days of a noncurrent version in whole days, from one on.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_NoncurrentVersionExpiration.html
 */
export function checkRetentionDays(days: number, where: string): void {
  if (Token.isUnresolved(days) || (Number.isSafeInteger(days) && days >= 1)) return;
  throw new PackagesError({
    attempted: "checking how long noncurrent versions are kept",
    problem: "noncurrent versions are kept for a whole number of days, at least 1",
    value: String(days),
    where,
    remedy: "Give a whole number of days",
  });
}
