import { luceneVersionOf } from "../LuceneVersion";
import type { ParseOptions } from "../ParseOptions";
import { parseAnalyzer } from "../analysis/parseAnalyzer";
import type { TermAnalyzer } from "../analysis/TermAnalyzer";

/** What terms go through when nothing is known of the chain. */
const WHITE_SPACE = parseAnalyzer("whitespace");

/** What the terms of a dictionary go through; white space alone cuts them where the chain is not given or not modelled. */
export function termAnalyzerFor({
  analyzer,
  engineVersion,
}: Pick<ParseOptions, "analyzer" | "engineVersion">): TermAnalyzer {
  const lucene = luceneVersionOf(engineVersion);
  const found = analyzer?.analyzer(lucene) ?? WHITE_SPACE.analyzer(lucene);
  if (found === null) throw new RangeError("the whitespace tokenizer is modelled");
  return found;
}
