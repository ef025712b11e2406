import { S3_OPERATIONS, type S3Operation, type S3Scope } from "./operations";

export interface OperationQuestion {
  readonly method: string;
  readonly scope: S3Scope;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a request asks for: an operation of the table, or a description of a call that is not in it. */
export function findOperation({ method, scope, query, headers }: OperationQuestion): S3Operation {
  const subresource = [...new Set(query.keys())]
    .filter((key) => !isQueryParameter(key))
    .sort()
    .join("&");
  const copies = headers["x-amz-copy-source"] !== undefined;
  const found = S3_OPERATIONS.find(
    (operation) =>
      operation.method === method &&
      operation.scope === scope &&
      operation.subresource === subresource &&
      (operation.copies ?? false) === copies,
  );
  return found ?? unknownOperation(method, scope, query);
}

/** A call that is in no table is named by its looks. */
function unknownOperation(method: string, scope: S3Scope, query: URLSearchParams): S3Operation {
  const keys = [...query.keys()].join("&");
  const name = `${method} ${scope}${keys === "" ? "" : `?${keys}`}`;
  return { name, method, scope, subresource: keys, action: undefined };
}

/**
 * Keys of a query that say how an operation is done, not which one it is. A key that is neither one of these nor selects
 * an operation is a sub-resource that the local S3 has never heard of, and leaving it out would answer another question.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html
 */
const PARAMETERS: ReadonlySet<string> = new Set([
  "bucket-region",
  "continuation-token",
  "delimiter",
  "encoding-type",
  "fetch-owner",
  "key-marker",
  "marker",
  "max-buckets",
  "max-keys",
  "max-parts",
  "part-number-marker",
  "prefix",
  "response-cache-control",
  "response-content-disposition",
  "response-content-encoding",
  "response-content-language",
  "response-content-type",
  "response-expires",
  "start-after",
  "version-id-marker",
  "versionId",
  // What the SDKs add for whoever reads a log.
  "x-id",
]);

function isQueryParameter(key: string): boolean {
  return PARAMETERS.has(key);
}
