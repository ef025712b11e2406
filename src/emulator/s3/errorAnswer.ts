import type { S3Answer } from "./S3Call";
import type { S3Error } from "./S3Error";
import { writeXml } from "./xml/writeXml";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html#RESTErrorResponses */
export function errorAnswer(error: S3Error, where: { resource: string; requestId: string }): S3Answer {
  if (error.status === 304) return { status: 304, headers: error.headers };
  return {
    status: error.status,
    headers: error.headers,
    body: writeXml("Error", {
      Code: error.code,
      Message: error.message,
      ...error.elements,
      Resource: where.resource,
      RequestId: where.requestId,
      HostId: "local",
    }),
  };
}
