import { types } from "node:util";
import { OutOfTime } from "../exchange/Exchange";
import { BrokenAnswer } from "../exchange/RawAnswer";

/** What went wrong with a call, whoever asks and whatever comes of it. */
export type FailureFamily =
  | "credentials"
  /** The clock of this machine and the service's differ: a signature is only good for some minutes. */
  | "clock"
  /** Region or endpoint are not known, or none. */
  | "settings"
  | "denied"
  | "not-found"
  | "throttled"
  /** The connection broke in the middle: the same call works a little later. */
  | "cut-off"
  /** Nothing answers at all. */
  | "unreachable"
  | "timed-out"
  /** The service's own fault, 5xx. */
  | "server"
  /** Something else than the service answered, or the answer is not whole. */
  | "broken";

/** The names and system codes under which the SDK, STS, S3 and OpenSearch Service report each family. */
const NAMES: readonly (readonly [FailureFamily, readonly string[]])[] = [
  ["clock", ["RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture"]],
  [
    "credentials",
    [
      "CredentialsProviderError",
      "TokenProviderError",
      "ExpiredToken",
      "ExpiredTokenException",
      "UnrecognizedClientException",
      "InvalidClientTokenId",
      "InvalidAccessKeyId",
      "InvalidSignatureException",
      "SignatureDoesNotMatch",
      "MissingAuthenticationTokenException",
      "MissingAuthenticationToken",
      "IncompleteSignatureException",
      "InvalidToken",
    ],
  ],
  ["settings", ["ERR_INVALID_URL", "ERR_INVALID_PROTOCOL", "EndpointError"]],
  ["denied", ["AccessDeniedException", "AccessDenied", "Forbidden", "UnauthorizedOperation"]],
  ["not-found", ["ResourceNotFoundException", "NotFound", "NoSuchKey", "NoSuchBucket", "NoSuchVersion"]],
  ["throttled", ["ThrottlingException", "Throttling", "TooManyRequestsException", "SlowDown"]],
  ["cut-off", ["ECONNRESET", "EPIPE", "ETIMEDOUT", "UND_ERR_SOCKET", "NetworkingError"]],
  ["unreachable", ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]],
  ["timed-out", ["AbortError", "TimeoutError", "RequestTimeout"]],
  ["server", ["InternalException"]],
];

/** The SDK wraps an error of another realm into one that has nothing but the message. */
const SYSTEM_CODE = /\bE[A-Z_]{4,}\b/;
const CONNECTION_ENDED = /socket hang up|aborted/i;
/** Said with names that also stand for bad keys. */
const SKEWED = /signature expired|not yet current|time.*too large|too skewed/i;
const SETTINGS = /region is missing|invalid url|region not accepted|not a valid host|unsupported protocol/i;

/** Who speaks neither HTTP nor TLS, or has the certificate of somebody else, is not the service. */
const OTHER_SPEECH = /^(?:HPE_|EPROTO$|ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_)/;

/** The one place that knows how the SDK says what went wrong; null for what is no family's. */
export function failureFamily(error: unknown): FailureFamily | null {
  // Not instanceof Error: the SDK runs in realms of its own under some test runners.
  if (!types.isNativeError(error)) return null;
  if (error instanceof OutOfTime) return "timed-out";
  if (error instanceof BrokenAnswer) return familyOfBroken(error);
  const code = (error as NodeJS.ErrnoException).code ?? SYSTEM_CODE.exec(error.message)?.[0] ?? "";
  const known = NAMES.find(([, names]) => names.includes(error.name) || names.includes(code))?.[0];
  if (OTHER_SPEECH.test(code) || /\bParse Error: /.test(error.message)) return "broken";
  if (known === "credentials" && SKEWED.test(error.message)) return "clock";
  return known ?? (SETTINGS.test(error.message) ? "settings" : familyOfStatus(error));
}

/** Who stands between says 502 or 503 when the service is not to be had: that passes like the service's own. */
function familyOfBroken({ answer: { status } }: BrokenAnswer): FailureFamily {
  if (status === 429) return "throttled";
  return status >= 500 ? "server" : "broken";
}

/** What the SDK calls an error that came without a name. */
const NAMELESS: readonly string[] = ["403", "404", "Error", "Unknown", "UnknownError"];

/** A HEAD has no body, so S3 tells nothing but the status; without one there was no answer. */
function familyOfStatus(error: Error): FailureFamily | null {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === undefined) return CONNECTION_ENDED.test(error.message) ? "cut-off" : null;
  // With a name that is not known it is a refusal of its own, such as that of an archived object.
  if (status === 403 && NAMELESS.includes(error.name)) return "denied";
  if (status === 404 && NAMELESS.includes(error.name)) return "not-found";
  if (status === 429) return "throttled";
  return status >= 500 ? "server" : null;
}
