import { types } from "node:util";
import { PackagesError } from "../../errors";
import { OutOfTime } from "../exchange/Exchange";
import { plainText, withoutPasswords } from "../exchange/plainText";
import { failureFamily } from "./failureFamily";

/** A service's message can be long, a proxy's endless. */
const MAX_LENGTH = 400;

/** What the SDK adds for programmers. */
const SDK_INTERNALS = [
  /^AWS SDK error wrapper for (Error: )?/,
  /\s*Deserialization error: to see the raw response, inspect the hidden field [^\n]*/,
];

/** An error in one clause for people: no full stop, no internals of the SDK, no password. */
export function whatWasSaid(error: unknown): string {
  if (error instanceof PackagesError) return clean(`${error.attempted}: ${error.problem}`);
  if (error instanceof OutOfTime) return error.message;
  if (!types.isNativeError(error)) return clean(String(error));
  const said = clean(SDK_INTERNALS.reduce((text, internal) => text.replace(internal, ""), error.message));
  const reason = [nameOf(error), said].filter((part) => part !== "" && part !== "UnknownError").join(": ");
  return `${ownWords(error, said)}${reason || "no reason was given"}`;
}

/** Classes of the platform and the SDK. */
const NO_NAMES: readonly string[] = [
  "Error",
  "AggregateError",
  "TypeError",
  "SyntaxError",
  "TimeoutError",
  "CredentialsProviderError",
  "TokenProviderError",
];

/** The name of a service's exception, or a system's code; the SDK's own class names say nothing to people. */
function nameOf(error: Error): string {
  if (NO_NAMES.includes(error.name)) {
    return (error as NodeJS.ErrnoException).code ?? "";
  }
  return error.name;
}

/** What the service's name for it does not say. */
function ownWords(error: Error, said: string): string {
  if (failureFamily(error) === "clock")
    return "the clock of this machine and the service's differ too much: ";
  if (/expiredtoken/i.test(error.name)) return "the session token has expired: ";
  if (error.name === "CredentialsProviderError") return "no credentials were found: ";
  if (/region is missing/i.test(said)) return "no region is known: ";
  if (["PermanentRedirect", "AuthorizationHeaderMalformed"].includes(error.name))
    return otherRegion(error, said);
  return "";
}

/** S3 names the right region in a header, in the body, or in its sentence. */
function otherRegion(error: Error, said: string): string {
  const { $response, Region } = error as {
    $response?: { headers?: Record<string, string> };
    Region?: unknown;
  };
  const named =
    $response?.headers?.["x-amz-bucket-region"] ?? Region ?? /expecting '([^']+)'/.exec(said)?.[1];
  return `the bucket is in another region${typeof named === "string" ? `, ${plainText(named, 40)}` : ""}: `;
}

function clean(text: string): string {
  return plainText(withoutPasswords(text), MAX_LENGTH).replace(/\.$/, "");
}
