import { Token } from "cdktf";
import { PackagesError } from "../../errors";

const MAX_BYTES = 1024;

/**
 * A key has 1 to 1,024 bytes of UTF-8; the AWS provider strips leading slashes, after which the object
 * would not lie where the package looks for it.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html
 */
export function checkObjectKey(key: string, where: string): void {
  if (Token.isUnresolved(key)) return;
  const problem = whatIsWrong(key);
  if (problem === undefined) return;
  throw new PackagesError({
    attempted: "checking the S3 key",
    problem,
    value: key,
    where,
    remedy: "Choose a key that follows the rule, such as dictionaries/synonyms.txt",
  });
}

function whatIsWrong(key: string): string | undefined {
  if (key.length === 0 || Buffer.byteLength(key) > MAX_BYTES) return "an S3 key has 1 to 1,024 bytes";
  if (key.startsWith("/")) return "the AWS provider drops a slash at the start of an S3 key";
  return undefined;
}
