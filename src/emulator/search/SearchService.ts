import type { ServingDomain } from "../../model";
import type { AwsRequest, AwsResponse, AwsService, RoutedRequest } from "../protocol/AwsRequest";
import { domainKey, domainOfPath, pathInDomain } from "../protocol/domainPath";
import { forward } from "./forward";
import { type DomainNodes, SearchRefusal } from "./nodes/DomainNodes";

interface SearchParts {
  readonly nodes: DomainNodes;
  /** Every domain that there is now. */
  readonly domains: () => readonly ServingDomain[];
  /** Puts what the domains hold now into the folders that nodes read. */
  readonly bringUpToDate: () => void;
}

/**
 * The domains' own endpoints: a request is passed on to the node behind the domain, whoever signed it, after the files
 * that the node reads are what the domain holds at that moment.
 */
export class SearchService implements AwsService {
  constructor(private readonly parts: SearchParts) {}

  route(request: AwsRequest): RoutedRequest {
    const operation = searchOperation(pathInDomain(request.path));
    return { operation, answer: () => this.answer(request, operation) };
  }

  /** Nothing is kept here: domains and nodes are told apart. */
  reset(): void {}

  private async answer(request: AwsRequest, operation: string): Promise<AwsResponse> {
    try {
      const { nodes, bringUpToDate } = this.parts;
      bringUpToDate();
      const url = await nodes.urlOf(this.domainOf(request));
      bringUpToDate();
      return { ...(await forward(request, url)), operation };
    } catch (error) {
      if (error instanceof SearchRefusal) return refused(error, operation);
      throw error;
    }
  }

  /** @throws SearchRefusal when there is none, as a name that DNS doesn't know */
  private domainOf(request: AwsRequest): ServingDomain {
    const asked = domainOfPath(request.path);
    const domain = this.parts
      .domains()
      .find((one) => asked !== undefined && domainKey(one) === domainKey(asked));
    if (domain?.isReachable === true) return domain;
    const { domainName, accountId, region } = { ...request, domainName: "", ...asked };
    throw new SearchRefusal(
      404,
      "no_such_domain",
      domain === undefined
        ? `The local AWS has no domain ${domainName} in ${region} of account ${accountId}.`
        : `The domain ${domainName} is still being created and has no endpoint yet.`,
    );
  }
}

/** In the form of OpenSearch's own errors, which clients of it read. */
function refused({ status, type, message }: SearchRefusal, operation: string): AwsResponse {
  const error = { type, reason: message };
  return {
    status,
    headers: { "content-type": "application/json; charset=UTF-8" },
    body: Buffer.from(JSON.stringify({ error: { root_cause: [error], ...error }, status })),
    operation,
    errorType: type,
  };
}

/**
 * What a request to a search engine is, for the log and for faults: the API's word in its path (`_analyze`,
 * `_settings`), `index` or `document` where there is none, and `info` for the root.
 */
function searchOperation(path: string): string {
  const steps = path.split("/").filter((step) => step !== "");
  const word = steps.find((step) => /^_[a-z]/.test(step) && step !== "_all");
  if (word === "_doc" || word === "_create") return "document";
  if (word === "_plugins" || word === "_opendistro") return steps[steps.indexOf(word) + 1] ?? word;
  return word ?? (steps.length === 0 ? "info" : "index");
}
