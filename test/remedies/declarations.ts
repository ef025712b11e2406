import { BUCKET } from "../validation/LiveDictionaries";

/** What each file holds at first. */
export const WORDS = "car, automobile\n";
/** What it holds once somebody changed it. */
export const NEXT = "car, automobile, motorcar\n";
/** What somebody else put in its place. */
export const FOREIGN = "car, bomb\n";

export const file = (name: string): string => `${name}.txt`;

const hashOf = (name: string): string => `filesha256("\${path.module}/${file(name)}")`;

/** An object that follows its file, with more arguments where given. */
export function object(name: string, more = "", tracked = true): string {
  return `resource "aws_s3_object" "${name}" {
  bucket = "${BUCKET}"
  key    = "${name}"
  source = "\${path.module}/${file(name)}"
  ${tracked ? `source_hash = ${hashOf(name)}` : ""}
  ${more}
}
`;
}

/** The metadata by which Terraform sees that somebody else wrote an object. */
export const metadata = (name: string): string => `metadata = { sha256 = ${hashOf(name)} }`;

/** The package of that object, under the description that the local AWS's own packages have. */
export function packaged(name: string): string {
  return `resource "aws_opensearch_package" "${name}" {
  package_name        = "${name}"
  package_type        = "TXT-DICTIONARY"
  package_description = "Test [sha256:\${${hashOf(name)}}]"
  package_source {
    s3_bucket_name = aws_s3_object.${name}.bucket
    s3_key         = aws_s3_object.${name}.key
  }
}
`;
}

/** Its association with `search-prod`. */
export function association(name: string, more = "", id = `aws_opensearch_package.${name}.id`): string {
  return `resource "aws_opensearch_package_association" "${name}" {
  package_id  = ${id}
  domain_name = "search-prod"
  ${more}
}
`;
}

/** The content of a package that somebody made; behind the upload of the object, where the same configuration has it. */
export function content(name: string, id: string, isUploaded = false): string {
  const [bucket, key] = isUploaded
    ? [`aws_s3_object.${name}.bucket`, `aws_s3_object.${name}.key`]
    : [`"${BUCKET}"`, `"${name}"`];
  return `resource "opensearchpackages_package_content" "${name}" {
  package_id          = "${id}"
  s3_bucket_name      = ${bucket}
  s3_key              = ${key}
  content_sha256      = ${hashOf(name)}
  package_description = "Test"
}
`;
}

/** A rollout to `search-prod`; `packageId` is an expression. */
export function rollout(name: string, packageId: string, more = ""): string {
  return `resource "opensearchpackages_rollout" "${name}" {
  package_id  = ${packageId}
  domain_name = "search-prod"
  ${more}
}
`;
}
