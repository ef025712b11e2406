import { Token } from "cdktf";
import { parseAnalyzer, readAnalysisSettings, type SynonymChain } from "../../dictionary";
import { PackagesError } from "../../errors";
import type { LintAnalyzer } from "../LintSettings";

/** The chain that a dictionary is checked with. @throws PackagesError when it can't be read, with the construct */
export function chainOf(analyzer: LintAnalyzer | undefined, where: string): SynonymChain | undefined {
  if (analyzer === undefined) return undefined;
  if (Token.isUnresolved(analyzer))
    throw invalid("it is known only to Terraform, and the file is checked at synth", where);
  try {
    return read(analyzer);
  } catch (error) {
    if (!(error instanceof PackagesError)) throw error;
    throw invalid(error.problem, where, error.value);
  }
}

function read({ chain, settings, stopWords }: LintAnalyzer): SynonymChain {
  const readWords = (): readonly string[] | undefined => stopWords;
  if (settings !== undefined) {
    const [analyzer, filter] = (chain ?? "").split("/");
    return readAnalysisSettings(settings, { analyzer: analyzer || undefined, filter, readWords });
  }
  return parseAnalyzer(chain ?? "", readWords);
}

function invalid(problem: string, where: string, value?: string): PackagesError {
  return new PackagesError({
    attempted: "reading the analyzer that the dictionary is checked with",
    problem,
    value,
    where,
    remedy:
      "Give as chain the tokenizer and the filters before the synonym filter, such as standard,lowercase",
  });
}
