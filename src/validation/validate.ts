import { PackagesError } from "../errors";
import { CallMeter } from "../service/CallMeter";
import { LiveReader } from "../service/LiveReader";
import { ObjectReader } from "../service/ObjectReader";
import { regionOf } from "../service/regionOf";
import { Backoff } from "../service/wait/Backoff";
import { Deadline } from "../service/wait/Deadline";
import { pause } from "../service/wait/timers";
import { rehearse } from "../rehearsal";
import type { Declared } from "../terraform/declared/Declared";
import { readLockFile } from "../terraform/lockFile";
import { readDeclared } from "../terraform/readDeclared";
import { buildReport } from "./buildReport";
import { compare } from "./comparison/compare";
import type { Comparison } from "./comparison/Comparison";
import { type Place, placesOf } from "./places/Place";
import type { HopName, LeftOut } from "./result/Hop";
import { judge, judgeIndexes, type JudgeOptions } from "./deliveries/judge";
import type { Judged } from "./deliveries/Judged";
import { withSaidFormats } from "./places/formatSaid";
import { readDictionaryChanges } from "./dictionaries/readDictionaryChanges";
import { hideSensitive } from "./hideSensitive";
import { readIndexes } from "./indexes/readIndexes";
import { sampleQueryFinder } from "./indexes/sampleQueriesOf";
import type { LivePlace } from "./live/LivePlace";
import { localFiles } from "./live/LocalFile";
import { type PlaceQuestions, readPlace } from "./live/readPlace";
import { refuseHopeless, unaskablePlace } from "./live/unaskablePlace";
import { rehearsalInput } from "./live/rehearsalInput";
import { applyRules } from "./rules/applyRules";
import { LeftOutHops } from "./suppressions/leftOutHops";
import type { ValidateOptions } from "./ValidateOptions";
import type { ValidationReport } from "./result/ValidationReport";

const DEFAULT_TIMEOUT_MS = 300_000;
/** Larger dictionaries are rare, and a review of their bytes takes long. */
const DEFAULT_CONTENT_LIMIT_BYTES = 50 * 1024 * 1024;
const BUSY_CODES: readonly string[] = ["package-busy", "association-busy", "domain-busy"];

/** One validation under way: what is asked, and what stops it. */
interface Run {
  readonly declared: readonly Declared[];
  readonly options: ValidateOptions;
  readonly meter: CallMeter;
  readonly signal: AbortSignal;
  readonly objects: ObjectReader;
  readonly leftOut: LeftOutHops;
  /** Locked versions of the AWS provider, by the input's name. */
  readonly awsVersions: ReadonlyMap<string, string>;
}

/**
 * Compares what plans and states declare with what the live API says. Never writes.
 *
 * @throws PackagesError when an input is not a plan or state, or when the live API cannot be asked at all (no
 * credentials, no region, nothing at the endpoint). A read that fails otherwise makes the verdict `unknown`.
 */
export async function validate(options: ValidateOptions): Promise<ValidationReport> {
  return validateDeclared(
    options.inputs.map(({ content, name }) => readDeclared(content, name)),
    options,
  );
}

/** The same for what was read already, or was named by a person. @throws PackagesError as {@link validate} */
export async function validateDeclared(
  given: readonly Declared[],
  options: ValidateOptions,
): Promise<ValidationReport> {
  const declared = withSaidFormats(given, options);
  const meter = new CallMeter();
  const signal = signalOf(options);
  const today = new Date().toISOString().slice(0, "2027-01-31".length);
  const limitBytes = options.contentLimitBytes ?? DEFAULT_CONTENT_LIMIT_BYTES;
  const objects = new ObjectReader({ meter, signal, limitBytes });
  const leftOut = new LeftOutHops(optionsLeftOut(options), options.suppressions ?? [], today);
  const awsVersions = lockedVersions(options);
  const run: Run = { declared, options, meter, signal, objects, leftOut, awsVersions };
  try {
    const judged = await withIndexes(await judgeUntilQuiet(run), run);
    const dictionaries = await readDictionaryChanges(judged, objects, sensitiveTextsOf(declared));
    return buildReport({ declared, judged, leftOut, dictionaries, meter, options, today });
  } catch (error) {
    throw withoutSensitive(error, declared);
  } finally {
    objects.close();
  }
}

/** The host of a provider's registry is that of Terraform or of OpenTofu, or of a mirror. */
function lockedVersions({ inputs }: ValidateOptions): Map<string, string> {
  const versions = new Map<string, string>();
  for (const { name, lockFile } of inputs) {
    const locked = lockFile === undefined ? [] : [...readLockFile(lockFile.content, lockFile.name)];
    const [, version] = locked.find(([source]) => source.endsWith("/hashicorp/aws")) ?? [];
    if (version !== undefined) versions.set(name, version);
  }
  return versions;
}

