import { engineWords, judgeQueries, type QueryJudgement, queryTexts } from "../../dictionary";
import type { AnalyzedBy, AnalyzedToken, DictionaryUse, SearchDomain, UsingAnalyzer } from "../../search";
import type { SampleQueryFile } from "../ValidateOptions";
import { isOpenIndex } from "./usedWords";

/** What one analyzer of one index makes of the sample queries of a dictionary. */
export interface IndexQueries {
  readonly use: DictionaryUse;
  readonly analyzer: string;
  /** The file with the queries, as messages name it. */
  readonly file: string;
  /** What the words are known from: `the index products, analyzer words`. */
  readonly source: string;
  readonly judgements: readonly QueryJudgement[];
}

/** Asks every open index that searches with the dictionary what becomes of the sample queries. */
export async function askQueries(
  domain: SearchDomain,
  uses: readonly DictionaryUse[],
  file: SampleQueryFile,
): Promise<IndexQueries[]> {
  const asked = uses
    .filter(isOpenIndex)
    .flatMap((use) =>
      use.analyzers.filter(isSearched).map((analyzer) => askAnalyzer(domain, use, analyzer, file)),
    );
  return Promise.all(asked);
}

/** An analyzer of documents alone says nothing of searches; one that no field names may be named by queries. */
function isSearched({ searches, indexes }: UsingAnalyzer): boolean {
  return searches.length > 0 || indexes.length === 0;
}

async function askAnalyzer(
  domain: SearchDomain,
  use: DictionaryUse,
  analyzer: UsingAnalyzer,
  { file, queries }: SampleQueryFile,
): Promise<IndexQueries> {
  const index = use.holder.name;
  const wanted = queryTexts(queries);
  const own: AnalyzedBy =
    analyzer.kind === "normalizer" ? { normalizer: analyzer.name } : { analyzer: analyzer.name };
  const field = analyzer.searches.find((path) => /^[^*\s]+$/.test(path));
  const [search, document] = await Promise.all([
    analyzed(domain, index, own, wanted.search),
    analyzed(domain, index, field === undefined ? own : { field }, wanted.document),
  ]);
  const source = `the index ${index}, ${analyzer.kind} ${analyzer.name}`;
  const words = engineWords({ source, search, document });
  return { use, analyzer: analyzer.name, file, source, judgements: judgeQueries(queries, words) };
}

async function analyzed(
  domain: SearchDomain,
  index: string,
  by: AnalyzedBy,
  texts: readonly string[],
): Promise<Map<string, readonly AnalyzedToken[] | Error>> {
  if (texts.length === 0) return new Map();
  const reading = await domain.analyze(index, by, texts);
  const why =
    reading.kind === "unread"
      ? `${reading.failure.operation}: ${reading.failure.why}`
      : `${index} was not asked`;
  return new Map(
    texts.map((text, at) => [
      text,
      (reading.kind === "present" ? reading.value[at] : undefined) ?? new Error(why),
    ]),
  );
}
