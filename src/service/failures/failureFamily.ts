import { types } from "node:util";

/** What went wrong with a call, whoever asks and whatever comes of it. */
export type FailureFamily =
  | "credentials"
  | "denied"
  | "not-found"
  | "throttled"
  /** The connection broke in the middle: the same call works a little later. */
  | "cut-off"
  /** Nothing answers at all. */
  | "unreachable"
  | "timed-out"
  /** The service's own fault, 5xx. */
  | "server";

/** The names and system codes under which the SDK, STS, S3 and OpenSearch Service report each family. */
const NAMES: readonly (readonly [FailureFamily, readonly string[]])[] = [
  [
    "credentials",
    [
      "CredentialsProviderError",
      "TokenProviderError",
      "ExpiredToken",
      "ExpiredTokenException",
      "RequestExpired",
      "UnrecognizedClientException",
      "InvalidClientTokenId",
      "InvalidAccessKeyId",
      "InvalidSignatureException",
      "SignatureDoesNotMatch",
      "MissingAuthenticationTokenException",
      "IncompleteSignatureException",
    ],
  ],
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

/** The one place that knows how the SDK says what went wrong; null for what is no family's. */
export function failureFamily(error: unknown): FailureFamily | null {
  // Not instanceof: the SDK runs in realms of its own under some test runners.
  if (!types.isNativeError(error)) return null;
  const code = (error as NodeJS.ErrnoException).code ?? SYSTEM_CODE.exec(error.message)?.[0] ?? "";
  const known = NAMES.find(([, names]) => names.includes(error.name) || names.includes(code));
  return known?.[0] ?? familyOfStatus(error);
}

/** A HEAD has no body, so S3 tells nothing but the status; without one there was no answer. */
function familyOfStatus(error: Error): FailureFamily | null {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === undefined) return CONNECTION_ENDED.test(error.message) ? "cut-off" : null;
  if (status === 403) return "denied";
  if (status === 404) return "not-found";
  if (status === 429) return "throttled";
  return status >= 500 ? "server" : null;
}
