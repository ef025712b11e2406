import { types } from "node:util";
import { PackagesError } from "../../errors";
import { failureFamily } from "./failureFamily";

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

const WRAPPER = /^AWS SDK error wrapper for (Error: )?/;

/** A read's error in the words of a report. */
export function readFailureOf(error: unknown, action: string): ReadFailure {
  return { kind: kindOf(error), action, why: whatWasSaid(error) };
}

function kindOf(error: unknown): ReadFailureKind {
  const family = failureFamily(error);
  if (family !== null) return family === "cut-off" || family === "server" ? "refused" : family;
  const said = types.isNativeError(error) ? error.message : "";
  return /region is missing|invalid url/i.test(said) ? "settings" : "refused";
}

function whatWasSaid(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
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
