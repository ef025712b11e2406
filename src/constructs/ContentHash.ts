import { createHash } from "node:crypto";
import { Token } from "cdktf";
import { onceResolved } from "../../providers/opensearchpackages/bindings/writtenText";
import { markedDescription, markedSha256, MAX_DESCRIPTION_LENGTH } from "../contract/contentMark";
import { FORMAT_METADATA_KEY, SHA256_METADATA_KEY } from "../contract/objectMetadata";
import { quotedTemplate } from "../contract/portableText";
import { templateParts } from "../contract/templateParts";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { PackagesError } from "../errors";

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
  const whole = markedDescription(description, sha256);
  if (!Token.isUnresolved(description))
    checkDescription(description, whole.length - description.length, where);
  return whole;
}

/** The entry of the object's metadata that changes with the wording of the package's description. */
const WORDING_METADATA_KEY = "description-sha256";

/**
 * What the source object says about itself: the hash of its content, its format, and the hash of the description's
 * wording.
 *
 * Another wording makes a new package version. The metadata makes Terraform write the object again just before it,
 * and a version that is the first after its object was written is one whose content can be proven.
 */
export function sourceMetadata(
  sha256: string,
  format: DictionaryFormat,
  description: string,
): Record<string, string> {
  const content = { [SHA256_METADATA_KEY]: sha256, [FORMAT_METADATA_KEY]: format };
  if (description === "") return content;
  return { ...content, [WORDING_METADATA_KEY]: onceResolved(description, hashOfWording) };
}

/** Of what Terraform makes of it, like the service: `$${` is `${`. */
function hashOfWording(description: string): string {
  if (templateParts(description).every(({ kind }) => kind === "text")) {
    const wording = description.replace(/([$%])\1\{/g, "$1{");
    return createHash("sha256").update(wording).digest("hex");
  }
  // Not cdktf's function: it takes no text with a quote in it.
  return `\${sha256(${quotedTemplate(description)})}`;
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
