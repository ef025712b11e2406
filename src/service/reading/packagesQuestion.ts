import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { examineAnswer } from "../answers/examineAnswer";
import { type OperationName, OPERATIONS } from "../answers/operations";
import type { Door, Question } from "../door/Door";
import type { WatchedCommand } from "../exchange/Exchange";

export type PackagesDoor = Door<OpenSearchClient>;
export type PackagesQuestion<Output> = Question<OpenSearchClient, Output>;

/** A question to the packages API, with what is known of its operation. */
export function packagesQuestion<Output>(
  operation: OperationName,
  subject: string,
  command: WatchedCommand,
  send: (client: OpenSearchClient, abortSignal: AbortSignal) => Promise<Output>,
): PackagesQuestion<Output> {
  const { absentBy, absence } = OPERATIONS[operation];
  return {
    operation,
    action: `es:${operation}`,
    subject,
    command,
    send,
    examine: (answer) => examineAnswer(operation, answer),
    absence: (refusal) => (refusal === absentBy ? absence : null),
  };
}
