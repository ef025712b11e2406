import { PackagesError } from "../../../errors";
import type { AnalysisSettings } from "./findAnalysis";

/**
 * The synonym filter of an analyzer that is meant: the named one, the only one, or the only one that reads a file.
 *
 * @throws PackagesError when it is not certain which
 */
export function findSynonymFilter(analysis: AnalysisSettings, analyzer: string, wanted?: string): string {
  if (analysis.analyzer[analyzer] === undefined) {
    const names = Object.keys(analysis.analyzer).join(", ");
    throw unclear(analyzer, `there is no such analyzer, only ${names || "none"}`);
  }
  const all = analysis.synonymFiltersOf(analyzer);
  const ofFiles = all.filter((name) => analysis.filter[name]?.["synonyms_path"] !== undefined);
  const named = all.filter((name) => name === wanted);
  const candidates = wanted !== undefined ? named : ofFiles.length === 1 ? ofFiles : all;
  const [filter] = candidates;
  if (filter !== undefined && candidates.length === 1) return filter;
  if (all.length === 0) throw unclear(analyzer, "it has no synonym filter");
  throw unclear(analyzer, `its synonym filters are ${all.join(", ")}`);
}

function unclear(value: string, problem: string): PackagesError {
  return new PackagesError({
    attempted: "finding the synonym filter of an analyzer",
    problem,
    value,
    remedy:
      "Name the analyzer, and the filter where there are several: settings.json#my_analyzer/my_synonyms",
  });
}
