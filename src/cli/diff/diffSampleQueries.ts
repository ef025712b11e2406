import {
  diffQueries,
  offlineWords,
  type ParsedDictionary,
  type ParseOptions,
  type QueryDiff,
} from "../../dictionary";
import type { QueryReport } from "../../report/queries/QueryReport";
import { readQueries } from "../dictionaries/queriesFile";
import { atOnce } from "../ending/interrupts";

/** What changes for the sample queries of a dictionary, and what becomes of them with the new one. */
export interface SampleQueryDiff extends QueryReport, QueryDiff {}

/**
 * Compares what two dictionaries make of sample queries.
 *
 * @param file the file with the queries
 * @throws PackagesError when the queries can't be read
 */
export async function diffSampleQueries(
  file: string,
  older: ParsedDictionary,
  newer: ParsedDictionary,
  options: ParseOptions,
): Promise<SampleQueryDiff> {
  const queries = await readQueries(file);
  return atOnce(() => {
    const [before, after] = [offlineWords(older, options), offlineWords(newer, options)];
    return { file, source: after.source, ...diffQueries(queries, before, after) };
  });
}
