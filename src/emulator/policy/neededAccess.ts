import { iamAction } from "./iamAction";
import { neededOfPackages } from "./neededOfPackages";
import { neededOfS3 } from "./neededOfS3";
import type { NeededAccess } from "./Policy";
import { pathInDomain, domainOfPath } from "../protocol/domainPath";
import { type CalledRequest, partitionOf } from "./CalledRequest";

/**
 * What a request must be allowed, by IAM's own tables. Nothing for GetCallerIdentity, which needs no permission, and for
 * what is not signed: that is no request of an identity.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 */
export function neededAccess(request: CalledRequest): NeededAccess[] {
  const { service, operation, region } = request;
  if (request.accessKeyId === "" || operation === "GetCallerIdentity") return [];
  if (service === "es") return neededOfPackages(request);
  if (service === "s3") return neededOfS3(request);
  if (service === "search") return [{ action: iamAction(request), resource: domainPath(request), region }];
  const role = new URLSearchParams(request.body.toString("utf8")).get("RoleArn");
  return [{ action: iamAction(request), resource: role ?? "*", region }];
}

function domainPath(request: CalledRequest): string {
  const domainName = domainOfPath(request.path)?.domainName ?? "";
  const root = `arn:${partitionOf(request.region)}:es:${request.region}:${request.accountId}:domain/${domainName}`;
  return root + decodedPath(pathInDomain(request.path));
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
