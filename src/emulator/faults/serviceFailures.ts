import type { AwsFailure } from "../protocol/failureAnswer";
import { iamAction } from "../policy/iamAction";
import type { FaultedRequest } from "./RequestFaults";

/*
 * How each service says that it is throttled, broken, denied or asked with old credentials. The sentences are those
 * of AWS where users report them; AWS documents none.
 */

export function throttling({ service }: FaultedRequest): AwsFailure {
  if (service === "search") return { type: "ThrottlingException", status: 429, message: "Too Many Requests" };
  if (service === "s3") return { type: "SlowDown", status: 503, message: "Please reduce your request rate." };
  const status = service === "sts" ? 400 : 429;
  return { type: service === "sts" ? "Throttling" : "ThrottlingException", status, message: "Rate exceeded" };
}

/** @param status of the answer: 500, 502, 503, 504 */
export function serverError({ service }: FaultedRequest, status: number): AwsFailure {
  const type =
    service === "es" || service === "search"
      ? "InternalException"
      : service === "s3"
        ? "InternalError"
        : "InternalFailure";
  return { type, status, message: "We encountered an internal error. Please try again." };
}

/** @param action that the caller lacks @default the one of the operation */
export function accessDenied(request: FaultedRequest, action = iamAction(request)): AwsFailure {
  // A domain's own endpoint names no resource.
  const resource = request.service === "search" ? "" : ` on resource: ${resourceOf(request)}`;
  const message =
    `User: ${request.principalArn} is not authorized to perform: ${action}${resource} ` +
    `because no identity-based policy allows the ${action} action`;
  const type =
    request.service === "es" || request.service === "search" ? "AccessDeniedException" : "AccessDenied";
  return { type, status: 403, message };
}

export function expiredToken({ service }: FaultedRequest): AwsFailure {
  const message = "The security token included in the request is expired";
  return service === "s3"
    ? { type: "ExpiredToken", status: 400, message: "The provided token has expired." }
    : { type: "ExpiredTokenException", status: 403, message };
}

function resourceOf({ service, region, accountId, path }: FaultedRequest): string {
  if (service === "s3") return `arn:aws:s3:::${path.slice(1)}`;
  const domain =
    /\/packages\/(?:as|dis)sociate\/[^/]+\/([^/]+)$/.exec(path)?.[1] ?? /\/domain\/([^/]+)/.exec(path)?.[1];
  return domain === undefined ? "*" : `arn:aws:es:${region}:${accountId}:domain/${domain}`;
}
