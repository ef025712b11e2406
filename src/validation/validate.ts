import { CallMeter, readSnapshot } from "../service/snapshot";
import { Backoff } from "../service/wait/Backoff";
import { Deadline } from "../service/wait/Deadline";
import { pause } from "../service/wait/interruptible";
import { compare } from "./comparison/compare";
import type { Comparison } from "./comparison/Comparison";
import { placesOf, requestOf } from "./comparison/Place";
import type { Declared } from "./declared/Declared";
import { readDeclared } from "./declared/readDeclared";
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
  const comparison = await compareUntilQuiet(declared, options, meter);
  const dictionaries = await readDictionaryChanges(comparison, options, meter, signalOf(options));
  return buildReport({ declared, comparison, dictionaries, meter, options });
}

/** Looks at what is live, and again while something is busy and there is time to wait. */
async function compareUntilQuiet(
  declared: readonly Declared[],
  options: ValidateOptions,
  meter: CallMeter,
): Promise<Comparison> {
  const deadline = new Deadline(options.waitMs ?? 0);
  const backoff = new Backoff();
  const stop = options.signal ?? new AbortController().signal;
  for (;;) {
    const comparison = await compareOnce(declared, options, meter);
    const busy = applyRules(comparison).findings.filter(({ code }) => BUSY_CODES.includes(code));
    if (busy.length === 0 || deadline.passed || stop.aborted) return comparison;
    options.onProgress?.(`waiting for ${busy.length} busy: ${busy[0]?.message}`);
    await pause(Math.min(backoff.next(), deadline.remainingMs), stop);
  }
}

async function compareOnce(
  declared: readonly Declared[],
  options: ValidateOptions,
  meter: CallMeter,
): Promise<Comparison> {
  const places = placesOf(declared, options.settings ?? {});
  const signal = signalOf(options);
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

function signalOf({ signal, timeoutMs = DEFAULT_TIMEOUT_MS }: ValidateOptions): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}
