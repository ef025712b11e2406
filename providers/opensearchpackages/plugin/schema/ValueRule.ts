import { markedSha256, MAX_TEXT_LENGTH } from "../../../../src/contract/contentMark";
import { REGION_NAME } from "../../../../src/contract/ServiceSettings";

/** A rule for a string that a user writes. */
export interface ValueRule {
  /** What is allowed, to follow "must be": `3 to 28 characters, …`. */
  readonly allowed: string;
  readonly accepts: (value: string) => boolean;
}

function matching(pattern: RegExp, allowed: string): ValueRule {
  return { allowed, accepts: (value) => pattern.test(value) };
}

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreateDomain.html */
export const DOMAIN_NAME = matching(
  /^[a-z][a-z0-9-]{2,27}$/,
  "3 to 28 characters: a lower-case letter, then lower-case letters, digits and hyphens",
);

/** @see https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_CreatePackage.html */
export const PACKAGE_NAME = matching(
  /^[a-z][a-z0-9-]{2,255}$/,
  "3 to 256 characters: a lower-case letter, then lower-case letters, digits and hyphens",
);

/** Ids are opaque: only what could not be part of a request path or of an import id is refused. */
export const PACKAGE_ID = matching(
  /^[^\s/]+$/,
  "the id of a package, such as F123456789, without spaces or slashes",
);

export const REGION = matching(REGION_NAME, "the name of a region, such as eu-west-1");

export const NOT_EMPTY = matching(/\S/, "a text that is not empty");

export const SHA256 = matching(/^[0-9a-f]{64}$/, "a SHA-256 in 64 lower-case hexadecimal digits");

/** What a package's description says in front of the mark: there must be room for both, and one mark only. */
export const DESCRIPTION_TEXT: ValueRule = {
  allowed: `1 to ${MAX_TEXT_LENGTH} characters, without a [sha256:…] of its own`,
  accepts: (value) => value.length > 0 && value.length <= MAX_TEXT_LENGTH && markedSha256(value) === null,
};

export const ROLE_ARN = matching(
  /^arn:[\w-]+:iam::\d{12}:role\/.+$/,
  "the ARN of a role: arn:aws:iam::<account>:role/<name>",
);

export const HTTP_URL: ValueRule = {
  allowed: "a URL that begins with http:// or https://",
  accepts: (value) => /^https?:\/\//.test(value) && URL.canParse(value),
};

export function oneOf(...values: readonly string[]): ValueRule {
  return { allowed: `one of ${values.join(", ")}`, accepts: (value) => values.includes(value) };
}
