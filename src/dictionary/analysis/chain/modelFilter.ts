import type { LuceneVersion } from "../../LuceneVersion";
import { asciiFoldingFilter } from "../filters/asciiFoldingFilter";
import { lowercaseFilter } from "../filters/lowercaseFilter";
import { DEFAULT_STOP_WORDS, withNamedStopWords } from "../filters/namedStopWords";
import { stopFilter } from "../filters/stopFilter";
import type { TokenFilter } from "../Token";
import type { ChainPart, ReadWords } from "./ChainPart";
import { NotModelledHere } from "./NotModelledHere";
import { PartSettings } from "./PartSettings";

/** What a filter needs besides its settings. */
export interface FilterSurroundings {
  readonly lucene: LuceneVersion;
  readonly readWords: ReadWords;
  /** Whether char filters move the places of tokens, on which `remove_trailing` looks. */
  readonly hasCharFilters: boolean;
}

type MakeFilter = (settings: PartSettings, surroundings: FilterSurroundings) => TokenFilter;

/** The filters that are modelled, by type. */
export const FILTERS: Readonly<Record<string, MakeFilter>> = {
  asciifolding: (settings) => {
    settings.allow("preserve_original");
    return asciiFoldingFilter;
  },
  lowercase: (settings) => {
    settings.allow();
    return lowercaseFilter;
  },
  stop: makeStopFilter,
};

/** @throws NotModelledHere */
export function modelFilter(part: ChainPart, surroundings: FilterSurroundings): TokenFilter {
  const make = Object.hasOwn(FILTERS, part.type) ? FILTERS[part.type] : undefined;
  if (make === undefined) throw new NotModelledHere();
  return make(new PartSettings(part), surroundings);
}

function makeStopFilter(settings: PartSettings, surroundings: FilterSurroundings): TokenFilter {
  settings.allow("stopwords", "stopwords_path", "ignore_case", "remove_trailing");
  const isDefault = !settings.has("stopwords") && !settings.has("stopwords_path");
  const removeTrailing = settings.boolean("remove_trailing", true);
  if (!removeTrailing && surroundings.hasCharFilters) throw new NotModelledHere("remove_trailing");
  // OpenSearch takes its own list as it is: ignore_case only counts for words that the settings name.
  const ignoreCase = settings.boolean("ignore_case", false) && !isDefault;
  const words = isDefault ? [DEFAULT_STOP_WORDS] : namedWords(settings, surroundings.readWords);
  return stopFilter({ words: withNamedStopWords(words, surroundings.lucene), ignoreCase, removeTrailing });
}

function namedWords(settings: PartSettings, readWords: ReadWords): readonly string[] {
  if (settings.text("stopwords") === "_none_") return [];
  if (settings.has("stopwords")) return settings.list("stopwords");
  const path = settings.text("stopwords_path") ?? "";
  const words = readWords(path);
  if (words === undefined) throw new NotModelledHere(`the words of ${path}`);
  return words;
}
