import type { Accounts } from "../accounts/Accounts";
import type { Clock } from "../Clock";
import type { AwsRequest, AwsResponse, AwsService, RoutedRequest } from "../protocol/AwsRequest";
import { failureAnswer } from "../protocol/failureAnswer";
import { writeXml, type XmlElement } from "../protocol/writeXml";
import { assumeRole, getCallerIdentity } from "./operations";
import { type StsCall, StsError } from "./StsCall";
const NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

const ACTIONS: ReadonlyMap<string, (call: StsCall) => XmlElement> = new Map([
  ["AssumeRole", assumeRole],
  ["GetCallerIdentity", getCallerIdentity],
]);

/** The local STS: who the caller is, and sessions of roles. */
export class StsService implements AwsService {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** The operation that a request names may be one that this STS does not have. */
  route(request: AwsRequest): RoutedRequest {
    const operation = parametersOf(request).get("Action") ?? "Unknown";
    return { operation, answer: () => Promise.resolve(this.respond(request, operation)) };
  }

  reset(): void {
    this.accounts.reset();
  }

  private respond(request: AwsRequest, operation: string): AwsResponse {
    const { requestId } = request;
    try {
      const result = this.run(operation, request);
      const document = {
        "@xmlns": NAMESPACE,
        [`${operation}Result`]: result,
        ResponseMetadata: { RequestId: requestId },
      };
      return {
        status: 200,
        headers: { "content-type": "text/xml", "x-amzn-requestid": requestId },
        body: Buffer.from(writeXml(`${operation}Response`, document)),
        operation,
      };
    } catch (error) {
      if (!(error instanceof StsError)) throw error;
      return failureAnswer("query", error, { requestId, operation });
    }
  }

  private run(operation: string, request: AwsRequest): XmlElement {
    const action = ACTIONS.get(operation);
    if (action === undefined) {
      throw new StsError("NotImplemented", 501, `${operation} is not implemented by the local STS.`);
    }
    return action({
      parameters: parametersOf(request),
      principal: this.accounts.principalOf(request.accessKeyId),
      accounts: this.accounts,
      nowMs: this.clock.now(),
    });
  }
}

/** The query protocol puts its parameters in the form body, or in the query of a GET. */
function parametersOf({ query, body }: { query: URLSearchParams; body: Buffer }): URLSearchParams {
  return body.length > 0 ? new URLSearchParams(body.toString("utf8")) : query;
}
