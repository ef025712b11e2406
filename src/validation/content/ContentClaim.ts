import type { DeclaredPackage, DeclaredSource } from "../../terraform/declared/Declared";

/** What something says the content is; only bytes or a checksum of the store prove it. */
export interface ContentClaim {
  readonly algorithm: "sha256" | "md5";
  /** Lower-case hexadecimal. */
  readonly digest: string;
  /** Who says so, for messages: `source_hash of aws_s3_object.a`. */
  readonly by: string;
}

/** A claim, and whether it says no more than what was read from S3 before. */
export interface WeighedClaim {
  readonly claim: ContentClaim;
  /** Can disprove, and proves nothing: the `etag` that Terraform refreshes from S3. */
  readonly weak: boolean;
}

/** What the plan or state says of the object's content: its metadata, its hash arguments, inline content. */
export function claimsOfSource(source: DeclaredSource): ContentClaim[] {
  return weighedClaims(source).map(({ claim: each }) => each);
}

/** The same, each with its weight. */
export function weighedClaims(source: DeclaredSource): WeighedClaim[] {
  const { address, sha256, sourceHash, etag, contentSha256, contentMd5 } = source;
  const said = [
    claim("sha256", contentSha256, `the content of ${address}`),
    claim("md5", contentMd5, `the content of ${address}`),
    claim("sha256", sha256, `the metadata of ${address}`),
    digestOf(sourceHash, `source_hash of ${address}`),
  ].flatMap((each) => (each === null ? [] : { claim: each, weak: false }));
  const tag = digestOf(etag, `etag of ${address}`);
  return tag === null ? said : [...said, { claim: tag, weak: !etagIsSet(source) }];
}

/** Whether it is the configuration that says the entity tag, and not only the refresh. */
function etagIsSet({ tracksContent, sourceHash, contentSha256 }: DeclaredSource): boolean {
  return tracksContent && sourceHash === null && contentSha256 === null;
}

/** What the description of the package says, as it is declared. */
export function claimOfPackage({ sha256, address }: DeclaredPackage): ContentClaim | null {
  return claim("sha256", sha256, `package_description of ${address}`);
}

export function claim(
  algorithm: ContentClaim["algorithm"],
  digest: string | null,
  by: string,
): ContentClaim | null {
  return digest === null ? null : { algorithm, digest: digest.toLowerCase(), by };
}

/** `filesha256`, `filebase64sha256`, `filemd5`: anything else may be whatever its author likes. */
function digestOf(text: string | null, by: string): ContentClaim | null {
  if (text === null) return null;
  if (/^[0-9a-f]{64}$/i.test(text)) return claim("sha256", text, by);
  if (/^[0-9a-f]{32}$/i.test(text)) return claim("md5", text, by);
  if (/^[A-Za-z0-9+/]{43}=$/.test(text))
    return claim("sha256", Buffer.from(text, "base64").toString("hex"), by);
  return null;
}
