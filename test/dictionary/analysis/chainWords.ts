import { DictionaryFormat, readAnalysisSettings, type SynonymChain } from "../../../src/dictionary";
import { PackagesError } from "../../../src/errors";

export const { SOLR_SYNONYMS, WORDNET_SYNONYMS } = DictionaryFormat;

/** What an error of ours says. */
export function said(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof PackagesError) return error.message;
    throw error;
  }
  return undefined;
}

/** The words of a term, or what is said of it. */
export function words(chain: SynonymChain, term: string): string {
  const analysis = chain.analyzer(10)?.analyze(term);
  return analysis?.refusal?.says ?? analysis?.text ?? `not modelled: ${chain.notModelled.join("; ")}`;
}

/** Settings with one analyzer that has this chain before a synonym filter. */
export function behind(
  tokenizer: unknown,
  filters: readonly object[],
  more: object = {},
  synonyms: object = {},
): SynonymChain {
  const names = filters.map((_, at) => `f${at}`);
  return readAnalysisSettings(
    {
      analysis: {
        analyzer: {
          a: { tokenizer: typeof tokenizer === "string" ? tokenizer : "t", filter: [...names, "s"], ...more },
        },
        tokenizer: { t: tokenizer },
        filter: {
          ...Object.fromEntries(filters.map((filter, at) => [`f${at}`, filter])),
          s: { type: "synonym", synonyms_path: "x", ...synonyms },
        },
      },
    },
    { readWords: (path) => (path === "known" ? ["of", "car"] : undefined) },
  );
}
