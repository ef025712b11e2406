import { judgeQueries, offlineWords, parseDictionary, type ParseOptions } from "../../dictionary";
import type { QueryReport } from "../../report/queries/QueryReport";
import { atOnce } from "../interrupts";
import { readQueries } from "./queriesFile";

/**
 * Judges the sample queries of a dictionary by what we read in it.
 *
 * @param file the file with the queries
 * @param bytes the dictionary
 * @throws PackagesError when the queries can't be read
 */
export async function judgeDictionary(
  file: string,
  bytes: Uint8Array,
  options: ParseOptions,
): Promise<QueryReport> {
  const queries = await readQueries(file);
  return atOnce(() => {
    const words = offlineWords(parseDictionary(bytes, options), options);
    return { file, source: words.source, judgements: judgeQueries(queries, words) };
  });
}
