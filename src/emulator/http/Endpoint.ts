import type { Accounts } from "../accounts/Accounts";
import type { FaultedRequest, RequestFaults } from "../faults/RequestFaults";
import type { AwsRequest, AwsResponse, AwsService, RoutedRequest } from "../protocol/AwsRequest";
import { type CredentialScope, credentialScope } from "./CredentialScope";
import {
  type AwsFailure,
  type ErrorProtocol,
  errorProtocolOf,
  failureAnswer,
} from "../protocol/failureAnswer";
import type { ReceivedRequest } from "./receiveRequest";
import { domainOfPath } from "../protocol/domainPath";
import type { RequestLog } from "./RequestLog";
import { setTimeout } from "node:timers/promises";

/** What the client gets: an answer, or a connection that breaks. */
export type Reply = { readonly kind: "answer"; readonly answer: AwsResponse } | { readonly kind: "reset" };

interface EndpointParts {
  /** By the service's name in the credential scope. */
  readonly services: ReadonlyMap<string, AwsService>;
  readonly accounts: Accounts;
  readonly faults: RequestFaults;
  readonly log: RequestLog;
}

/** The name of an operation that no service has. */
const UNKNOWN_OPERATION = "Unknown";

/** What a connection that breaks has for a status in the log. */
const NO_STATUS = 0;

/**
 * The one address of the local AWS: sends each signed request to the service that its signature names, and what is
 * for the own endpoint of a domain there.
 */
export class Endpoint {
  private sequence = 0;

  constructor(private readonly parts: EndpointParts) {}

  async reply(received: ReceivedRequest): Promise<Reply> {
    const startedMs = performance.now();
    const request = this.identified(received);
    const routed = this.parts.services.get(request.service)?.route(request);
    const operation = routed?.operation ?? UNKNOWN_OPERATION;
    const reply = await this.replyTo(request, operation, routed);
    this.record(request, operation, reply, performance.now() - startedMs);
    return reply;
  }

  private identified(received: ReceivedRequest): AwsRequest {
    this.sequence += 1;
    const requestId = `00000000-0000-4000-8000-${this.sequence.toString(16).padStart(12, "0")}`;
    const scope = credentialScope(received.headers["authorization"]) ?? UNSIGNED;
    const domain = scope.service === "s3" ? undefined : domainOfPath(received.path);
    if (domain !== undefined) return { ...received, ...scope, ...domain, service: SEARCH, requestId };
    const accountId = scope === UNSIGNED ? "" : this.parts.accounts.principalOf(scope.accessKeyId).accountId;
    return { ...received, ...scope, accountId, requestId };
  }

  private async replyTo(
    request: AwsRequest,
    operation: string,
    routed: RoutedRequest | undefined,
  ): Promise<Reply> {
    if (request.service === UNSIGNED.service) {
      const failure = isPresigned(request.query) ? PRESIGNED_FAILURE : UNSIGNED_FAILURE;
      return refuse(request, unsignedProtocol(request), failure);
    }
    const faulted = await this.meetFaults(request, operation);
    if (faulted !== undefined) return faulted;
    if (routed === undefined) {
      return refuse(request, errorProtocolOf(request.service), unknownService(request.service));
    }
    return { kind: "answer", answer: await routed.answer() };
  }

  private async meetFaults(request: AwsRequest, operation: string): Promise<Reply | undefined> {
    const faulted: FaultedRequest = {
      ...request,
      operation,
      principalArn: this.principalOf(request),
    };
    for (const effect of this.parts.faults.meet(faulted)) {
      if (effect.kind === "reset") return { kind: "reset" };
      if (effect.kind === "delay") await pause(effect.ms);
      else return refuse(request, errorProtocolOf(request.service), effect.failure(faulted), operation);
    }
    return undefined;
  }

  private principalOf({ accessKeyId }: AwsRequest): string {
    return accessKeyId === "" ? "anonymous" : this.parts.accounts.principalOf(accessKeyId).arn;
  }

  private record(request: AwsRequest, operation: string, reply: Reply, durationMs: number): void {
    const answer = reply.kind === "answer" ? reply.answer : undefined;
    this.parts.log.record({
      service: request.service,
      operation: answer?.operation ?? operation,
      method: request.method,
      path: request.path,
      status: answer?.status ?? NO_STATUS,
      errorType: answer === undefined ? "ConnectionReset" : answer.errorType,
      durationMs,
      region: request.region,
      accountId: request.accountId,
    });
  }
}

/** The service of the domains' own endpoints: signed for `es`, with a password or with nothing, the path says it. */
const SEARCH = "search";

const UNSIGNED: CredentialScope = { accessKeyId: "", region: "", service: "unsigned" };

const UNSIGNED_FAILURE: AwsFailure = {
  type: "MissingAuthenticationTokenException",
  status: 403,
  message: "Missing Authentication Token",
};

const PRESIGNED_FAILURE: AwsFailure = {
  type: "NotImplemented",
  status: 501,
  message:
    "Presigned URLs are not implemented by the local AWS: send the request with an Authorization header, as the SDKs do.",
};

/** The signature in the query, of version 4 or of version 2. */
function isPresigned(query: URLSearchParams): boolean {
  return ["X-Amz-Signature", "X-Amz-Credential", "AWSAccessKeyId"].some((key) => query.has(key));
}

/** A request without a signature does not say which service it is for; its looks do. */
function unsignedProtocol({ path, headers }: AwsRequest): ErrorProtocol {
  if (path.startsWith("/2021-01-01/")) return "rest-json";
  return headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true
    ? "query"
    : "rest-xml";
}

function unknownService(service: string): AwsFailure {
  return {
    type: "NotImplemented",
    status: 501,
    message: `The local AWS has no service ${service}: it has es, s3 and sts.`,
  };
}

function refuse(
  { requestId }: AwsRequest,
  protocol: ErrorProtocol,
  failure: AwsFailure,
  operation = UNKNOWN_OPERATION,
): Reply {
  return { kind: "answer", answer: failureAnswer(protocol, failure, { requestId, operation }) };
}

/** Waits, without keeping the process alive for it. */
function pause(ms: number): Promise<void> {
  return setTimeout(ms, undefined, { ref: false });
}
