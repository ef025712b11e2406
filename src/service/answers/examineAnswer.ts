import { BrokenAnswer, contentTypeOf, type RawAnswer } from "../exchange/RawAnswer";
import { type OperationName, OPERATIONS } from "./operations";
import { isObject } from "./Shape";

/**
 * Whether this is an answer of OpenSearch Service to this operation, and a whole one.
 *
 * @throws BrokenAnswer when it is not
 */
export function examineAnswer(operation: OperationName, answer: RawAnswer): void {
  const problem = isSuccess(answer) ? problemOfOutput(operation, answer) : problemOfRefusal(answer);
  if (problem !== null) throw new BrokenAnswer(operation, answer, problem);
}

function isSuccess({ status }: RawAnswer): boolean {
  return status >= 200 && status < 300;
}

function problemOfOutput(operation: OperationName, answer: RawAnswer): string | null {
  const output = parsed(answer.body);
  if (output === undefined) return `is no JSON (${contentTypeOf(answer)})`;
  return OPERATIONS[operation].output(output, "");
}

/** The service names its exceptions in a header, and some emulators in the body; nobody else does. */
function problemOfRefusal(answer: RawAnswer): string | null {
  if (answer.status >= 400 && exceptionOf(answer) !== undefined) return null;
  const target = answer.headers["location"];
  const redirected = answer.status < 400 && target !== undefined ? ", which leads elsewhere," : "";
  return `names no exception of the service${redirected} (${contentTypeOf(answer)})`;
}

/** The exception that an answer names; a gateway's own JSON has codes too, but none that ends as these do. */
function exceptionOf({ headers, body }: RawAnswer): string | undefined {
  const document = parsed(body);
  const inBody = isObject(document) ? (document["__type"] ?? document["code"]) : undefined;
  return (
    /[A-Z]\w+(?=[:,]|$)/.exec(headers["x-amzn-errortype"] ?? "")?.[0] ??
    /[A-Z]\w+Exception(?=[:,]|$)/.exec(typeof inBody === "string" ? inBody : "")?.[0]
  );
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString("utf8"));
  } catch {
    return undefined;
  }
}
