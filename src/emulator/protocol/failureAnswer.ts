import { writeXml } from "./writeXml";
import type { AwsResponse } from "./AwsRequest";

/** Something that a service says no with. */
export interface AwsFailure {
  /** The exception's name: `ThrottlingException`. */
  readonly type: string;
  readonly status: number;
  readonly message: string;
}

/** How a service writes its errors: JSON with a header, what stands before a domain writes, or one of two XML documents. */
export type ErrorProtocol = "rest-json" | "search" | "query" | "rest-xml";

const PROTOCOLS: Readonly<Record<string, ErrorProtocol>> = {
  es: "rest-json",
  search: "search",
  sts: "query",
  s3: "rest-xml",
};

export function errorProtocolOf(service: string): ErrorProtocol {
  return PROTOCOLS[service] ?? "rest-json";
}

/** A failure as the protocol writes it. */
export function failureAnswer(
  protocol: ErrorProtocol,
  failure: AwsFailure,
  context: { requestId: string; operation: string },
): AwsResponse {
  const { contentType, text } = WRITERS[protocol](failure, context.requestId);
  return {
    status: failure.status,
    headers: {
      "content-type": contentType,
      "x-amzn-requestid": context.requestId,
      "x-amzn-errortype": failure.type,
    },
    body: Buffer.from(text),
    operation: context.operation,
    errorType: failure.type,
  };
}

type Writer = (failure: AwsFailure, requestId: string) => { contentType: string; text: string };

const WRITERS: Readonly<Record<ErrorProtocol, Writer>> = {
  "rest-json": (failure) => ({
    contentType: "application/json",
    text: JSON.stringify({ message: failure.message }),
  }),
  // As users report it: {"Message":"User: anonymous is not authorized …"}, and all else in small letters.
  search: (failure) => ({
    contentType: "application/json",
    text: JSON.stringify({ [failure.status === 403 ? "Message" : "message"]: failure.message }),
  }),
  query: (failure, requestId) => ({
    contentType: "text/xml",
    text: writeXml("ErrorResponse", {
      Error: {
        Type: failure.status < 500 ? "Sender" : "Receiver",
        Code: codeOf(failure),
        Message: failure.message,
      },
      RequestId: requestId,
    }),
  }),
  "rest-xml": (failure, requestId) => ({
    contentType: "application/xml",
    text: writeXml("Error", { Code: codeOf(failure), Message: failure.message, RequestId: requestId }),
  }),
};

/** The XML protocols name their codes without the suffix that the JSON protocols have. */
function codeOf(failure: AwsFailure): string {
  return failure.type.replace(/Exception$/, "");
}
