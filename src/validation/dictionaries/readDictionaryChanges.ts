import {
  type DictionaryFormat,
  diffDictionaries,
  guessFormat,
  makeTrial,
  parseDictionary,
  weighDictionary,
  whyNotCompared,
} from "../../dictionary";
import type { ObjectReader } from "../../service/ObjectReader";
import type { PackageSubject, SourceSubject } from "../comparison/Comparison";
import type { Judged } from "../deliveries/Judged";
import type { DictionaryChange } from "../result/ValidationReport";
import { markedFormat } from "../places/formatSaid";
import { withoutSensitiveTrial } from "./withoutSensitiveTrial";
import { type ServedContent, servedContents } from "./servedContents";

/** Beyond this a difference takes seconds and hundreds of megabytes: `opensearch-packages diff` is for that. */
const LARGEST_BYTES = 20 * 1024 * 1024;
/** Rules and terms listed of one dictionary; the totals are always true. */
const MAX_ITEMS = 100;
/** Changes of which the words are carried along: with 64 KiB of rules a side these are 4 MiB. */
const MOST_TRIALS = 30;

/**
 * What changes in meaning in each dictionary that the plan uploads: between the words that the domains serve today
 * and the words after the apply, one difference for each version that is served.
 *
 * @param sensitiveTexts what the plans mark as sensitive
 */
export async function readDictionaryChanges(
  judged: Judged,
  objects: ObjectReader,
  sensitiveTexts: readonly string[],
): Promise<DictionaryChange[]> {
  const changes: DictionaryChange[] = [];
  // One after another: two contents in memory at a time are enough.
  for (const { subject } of judged.packages) {
    const { source } = subject;
    if (source?.declared?.uploads !== true || source.live?.kind !== "present") continue;
    const served = await servedContents(subject, source, judged.deliveries, objects);
    for (const content of served) {
      changes.push(changeOf(subject, source, content, sensitiveTexts));
    }
  }
  return changes.map((change, index) => (index < MOST_TRIALS ? change : withoutTrial(change)));
}

function withoutTrial(change: DictionaryChange): DictionaryChange {
  if (change.trial === null) return change;
  return { ...change, trial: null, noTrial: `a report carries the words of ${MOST_TRIALS} changes` };
}

function changeOf(
  subject: PackageSubject,
  source: SourceSubject,
  served: ServedContent,
  sensitiveTexts: readonly string[],
): DictionaryChange {
  const base = {
    address: source.address,
    packageName: subject.declared?.packageName ?? null,
    comparedWith: served.called,
  };
  const without = (why: string): DictionaryChange => ({
    ...base,
    diff: null,
    why,
    formatGuessedFrom: null,
    weight: null,
    trial: null,
    noTrial: why,
  });
  const { file } = source;
  if (file === null) return without("the plan does not name the new file");
  if (file.kind === "unread")
    return without(file.checkedBy === null ? file.why : `${file.why}; give ${file.checkedBy}`);
  if (file.bytes === null || file.bytes.length > LARGEST_BYTES)
    return without("the new file is too large to be compared here");
  if (served.bytes === null) return without(served.why ?? "the old content was not read");
  if (served.bytes.length > LARGEST_BYTES) return without("the live object is too large to be compared here");
  const known = formatOfSource(source, file.bytes);
  if (known.format === null) return without(known.why);
  const { format, guessedFrom: formatGuessedFrom } = known;
  const [before, after] = [served.bytes, file.bytes].map((bytes) => parseDictionary(bytes, { format }));
  if (before === undefined || after === undefined) return without("there is nothing to compare");
  const refusal = before.refusal ?? after.refusal;
  if (refusal !== null) return without(`line ${refusal.line}: ${refusal.message}`);
  const notCompared = whyNotCompared(before, after);
  if (notCompared !== null) return without(notCompared);
  const { trial, why: noTrial } = makeTrial(served.bytes, file.bytes, format);
  const change = {
    ...base,
    diff: diffDictionaries(before, after, { maxItems: MAX_ITEMS }),
    why: null,
    formatGuessedFrom,
    weight: { before: weighDictionary(before), after: weighDictionary(after) },
    trial,
    noTrial,
  };
  const content = [served.bytes, file.bytes].map((bytes) => Buffer.from(bytes).toString("utf8"));
  return withoutSensitiveTrial(change, trial === null ? [] : content, sensitiveTexts);
}

/** The format of a dictionary, and how it is known. */
type KnownFormat =
  | { readonly format: DictionaryFormat; readonly guessedFrom: string | null; readonly why?: undefined }
  | { readonly format: null; readonly why: string };

/** What the stack says, in the object's metadata; else what the bytes look like, where that is sure enough. */
function formatOfSource(source: SourceSubject, bytes: Uint8Array): KnownFormat {
  const declared = markedFormat(source.declared);
  if (declared !== undefined) return { format: declared, guessedFrom: null };
  const { format, certainty, why } = guessFormat(bytes, source.key);
  if (certainty !== "unsure") return { format, guessedFrom: why };
  return { format: null, why: `the format of the dictionary is not sure: ${why}` };
}
