import { DictionaryFormat } from "../../dictionary/DictionaryFormat";
import { PackagesError } from "../../errors";
import { analysisSettings } from "./analysisSettings";
import { checkedReferencePath } from "./checkedReferencePath";
import type { IndexSettingsTarget } from "./IndexSettingsTarget";

const SYNONYM_FORMATS = [DictionaryFormat.SOLR_SYNONYMS, DictionaryFormat.WORDNET_SYNONYMS];

/** How the synonym token filter is set. */
export interface SynonymTokenFilterOptions {
  /**
   * Whether the service reloads the filter after the package is updated. Such a filter is valid in search
   * analyzers only (`search_analyzer`): an index analyzer that uses it is refused by the engine. Without it, a
   * changed dictionary takes effect after the index is closed and opened.
   *
   * @see https://docs.opensearch.org/latest/im-plugin/refresh-analyzer/
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
   * `synonym_graph` instead of `synonym`: right for synonyms of several words, and for search analyzers only.
   *
   * @see https://docs.opensearch.org/latest/analyzers/token-filters/synonym-graph/
   * @default false
   */
  readonly graph?: boolean;
  /** The file's format, where the association does not know it. @default the association's, else Solr's */
  readonly format?: DictionaryFormat;
}

/**
 * The `synonym` (or `synonym_graph`) token filter that reads a dictionary, ready for the settings of an index.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/synonym/
 * @throws PackagesError when the dictionary is no synonym file, or the two formats contradict each other
 */
export function synonymTokenFilter(
  target: IndexSettingsTarget,
  options: SynonymTokenFilterOptions = {},
): Record<string, unknown> {
  checkContradiction(target, options);
  const format = target.format ?? options.format ?? DictionaryFormat.SOLR_SYNONYMS;
  const path = checkedReferencePath({ ...location(target), format }, "synonym token filter", SYNONYM_FORMATS);
  return analysisSettings({
    type: options.graph ? "synonym_graph" : "synonym",
    synonyms_path: path,
    format: format === DictionaryFormat.WORDNET_SYNONYMS ? "wordnet" : undefined,
    updateable: options.updateable,
    expand: options.expand,
    lenient: options.lenient,
  });
}

function location({ referencePath, path }: IndexSettingsTarget): IndexSettingsTarget {
  return { referencePath, path };
}

function checkContradiction(target: IndexSettingsTarget, options: SynonymTokenFilterOptions): void {
  if (target.format === undefined || options.format === undefined || target.format === options.format) return;
  throw new PackagesError({
    attempted: "making the synonym token filter",
    problem: `the dictionary's format is ${target.format}`,
    value: options.format,
    where: target.path,
    remedy: "Leave out the format: the dictionary's own is taken",
  });
}
