import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { PackagesError } from "../../errors";
import type { AssociatedDictionary } from "../AssociatedDictionary";
import { memberOf } from "../rules/dictionaryFormat";
import { type AnalysisComponent, componentName } from "./AnalysisComponent";
import { componentSettings } from "./componentSettings";
import { checkFormat } from "./dictionaryFormats";

/** How a `synonym` or `synonym_graph` token filter is set. */
export interface SynonymTokenFilterOptions {
  /** The synonyms, `synonyms_path`. */
  readonly synonyms: AssociatedDictionary;
  /** The file's format, where the association does not know it. @default the association's, else Solr's */
  readonly format?: DictionaryFormat;
  /**
   * Whether an open index can take over a changed file: `POST /_plugins/_refresh_search_analyzers/<index>` makes it read
   * the file again. AWS says that the service does so after an update of the package, from Elasticsearch 7.8 on.
   * Without it, and on every other kind of filter, a changed file shows only after the index is closed and opened.
   *
   * Such a filter is for search analyzers (`search_analyzer`, `default_search`): an index whose fields are indexed
   * with it is refused, `analyzer […] contains filters […] that are not allowed to run in index time mode`.
   *
   * @see https://docs.opensearch.org/latest/im-plugin/refresh-analyzer/
   * @see https://docs.aws.amazon.com/opensearch-service/latest/developerguide/custom-packages.html
   * @default false, by the engine
   */
  readonly updateable?: boolean;
  /** Whether equivalents lead to each other (true) or all to the first (false). @default true, by the engine */
  readonly expand?: boolean;
  /**
   * Whether terms that the analyzer makes nothing of (a stop word, only punctuation) are skipped, and the rest of
   * their rule kept, instead of the file being refused. A line of the wrong form is refused all the same.
   * @default false, by the engine
   */
  readonly lenient?: boolean;
  /**
   * The analyzer that the file's terms go through, in place of the tokenizer and the filters before this one. Measured:
   * OpenSearch 2.19 knows built-in analyzers only (`keyword`), 3.9 those of the index too, and a name that is not
   * known is ignored without a word.
   * @default what stands before this filter, by the engine
   */
  readonly synonymAnalyzer?: string;
}

/** @throws PackagesError when the dictionary is no synonym file, or the two formats contradict each other */
export function synonymTokenFilter(options: SynonymTokenFilterOptions): { [key: string]: unknown } {
  return synonymSettings({ component: "token filter", type: "synonym" }, options);
}

/** @throws PackagesError when the dictionary is no synonym file, or the two formats contradict each other */
export function synonymGraphTokenFilter(options: SynonymTokenFilterOptions): { [key: string]: unknown } {
  return synonymSettings({ component: "token filter", type: "synonym_graph" }, options);
}

function synonymSettings(
  component: AnalysisComponent,
  options: SynonymTokenFilterOptions,
): { [key: string]: unknown } {
  const { synonyms } = options;
  refuseContradiction(component, options);
  const format = synonyms.format ?? options.format ?? DictionaryFormat.SOLR_SYNONYMS;
  checkFormat({ ...component, setting: "synonyms_path" }, format, synonyms.node.path);
  return componentSettings(
    component,
    { synonyms_path: synonyms },
    {
      format: format === DictionaryFormat.WORDNET_SYNONYMS ? "wordnet" : undefined,
      updateable: options.updateable,
      expand: options.expand,
      lenient: options.lenient,
      synonym_analyzer: options.synonymAnalyzer,
    },
  );
}

function refuseContradiction(component: AnalysisComponent, options: SynonymTokenFilterOptions): void {
  const { synonyms, format } = options;
  if (synonyms.format === undefined || format === undefined || synonyms.format === format) return;
  throw new PackagesError({
    attempted: `making the ${componentName(component)}`,
    problem: `the dictionary's format is ${memberOf(synonyms.format)}`,
    value: memberOf(format),
    where: synonyms.node.path,
    remedy: "Leave out the format: the dictionary's own is taken",
  });
}
