import { CallMeter, readSnapshot } from "../service/snapshot";
import { Backoff } from "../service/wait/Backoff";
import { Deadline } from "../service/wait/Deadline";
import { pause } from "../service/wait/interruptible";
import { compare } from "./comparison/compare";
import type { Comparison } from "./comparison/Comparison";
import { placesOf, requestOf } from "./comparison/Place";
import type { Declared } from "../terraform/Declared";
import { readDeclared } from "../terraform/readDeclared";
import { readDictionaryChanges } from "./dictionaries/readDictionaryChanges";
import { applyRules } from "./rules/applyRules";
import { buildReport } from "./buildReport";
import type { ValidateOptions } from "./ValidateOptions";
import type { ValidationReport } from "./ValidationReport";

const DEFAULT_TIMEOUT_MS = 300_000;
const BUSY_CODES: readonly string[] = ["package-busy", "association-busy", "domain-busy"];

/**
 * Compares what plans and states declare with what the live API says. Never writes.
 *
 * @throws PackagesError when an input is not a plan or state, or when the live API cannot be asked at all (no
 * credentials, no region, nothing at the endpoint). A read that fails otherwise makes the verdict `unknown`.
 */
export async function validate(options: ValidateOptions): Promise<ValidationReport> {
  const declared = options.inputs.map(({ content, name }) => readDeclared(content, name));
  const meter = new CallMeter();
  const signal = signalOf(options);
  const comparison = await compareUntilQuiet(declared, options, meter, signal);
  const dictionaries = await readDictionaryChanges(comparison, options, meter, signal);
  return buildReport({ declared, comparison, dictionaries, meter, options });
}

/** Looks at what is live, and again while something is busy and there is time to wait. */
async function compareUntilQuiet(
  declared: readonly Declared[],
  options: ValidateOptions,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<Comparison> {
  const deadline = new Deadline(options.waitMs ?? 0);
  const backoff = new Backoff();
  let last: Comparison | undefined;
  for (;;) {
    const comparison = await compareOnce(declared, options, meter, signal);
    // A look that the end of the time cut short says less than the one before it.
    if (last !== undefined && signal.aborted) return last;
    last = comparison;
    const busy = applyRules(comparison).findings.filter(({ code }) => BUSY_CODES.includes(code));
    if (busy.length === 0 || deadline.passed || signal.aborted) return comparison;
    options.onProgress?.(`waiting for ${busy.length} busy: ${busy[0]?.message}`);
    await pause(Math.min(backoff.next(), deadline.remainingMs), signal);
  }
}

async function compareOnce(
  declared: readonly Declared[],
  options: ValidateOptions,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<Comparison> {
  const places = placesOf(declared, options.settings ?? {});
  const parts = await Promise.all(
    places.map(async (place) => {
      const request = requestOf(place, options.sourceCheck ?? true);
      return compare(place, await readSnapshot(place.settings, request, meter, signal));
    }),
  );
  return {
    packages: parts.flatMap(({ packages }) => packages),
    associations: parts.flatMap(({ associations }) => associations),
    domains: parts.flatMap(({ domains }) => domains),
  };
}

/** One end for everything: all looks, all waits, all contents. */
function signalOf({
  signal,
  waitMs = 0,
  timeoutMs = DEFAULT_TIMEOUT_MS + waitMs,
}: ValidateOptions): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}