/** Looks at what is live, and again while something is busy and there is time to wait. */
async function judgeUntilQuiet(run: Run): Promise<Look> {
  const { options, signal } = run;
  const deadline = new Deadline(options.waitMs ?? 0);
  const backoff = new Backoff();
  let last: Look | undefined;
  for (;;) {
    const look = await judgeOnce(run);
    // A look that the end of the time cut short says less than the one before it.
    if (last !== undefined && signal.aborted) return last;
    last = look;
    const busy = applyRules(look.judged).findings.filter(({ code }) => BUSY_CODES.includes(code));
    if (busy.length === 0 || deadline.passed || signal.aborted) return look;
    options.onProgress?.(`waiting for ${busy.length} busy: ${busy[0]?.message}`);
    await pause(Math.min(backoff.next(), deadline.remainingMs), signal);
  }
}

/** What was found in one look, and how it was judged. */
interface Look {
  readonly judged: Judged;
  readonly places: readonly Place[];
  readonly judging: JudgeOptions;
}

/** The last hop is asked once, when what leads to it is quiet, and where nobody left it out. */
async function withIndexes({ judged, places, judging }: Look, run: Run): Promise<Judged> {
  const { search } = run.options;
  if (search === undefined) return judged;
  const asked = judged.deliveries.filter(({ index }) => index.now.leftOut === null);
  const subjects = asked.map(({ subject }) => subject);
  const indexes = await readIndexes(subjects, {
    ...run,
    search,
    places,
    queries: sampleQueryFinder(run.options, run.signal),
  });
  return judgeIndexes(judged, indexes, judging);
}

async function judgeOnce(run: Run): Promise<Look> {
  const { declared, options, leftOut } = run;
  const places = await placesOf(declared, options, regionOf);
  const looks = await Promise.all(places.map(async (place) => ({ place, live: await lookAt(place, run) })));
  const parts = looks.map(({ place, live }) => compare(place, live));
  const comparison: Comparison = {
    packages: parts.flatMap(({ packages }) => packages),
    deliveries: parts.flatMap(({ deliveries }) => deliveries),
    domains: parts.flatMap(({ domains }) => domains),
    undeclared: parts.flatMap(({ undeclared }) => undeclared),
  };
  const modes = new Map(declared.map(({ input }) => [input.name, input.mode]));
  const applied = declared.some(({ input }) => isApplied(input.mode));
  const judging: JudgeOptions = {
    isApplied: (input) => (input === null ? applied : isApplied(modes.get(input) ?? "state")),
    leftOut,
    rehearsal: rehearse(
      rehearsalInput({
        declared,
        looks,
        awsVersions: run.awsVersions,
        packageLimit: options.packageLimit,
        nowMs: Date.now(),
      }),
    ),
  };
  return { judged: judge(comparison, judging), places, judging };
}

function isApplied(mode: string): boolean {
  return mode === "normal" || mode === "destroy";
}

async function lookAt(place: Place, run: Run): Promise<LivePlace> {
  if (place.unknown.length > 0) return unaskablePlace(place);
  const { meter, signal } = run;
  const reader = new LiveReader(place.settings, { meter, signal });
  try {
    const live = await readPlace(place, reader, questionsOf(run));
    refuseHopeless(live, reader.place);
    return live;
  } finally {
    reader.close();
  }
}

function questionsOf({ options, objects, signal }: Run): PlaceQuestions {
  const { packageLimit } = options;
  const isLeftOut = (name: string): boolean => (options.leaveOut ?? []).some(({ what }) => what === name);
  const limitBytes = options.contentLimitBytes ?? DEFAULT_CONTENT_LIMIT_BYTES;
  const content = isLeftOut("object") && isLeftOut("package");
  return {
    content: content ? null : { objects, file: localFiles(options, limitBytes, signal) },
    // What is on the domains is not asked where the hop to them is not.
    undeclared: !isLeftOut("undeclared") && !isLeftOut("domain"),
    count: packageLimit !== undefined,
  };
}

function optionsLeftOut({ leaveOut = [] }: ValidateOptions): Map<HopName, LeftOut> {
  const hops = new Map<HopName, LeftOut>();
  for (const { what, reason, by = "the caller of validate" } of leaveOut) {
    if (what !== "undeclared") hops.set(what, { by, reason });
  }
  return hops;
}

/** A message may quote a value of the plan. */
function withoutSensitive(error: unknown, declared: readonly Declared[]): unknown {
  const texts = sensitiveTextsOf(declared);
  if (!(error instanceof PackagesError) || texts.length === 0) return error;
  const { attempted, problem, value, where, remedy, cause } = error;
  return new PackagesError({ ...hideSensitive({ attempted, problem, value, where, remedy }, texts), cause });
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

function sensitiveTextsOf(declared: readonly Declared[]): string[] {
  return declared.flatMap(({ sensitiveTexts }) => sensitiveTexts);
}
