import { Token } from "cdktf";
import { PackagesError } from "../errors";

const MAX_DESCRIPTION_LENGTH = 1024;
const CARRIED_HASH = /\[sha256:[0-9a-f]{64}\]/;

/** The name of the S3 object's metadata entry that carries the SHA-256 of the content, in hexadecimal. */
export const SHA256_METADATA_KEY = "sha256";

/**
 * The package description that carries the content's hash: `<description> [sha256:<64 hex>]`.
 *
 * The description is the only argument that the AWS provider updates in place, with `UpdatePackage`: a hash
 * in it is what turns changed content into a new package version.
 *
 * @throws PackagesError when the text does not leave room for the hash, or carries one already
 * @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_UpdatePackage.html
 */
export function describeContent(description: string, sha256: string, where: string): string {
  const carried = `[sha256:${sha256}]`;
  const whole = description === "" ? carried : `${description} ${carried}`;
  if (!Token.isUnresolved(description))
    checkDescription(description, whole.length - description.length, where);
  return whole;
}

function checkDescription(description: string, room: number, where: string): void {
  const longest = MAX_DESCRIPTION_LENGTH - room;
  const attempted = "adding the content's hash to the package description";
  if (description.length > longest) {
    throw new PackagesError({
      attempted,
      problem: `the service takes 1,024 characters and the hash needs ${room}, so a description has at most ${longest} and this one has ${description.length}`,
      value: description,
      where,
      remedy: `Shorten the description to ${longest} characters`,
    });
  }
  if (CARRIED_HASH.test(description)) {
    throw new PackagesError({
      attempted,
      problem: "the description carries a hash already, which would hide the one of the file",
      value: description,
      where,
      remedy: "Leave the [sha256:…] part out: the construct adds it",
    });
  }
}
