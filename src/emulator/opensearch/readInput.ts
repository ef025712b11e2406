import type { AwsRequest } from "../protocol/AwsRequest";
import { OpenSearchError } from "./OpenSearchError";
import type { RoutedOperation } from "./operations";

/** Members that travel in the query, and how the API calls them there. */
const QUERY_MEMBERS: Readonly<Record<string, string>> = {
  nextToken: "NextToken",
  engineType: "EngineType",
  arn: "ARN",
};

/**
 * The input of an operation: members of the path, the query and the JSON body in one structure.
 *
 * @throws OpenSearchError SerializationException
 */
export function readInput(request: AwsRequest, { pathMembers }: RoutedOperation): Record<string, unknown> {
  return { ...readBody(request.body), ...readQuery(request.query), ...pathMembers };
}

function readQuery(query: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [name, value] of query) {
    const member = QUERY_MEMBERS[name];
    if (member !== undefined) input[member] = value;
    if (name === "maxResults") input["MaxResults"] = wholeNumber(value);
  }
  return input;
}

function wholeNumber(value: string): number | string {
  return /^-?\d+$/.test(value) ? Number(value) : value;
}

function readBody(body: Buffer): Record<string, unknown> {
  if (body.length === 0) return {};
  const parsed = parse(body);
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new OpenSearchError("SerializationException", "The body is not a JSON object");
  }
  return parsed as Record<string, unknown>;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    throw new OpenSearchError("SerializationException", "The body is not JSON");
  }
}
