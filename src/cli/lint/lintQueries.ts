import {
  judgeQueries,
  type LintOptions,
  type LintResult,
  offlineWords,
  parseDictionary,
  type ParseOptions,
} from "../../dictionary";
import { PackagesError } from "../../errors";
import { STANDARD_INPUT } from "../../files/standardInput";
import type { QueryReport } from "../../report/queries/QueryReport";
import { readDictionaryBytes } from "../dictionaries/dictionaryFile";
import { queriesFileOf, readQueries } from "../dictionaries/queriesFile";
import { atOnce, commandSignal } from "../ending/interrupts";
import type { SettingsFile } from "../settings/SettingsFile";
import type { UnreadFile } from "./FileLint";

/** Where sample queries are looked for. */
export interface QueryPlace {
  /** The file that the command line names. @default none */
  readonly queries?: string;
  readonly settings: SettingsFile;
}

/**
 * Judges the sample queries of a dictionary that was checked, where it has some.
 *
 * @param unread where a file of queries goes that can't be read: what was found in the dictionary counts all the same
 * @param bytes the dictionary @default read once more
 */
export async function lintQueries(
  dictionary: string,
  { result, options }: { readonly result: LintResult; readonly options: LintOptions },
  { queries, settings }: QueryPlace,
  unread: UnreadFile[],
  bytes?: Uint8Array,
): Promise<QueryReport | null> {
  const file = queriesFileOf(dictionary, queries, settings);
  if (file === null) return null;
  try {
    const content = bytes ?? (await again(dictionary));
    return await judgeDictionary(file, content, { ...options, format: result.format });
  } catch (error) {
    if (!(error instanceof PackagesError) || commandSignal().aborted) throw error;
    unread.push({ file, error });
    return null;
  }
}

function again(dictionary: string): Promise<Buffer> {
  if (dictionary !== STANDARD_INPUT) return readDictionaryBytes(dictionary, commandSignal());
  throw new PackagesError({
    attempted: "judging sample queries",
    problem: "standard input can be read once, and they need the dictionary once more",
    remedy: "Give the dictionary as a file",
  });
}

/**
 * Judges the sample queries of a dictionary by what we read in it.
 *
 * @param file the file with the queries
 * @param bytes the dictionary
 * @throws PackagesError when the queries can't be read
 */
async function judgeDictionary(file: string, bytes: Uint8Array, options: ParseOptions): Promise<QueryReport> {
  const queries = await readQueries(file);
  return atOnce(() => {
    const words = offlineWords(parseDictionary(bytes, options), options);
    return { file, source: words.source, judgements: judgeQueries(queries, words) };
  });
}
