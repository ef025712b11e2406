import type { ChainPart, ChainParts, PartKind, SynonymFilterType } from "../chain/ChainPart";
import { DictionaryFormat } from "../../DictionaryFormat";
import { NotModelledHere } from "../chain/NotModelledHere";
import { PartSettings } from "../chain/PartSettings";
import { type AnalysisSettings, namesIn } from "./findAnalysis";

const { SOLR_SYNONYMS, WORDNET_SYNONYMS } = DictionaryFormat;

type Definitions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The chain of an analyzer around one of its filters. */
export function partsOfAnalyzer(analysis: AnalysisSettings, analyzer: string, filter: string): ChainParts {
  const definition = analysis.analyzer[analyzer] ?? {};
  const filters = analysis.filtersOf(analyzer);
  const at = filters.indexOf(filter);
  const part = (name: string): ChainPart => partOf("filter", name, analysis.filter);
  const charFilters = namesIn(definition, "char_filter");
  const tokenizer = typeof definition["tokenizer"] === "string" ? definition["tokenizer"] : "";
  return {
    text: [...charFilters, tokenizer, ...filters.slice(0, at)].join(","),
    charFilters: charFilters.map((name) => partOf("char filter", name, analysis.charFilter)),
    tokenizer: partOf("tokenizer", tokenizer, analysis.tokenizer),
    before: filters.slice(0, at).map(part),
    after: filters.slice(at + 1).map(part),
    synonymFilter: part(filter).type as SynonymFilterType,
    ...synonymSettings(part(filter), definition),
  };
}

type SynonymSettings = Pick<ChainParts, "lenient" | "expand" | "format" | "synonymAnalyzer" | "notModelled">;

function synonymSettings(part: ChainPart, analyzer: Readonly<Record<string, unknown>>): SynonymSettings {
  const settings = new PartSettings(part);
  const type = analyzer["type"] ?? "custom";
  const notModelled = type === "custom" ? [] : [`an analyzer of the type ${JSON.stringify(type)}`];
  try {
    return {
      lenient: settings.boolean("lenient", false),
      ...(settings.has("expand") ? { expand: settings.boolean("expand", true) } : {}),
      format: settings.text("format")?.toLowerCase() === "wordnet" ? WORDNET_SYNONYMS : SOLR_SYNONYMS,
      synonymAnalyzer: settings.text("synonym_analyzer"),
      notModelled,
    };
  } catch (error) {
    if (!(error instanceof NotModelledHere)) throw error;
    return { lenient: false, notModelled: [...notModelled, `the filter ${part.name} (${error.message})`] };
  }
}

/** What the settings define under a name, or the engine's own part of that name. */
function partOf(kind: PartKind, name: string, definitions: Definitions): ChainPart {
  const settings = Object.hasOwn(definitions, name) ? definitions[name]! : null;
  if (settings === null) return { kind, name, type: name, settings };
  return { kind, name, type: typeof settings["type"] === "string" ? settings["type"] : "", settings };
}
