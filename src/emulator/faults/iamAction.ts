import { s3Action } from "./s3Actions";

interface Called {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly query: URLSearchParams;
}

/**
 * The IAM action that allows an operation: `es:AssociatePackage`. A domain's own endpoint knows only HTTP methods:
 * `es:ESHttpPost`.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function iamAction({ service, operation, method, query }: Called): string {
  if (service === "search") return `es:ESHttp${method.slice(0, 1)}${method.slice(1).toLowerCase()}`;
  return service === "s3" ? s3Action(operation, query.has("versionId")) : `${service}:${operation}`;
}
