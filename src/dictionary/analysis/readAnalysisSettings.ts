import { PackagesError } from "../../errors";
import type { ReadWords } from "./chain/ChainPart";
import { type AnalysisSettings, findAnalysis } from "./settings/findAnalysis";
import { findSynonymFilter } from "./settings/findSynonymFilter";
import { partsOfAnalyzer } from "./settings/partsOfAnalyzer";
import { SynonymChain } from "./SynonymChain";

/** Which chain of an index's settings is meant. */
export interface AnalyzerChoice {
  /** The analyzer. @default the only one that has a synonym filter */
  readonly analyzer?: string;
  /** The synonym filter. @default the only one of the analyzer, or the only one that reads a file */
  readonly filter?: string;
  /** Gives the words of the file that a stop filter names. @default no file is known */
  readonly readWords?: ReadWords;
}

/**
 * Finds in an index's settings what stands before a synonym filter. Takes what creates an index (`{"settings": …}`),
 * what `GET INDEX/_settings` answers for one index, or the `analysis` object alone.
 *
 * @throws PackagesError when there is no such filter, or more than one
 */
export function readAnalysisSettings(json: unknown, choice: AnalyzerChoice = {}): SynonymChain {
  const analysis = findAnalysis(json);
  const analyzer = choice.analyzer ?? onlyAnalyzer(analysis);
  const filter = findSynonymFilter(analysis, analyzer, choice.filter);
  return new SynonymChain(partsOfAnalyzer(analysis, analyzer, filter), choice.readWords);
}

function onlyAnalyzer(analysis: AnalysisSettings): string {
  const names = Object.keys(analysis.analyzer).filter((name) => analysis.synonymFiltersOf(name).length > 0);
  const [name] = names;
  if (name !== undefined && names.length === 1) return name;
  throw new PackagesError({
    attempted: "reading the analysis settings",
    problem:
      names.length === 0
        ? "no analyzer has a synonym filter"
        : `several analyzers have synonyms: ${names.join(", ")}`,
    remedy: "Name the analyzer behind the file: settings.json#my_analyzer",
  });
}
