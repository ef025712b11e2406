import { readFile } from "node:fs/promises";
import { isAbsolute, resolve } from "node:path";
import { writes } from "../../contract/PlannedAction";
import { diffDictionaries, guessFormat, parseDictionary } from "../../dictionary";
import type { CallMeter, Reading } from "../../service/snapshot";
import { readObject } from "../../service/snapshot/readObject";
import type { Comparison, PackageSubject, SourceSubject } from "../comparison/Comparison";
import type { ValidateOptions } from "../ValidateOptions";
import type { DictionaryChange } from "../ValidationReport";

/** Beyond this a difference takes seconds and hundreds of megabytes: `opensearch-packages diff` is for that. */
const LARGEST_BYTES = 20 * 1024 * 1024;
/** Rules and terms listed of one dictionary; the totals are always true. */
const MAX_ITEMS = 100;

/** What changes in meaning in each dictionary that the plan uploads over a live one. */
export async function readDictionaryChanges(
  { packages }: Comparison,
  options: ValidateOptions,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<DictionaryChange[]> {
  const changes: DictionaryChange[] = [];
  // One after another: two contents in memory at a time are enough.
  for (const subject of packages) {
    const { source } = subject;
    if (source?.declared === null || !writes(source?.declared.plannedAction ?? "none")) continue;
    if (source === null || source.live?.kind !== "present") continue;
    changes.push(await readChange(subject, source, options, meter, signal));
  }
  return changes;
}

async function readChange(
  subject: PackageSubject,
  source: SourceSubject,
  options: ValidateOptions,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<DictionaryChange> {
  const packageName = subject.declared?.packageName ?? null;
  const without = (why: string): DictionaryChange => ({
    address: source.address,
    packageName,
    diff: null,
    why,
    formatGuessedFrom: null,
  });
  const fresh = await readLocalFile(source, options);
  if (typeof fresh === "string") return without(fresh);
  if (source.live?.kind === "present" && (source.live.value.ContentLength ?? 0) > LARGEST_BYTES) {
    return without("the live object is too large to be compared here");
  }
  const live = await readOldContent(source, meter, signal);
  if (live.kind !== "present") {
    return without(live.kind === "absent" ? "there is no live object" : live.failure.why);
  }
  const { format, why: formatGuessedFrom } = guessFormat(fresh, source.key);
  const [before, after] = [live.value, fresh].map((bytes) => parseDictionary(bytes, { format }));
  if (before === undefined || after === undefined) return without("there is nothing to compare");
  const refusal = before.refusal ?? after.refusal;
  if (refusal !== null) return without(`line ${refusal.line}: ${refusal.message}`);
  return {
    address: source.address,
    packageName,
    diff: diffDictionaries(before, after, { maxItems: MAX_ITEMS }),
    why: null,
    formatGuessedFrom,
  };
}

/** The version that the state knows; where that is gone, or may not be read by name, what is there now. */
async function readOldContent(
  { bucket, key, declared }: SourceSubject,
  meter: CallMeter,
  signal: AbortSignal,
): Promise<Reading<Uint8Array>> {
  const { settings = {}, versionId = null } = declared ?? {};
  if (versionId !== null) {
    const known = await readObject(settings, { bucket, key, versionId }, meter, signal);
    if (known.kind === "present" || signal.aborted) return known;
  }
  return readObject(settings, { bucket, key }, meter, signal);
}

/** The bytes, or why there are none. */
async function readLocalFile(
  { declared }: SourceSubject,
  options: ValidateOptions,
): Promise<Buffer | string> {
  const file = declared?.file ?? null;
  if (file === null) return "the plan does not name the new file";
  const directories = options.inputs
    .filter(({ name }) => name === declared?.input)
    .flatMap(({ directory }) => directory ?? []);
  const candidates = isAbsolute(file) ? [file] : directories.map((directory) => resolve(directory, file));
  for (const candidate of candidates) {
    const bytes = await readFile(candidate).catch(() => null);
    if (bytes === null) continue;
    return bytes.length > LARGEST_BYTES ? "the new file is too large to be compared here" : bytes;
  }
  return `the new file ${file} cannot be read from here; give --source-root`;
}
