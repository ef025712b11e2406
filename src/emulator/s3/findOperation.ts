import { S3_OPERATIONS, type S3Operation, type S3Scope } from "./operations";
import { isQueryParameter } from "./queryParameters";

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
