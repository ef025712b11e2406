import { Token } from "cdktf";
import { contentMark, markedSha256 } from "../contract/contentMark";
import { PackagesError } from "../errors";

const MAX_DESCRIPTION_LENGTH = 1024;

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
  const carried = contentMark(sha256);
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
  if (markedSha256(description) !== null) {
    throw new PackagesError({
      attempted,
      problem: "the description carries a hash already, which would hide the one of the file",
      value: description,
      where,
      remedy: "Leave the [sha256:…] part out: the construct adds it",
    });
  }
}
