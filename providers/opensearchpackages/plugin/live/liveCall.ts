import { PackagesError } from "../../../../src/errors";
import { liveService } from "./liveService";

/** What a call of the live API is for. */
export interface LiveCall {
  readonly operation: string;
  /** What the message of an error says was attempted. */
  readonly attempted: string;
  readonly about: { readonly domainName?: string; readonly packageId?: string };
  /** Terraform's stop. */
  readonly signal: AbortSignal;
}

/** Calls the live API; a refusal becomes an error that says what was attempted and what to do. */
export async function liveCall<T>(
  { operation, attempted, about, signal }: LiveCall,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  try {
    return await request(signal);
  } catch (error) {
    if (signal.aborted) throw stopped(attempted);
    throw liveService.rollout.failureOf(error, operation, attempted, about);
  }
}

function stopped(attempted: string): PackagesError {
  return new PackagesError({
    attempted,
    problem: "it was stopped before there was an answer",
    remedy: "Run Terraform again",
  });
}
