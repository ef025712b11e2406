import { OpenSearchService } from "../opensearch/OpenSearchService";
import { S3Service } from "../s3";
import { StsService } from "../sts/StsService";
import type { ReceivedRequest } from "./receiveRequest";

/** The name of an operation that no service has. */
export const UNKNOWN_OPERATION = "Unknown";

const READERS: Readonly<Record<string, (request: ReceivedRequest) => string | undefined>> = {
  es: (request) => OpenSearchService.operationOf(request),
  sts: (request) => StsService.operationOf(request),
  s3: (request) => S3Service.operationOf(request),
};

/** The operation that a request is for, before its service has seen it: faults strike before anything happens. */
export function operationOf(service: string, request: ReceivedRequest): string {
  return READERS[service]?.(request) ?? UNKNOWN_OPERATION;
}
