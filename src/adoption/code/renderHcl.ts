import { plainLine } from "../../contract/plainText";
import type { AdoptedPackage, Adoption, KeptDomain } from "../Adoption";
import { wordsOf } from "./wordsOf";
import { hclBlock, hclImport, hclText } from "./hcl";

const OBJECT = "aws_s3_object";
const CONTENT = "opensearchpackages_package_content";
const ROLLOUT = "opensearchpackages_rollout";
const BUCKET = "dictionary_bucket";

/**
 * The declaration in Terraform's own language. Neither the package nor an association is a resource in it, so
 * nothing that it says can replace, delete or dissociate anything.
 */
export function renderHcl({ place, bucket, dictionaries }: Adoption): string {
  const bucketExpression = bucket === null ? `var.${BUCKET}` : hclText(bucket);
  return [
    header(place),
    ...(bucket === null ? [variable()] : []),
    ...dictionaries.flatMap((dictionary) => [
      comment(dictionary),
      ...objectBlocks(dictionary, bucketExpression),
      ...contentBlocks(dictionary),
      ...dictionary.domains.flatMap((domain) => rolloutBlocks(domain, dictionary)),
    ]),
  ].join("\n");
}

function header(place: string): string {
  return `# Dictionaries that are live in ${plainLine(place)}, as \`opensearch-packages adopt\` found them.
# Put the words of each package into its file before the first plan: the apply gives the package what is in the file.
`;
}

function variable(): string {
  const block = hclBlock(`variable "${BUCKET}"`, {
    description: hclText("The bucket that the dictionaries are uploaded to"),
    type: "string",
  });
  return `# The service does not tell which object a package was made from: say where the files are to be.\n${block}`;
}

function comment(dictionary: AdoptedPackage): string {
  return wordsOf(dictionary)
    .map((line) => plainLine(`# ${line}`))
    .join("\n");
}

function objectBlocks(dictionary: AdoptedPackage, bucket: string): string[] {
  const { label, object } = dictionary;
  const file = fileOf(dictionary);
  const block = hclBlock(`resource "${OBJECT}" "${label}"`, {
    bucket,
    key: hclText(object.key),
    source: file,
    source_hash: `filesha256(${file})`,
    content_type: hclText("text/plain; charset=utf-8"),
    server_side_encryption: hclText("AES256"),
    metadata: `{ sha256 = filesha256(${file}) }`,
  });
  if (object.exists !== true) return [block];
  return [hclImport(`${OBJECT}.${label}`, importIdOf(bucket, object.key)), block];
}

/** `"<bucket>/<key>"` of two texts. */
function importIdOf(bucket: string, key: string): string {
  return `${bucket.slice(0, -1)}/${hclText(key).slice(1)}`;
}

function contentBlocks(dictionary: AdoptedPackage): string[] {
  const { label, packageId, description } = dictionary;
  const block = hclBlock(`resource "${CONTENT}" "${label}"`, {
    package_id: hclText(packageId),
    s3_bucket_name: `${OBJECT}.${label}.bucket`,
    s3_key: `${OBJECT}.${label}.key`,
    content_sha256: `filesha256(${fileOf(dictionary)})`,
    ...(description === "" ? {} : { package_description: hclText(description) }),
  });
  return [hclImport(`${CONTENT}.${label}`, hclText(packageId)), block];
}

function rolloutBlocks({ label, domainName }: KeptDomain, dictionary: AdoptedPackage): string[] {
  const content = `${CONTENT}.${dictionary.label}`;
  const block = hclBlock(`resource "${ROLLOUT}" "${label}"`, {
    domain_name: hclText(domainName),
    package_id: `${content}.package_id`,
    content_sha256: `${content}.content_sha256`,
  });
  return [hclImport(`${ROLLOUT}.${label}`, hclText(`${domainName}/${dictionary.packageId}`)), block];
}

function fileOf({ file }: AdoptedPackage): string {
  return `"\${path.module}/${file}"`;
}
