import { Token } from "cdktf";
import { PackagesError } from "../../errors";
import { checkText } from "./TextRule";

const RESERVED_PREFIXES = ["xn--", "sthree-", "amzn-s3-demo-"];
const RESERVED_SUFFIXES = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];
const IP_ADDRESS = /^\d+\.\d+\.\d+\.\d+$/;

/**
 * S3's naming rules for general purpose buckets.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function checkBucketName(bucketName: string, where: string): void {
  checkText(
    {
      subject: "the bucket name",
      minLength: 3,
      maxLength: 63,
      pattern: /^[a-z0-9](?!.*\.\.)[a-z0-9.-]*[a-z0-9]$/,
      sentence:
        "a bucket name has 3 to 63 characters: lower-case letters, digits, hyphens and single dots, with a letter or digit at both ends",
      remedy: "Choose a bucket name that follows the rule",
    },
    bucketName,
    where,
  );
  if (!Token.isUnresolved(bucketName)) checkNotReserved(bucketName, where);
}

function checkNotReserved(bucketName: string, where: string): void {
  const problem = whyReserved(bucketName);
  if (problem === undefined) return;
  throw new PackagesError({
    attempted: "checking the bucket name",
    problem,
    value: bucketName,
    where,
    remedy: "Choose another bucket name",
  });
}

function whyReserved(bucketName: string): string | undefined {
  if (IP_ADDRESS.test(bucketName)) return "a bucket name must not look like an IP address";
  const prefix = RESERVED_PREFIXES.find((reserved) => bucketName.startsWith(reserved));
  if (prefix !== undefined) return `S3 reserves bucket names that start with ${prefix}`;
  const suffix = RESERVED_SUFFIXES.find((reserved) => bucketName.endsWith(reserved));
  return suffix === undefined ? undefined : `S3 reserves bucket names that end with ${suffix}`;
}
