import type { AwsRequest, AwsResponse, AwsService, RoutedRequest } from "../protocol/AwsRequest";
import { failureAnswer } from "../protocol/failureAnswer";
import { OpenSearchError } from "./OpenSearchError";
import type { OpenSearchState } from "./OpenSearchState";
import { type RoutedOperation, routeTo } from "./operations";
import { readInput } from "./readInput";

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

/** The members of an answer as rest-json writes them: instants as seconds since the epoch, absent members left out. */
function writeOutput(output: object): Buffer {
  return Buffer.from(JSON.stringify(wireValue(output)));
}

function wireValue(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(wireValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wireValue(member)]));
}
