import { PackagesError } from "../../errors";

/** Why a read gave no answer. */
export type ReadFailureKind =
  "denied" | "not-found" | "credentials" | "settings" | "unreachable" | "throttled" | "timed-out" | "refused";

/** One read that gave no answer. */
export interface ReadFailure {
  readonly kind: ReadFailureKind;
  /** The IAM action of the read, such as `es:DescribePackages`. */
  readonly action: string;
  /** What was said, one sentence without a full stop. */
  readonly why: string;
}

const CREDENTIALS = [
  "CredentialsProviderError",
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
];
const DENIED = ["AccessDeniedException", "AccessDenied", "Forbidden", "UnauthorizedOperation"];
const NOT_FOUND = ["ResourceNotFoundException", "NotFound", "NoSuchKey", "NoSuchBucket"];
const THROTTLED = ["ThrottlingException", "Throttling", "TooManyRequestsException", "SlowDown"];
const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"];
/** The SDK wraps an error of another realm into one that has nothing but the message. */
const SYSTEM_CODE = /\bE[A-Z_]{4,}\b/;
const WRAPPER = /^AWS SDK error wrapper for (Error: )?/;
const TIMED_OUT = ["AbortError", "TimeoutError", "RequestTimeout"];

/** The one place that knows how the SDK says what went wrong in a read. */
export function readFailureOf(error: unknown, action: string): ReadFailure {
  return { kind: kindOf(error), action, why: whatWasSaid(error) };
}

function kindOf(error: unknown): ReadFailureKind {
  if (!(error instanceof Error)) return "refused";
  const code = (error as NodeJS.ErrnoException).code ?? SYSTEM_CODE.exec(error.message)?.[0] ?? "";
  const kinds: readonly (readonly [ReadFailureKind, readonly string[]])[] = [
    ["credentials", CREDENTIALS],
    ["denied", DENIED],
    ["not-found", NOT_FOUND],
    ["throttled", THROTTLED],
    ["unreachable", UNREACHABLE],
    ["timed-out", TIMED_OUT],
  ];
  const known = kinds.find(([, names]) => names.includes(error.name) || names.includes(code));
  if (known !== undefined) return known[0];
  if (/region is missing|invalid url/i.test(error.message)) return "settings";
  return kindOfStatus(error);
}

/** A HEAD has no body, so S3 tells nothing but the status. */
function kindOfStatus(error: Error): ReadFailureKind {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 403) return "denied";
  return status === 404 ? "not-found" : "refused";
}

function whatWasSaid(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const said = error.message.trim().replace(WRAPPER, "").replace(/\.$/, "");
  const name = error.name === "Error" ? ((error as NodeJS.ErrnoException).code ?? "") : error.name;
  return (
    [name, said].filter((part) => part !== "" && part !== "UnknownError").join(": ") || "no reason was given"
  );
}

/** Failures after which no other read would do better: the command could not do its work. */
const HOPELESS: Partial<Record<ReadFailureKind, { problem: string; remedy: string }>> = {
  credentials: {
    problem: "the credentials are missing, expired or not accepted",
    remedy: "Log in again, set AWS_PROFILE or the AWS_ACCESS_KEY_ID variables, or pass --profile",
  },
  settings: {
    problem: "the region or the endpoint is not known or not valid",
    remedy: "Pass --region, or set AWS_REGION, or put a constant region into the provider's configuration",
  },
  unreachable: {
    problem: "nothing answers at the endpoint",
    remedy: "Check the network, the region's name and AWS_ENDPOINT_URL",
  },
};

/** The error that ends the command, or undefined when the other reads are worth going on with. */
export function hopeless(failure: ReadFailure, place: string, cause: unknown): PackagesError | undefined {
  const known = HOPELESS[failure.kind];
  if (known === undefined) return undefined;
  const { problem, remedy } = known;
  return new PackagesError({
    attempted: `asking the live API (${failure.action}) in ${place}`,
    problem: `${problem}: ${failure.why}`,
    remedy,
    cause,
  });
}
