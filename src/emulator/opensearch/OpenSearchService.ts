import type { AwsRequest, AwsResponse, AwsService } from "../http/AwsRequest";
import { failureAnswer } from "../http/failureAnswer";
import type { OpenSearchContext } from "./OpenSearchCall";
import { OpenSearchError } from "./OpenSearchError";
import { type RoutedOperation, routeTo } from "./OpenSearchOperation";
import { OPERATIONS } from "./operations";
import { readInput } from "./readInput";
import { writeOutput } from "./writeOutput";

/** The local OpenSearch Service: the packages API, and of domains what packages need. */
export class OpenSearchService implements AwsService {
  constructor(private readonly context: OpenSearchContext) {}

  handle(request: AwsRequest): Promise<AwsResponse> {
    return Promise.resolve(this.respond(request));
  }

  /** The operation that a request is for: `AssociatePackage`; undefined when there is none. */
  static operationOf(request: { readonly method: string; readonly path: string }): string | undefined {
    return routeTo(OPERATIONS, request)?.operation.name;
  }

  reset(): void {
    this.context.store.clear();
  }

  private respond(request: AwsRequest): AwsResponse {
    const routed = routeTo(OPERATIONS, request);
    try {
      if (routed === undefined) throw notImplemented(request);
      return success(request, routed.operation.name, this.run(request, routed));
    } catch (error) {
      if (!(error instanceof OpenSearchError)) throw error;
      const operation = routed?.operation.name ?? "Unknown";
      return failureAnswer("rest-json", error, { requestId: request.requestId, operation });
    }
  }

  private run(request: AwsRequest, routed: RoutedOperation): object {
    const nowMs = this.context.clock.now();
    return routed.operation.run({
      ...this.context,
      input: readInput(request, routed),
      scope: { accountId: request.accountId, region: request.region },
      nowMs,
      readAtMs: this.context.faults.readAt(nowMs),
    });
  }
}

function success(request: AwsRequest, operation: string, output: object): AwsResponse {
  return {
    status: 200,
    headers: { "content-type": "application/json", "x-amzn-requestid": request.requestId },
    body: writeOutput(output),
    operation,
  };
}

function notImplemented({ method, path }: AwsRequest): OpenSearchError {
  return new OpenSearchError(
    "NotImplemented",
    `${method} ${path} is not implemented by the local OpenSearch Service.`,
  );
}
