import { OpenSearchService } from "../opensearch/OpenSearchService";
import { StsService } from "../sts/StsService";
import { addressOf } from "../s3/addressing";
import { findOperation } from "../s3/findOperation";
import type { ReceivedRequest } from "./receiveRequest";

/** The name of an operation that no service has. */
export const UNKNOWN_OPERATION = "Unknown";

const READERS: Readonly<Record<string, (request: ReceivedRequest) => string | undefined>> = {
  es: (request) => OpenSearchService.operationOf(request),
  sts: (request) => StsService.operationOf(request),
  s3: s3OperationOf,
};

/** The operation that a request is for, before its service has seen it: faults strike before anything happens. */
export function operationOf(service: string, request: ReceivedRequest): string {
  return READERS[service]?.(request) ?? UNKNOWN_OPERATION;
}

function s3OperationOf(request: ReceivedRequest): string | undefined {
  try {
    const { bucket, key } = addressOf(request.headers["host"] ?? "", request.path);
    const scope = bucket === undefined ? "service" : key === undefined ? "bucket" : "object";
    return findOperation({ ...request, scope }).name;
  } catch {
    // An address or a method that S3 refuses: the service says so itself.
    return undefined;
  }
}
