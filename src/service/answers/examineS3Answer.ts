import { contentTypeOf, type RawAnswer, BrokenAnswer } from "../exchange/RawAnswer";

/** The root element of each operation's answer; null for content, which may be anything. */
export const S3_OPERATIONS = {
  GetObject: null,
  HeadObject: null,
  ListObjectVersions: "ListVersionsResult",
  GetBucketEncryption: "ServerSideEncryptionConfiguration",
} as const;

export type S3OperationName = keyof typeof S3_OPERATIONS;

/**
 * Whether this is an answer of S3 to this operation, and a whole one.
 *
 * @throws BrokenAnswer when it is not
 */
export function examineS3Answer(operation: S3OperationName, answer: RawAnswer): void {
  const problem = problemOf(operation, answer);
  if (problem !== null) throw new BrokenAnswer(operation, answer, problem);
}

function problemOf(operation: S3OperationName, answer: RawAnswer): string | null {
  const { status } = answer;
  if (status >= 300) {
    return isSigned(answer) || hasRoot(answer, "Error")
      ? null
      : `names no error of S3 (${contentTypeOf(answer)})`;
  }
  const root = S3_OPERATIONS[operation];
  if (root !== null) return hasRoot(answer, root) ? null : `is no ${root} (${contentTypeOf(answer)})`;
  return isSigned(answer) ? null : `has no request id of S3 (${contentTypeOf(answer)})`;
}

/** S3 puts an id on everything it says, and nobody else does. */
function isSigned({ headers }: RawAnswer): boolean {
  return (headers["x-amz-request-id"] ?? "") !== "";
}

/** A whole document with this root element. */
function hasRoot({ body }: RawAnswer, root: string): boolean {
  const document = body
    .toString("utf8")
    .replace(/^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?/, "")
    .trimEnd();
  return new RegExp(`^<${root}[\\s>]`).test(document) && document.endsWith(`</${root}>`);
}
