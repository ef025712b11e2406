import type { AwsRequest, AwsResponse, AwsService, RoutedRequest } from "../http/AwsRequest";
import { failureAnswer } from "../http/failureAnswer";
import { OpenSearchError } from "./OpenSearchError";
import type { OpenSearchState } from "./OpenSearchState";
import { type RoutedOperation, routeTo } from "./operations";
import { readInput } from "./readInput";
import { writeOutput } from "./writeOutput";

/** The local OpenSearch Service: the packages API, and of domains what packages need. */
export class OpenSearchService implements AwsService {
  constructor(private readonly state: OpenSearchState) {}

  route(request: AwsRequest): RoutedRequest {
    const routed = routeTo(request);
    return { operation: routed?.name, answer: () => Promise.resolve(this.respond(request, routed)) };
  }

  reset(): void {
    this.state.clear();
  }

  private respond(request: AwsRequest, routed: RoutedOperation | undefined): AwsResponse {
    try {
      if (routed === undefined) throw notImplemented(request);
      return success(request, routed.name, this.run(request, routed));
    } catch (error) {
      if (!(error instanceof OpenSearchError)) throw error;
      const operation = routed?.name ?? "Unknown";
      return failureAnswer("rest-json", error, { requestId: request.requestId, operation });
    }
  }

  private run(request: AwsRequest, routed: RoutedOperation): object {
    return this.state.call({
      operation: routed.name,
      input: readInput(request, routed),
      scope: { accountId: request.accountId, region: request.region },
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
