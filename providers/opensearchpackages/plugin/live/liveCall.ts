import { PackagesError } from "../../../../src/errors";
import { LONGEST_TIMER_MS } from "../../../../src/service/wait/timers";
import { liveService } from "./liveService";

/** What a call of the live API is for. */
export interface LiveCall {
  readonly operation: string;
  /** What the message of an error says was attempted. */
  readonly attempted: string;
  readonly about: { readonly domainName?: string; readonly packageId?: string };
  /** Terraform's stop. */
  readonly signal: AbortSignal;
  /** For the whole answer: every page of a list, every attempt. */
  readonly timeoutMs: number;
}

/** Calls the live API, and ends with its time whatever the other side does; a refusal becomes an error that says what was attempted and what to do. */
export async function liveCall<T>(
  { operation, attempted, about, signal, timeoutMs }: LiveCall,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), Math.min(timeoutMs, LONGEST_TIMER_MS));
  try {
    return await request(AbortSignal.any([signal, ended.signal]));
  } catch (error) {
    if (signal.aborted) throw stopped(attempted);
    if (ended.signal.aborted) throw outOfTime(operation, attempted, timeoutMs);
    throw liveService.rollout.failureOf(error, operation, attempted, about);
  } finally {
    clearTimeout(timer);
  }
}

function stopped(attempted: string): PackagesError {
  return new PackagesError({
    attempted,
    problem: "it was stopped before there was an answer",
    remedy: "Run Terraform again",
  });
}

function outOfTime(operation: string, attempted: string, timeoutMs: number): PackagesError {
  return new PackagesError({
    attempted,
    problem: `the time of ${timeoutMs / 1000} s was not enough for the whole answer to ${operation}`,
    where: "timeouts.read",
    remedy: "Check the endpoint and the network, or give it a longer timeouts.read",
  });
}

/** Two reads for one answer, at the same time: when one of them fails, the other is stopped and nothing goes on. */
export async function readTogether<One, Other>(
  signal: AbortSignal,
  one: (signal: AbortSignal) => Promise<One>,
  other: (signal: AbortSignal) => Promise<Other>,
): Promise<[One, Other]> {
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const both = [one(stop), other(stop)] as const;
  try {
    return await Promise.all(both);
  } finally {
    failed.abort();
    await Promise.allSettled(both);
  }
}
