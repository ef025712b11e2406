import type { NamingPart, UsingAnalyzer } from "../uses/DictionaryUse";
import { type Definition, filterChildren, type IndexAnalysis, listOf, textOf } from "../uses/IndexAnalysis";

/** A part as `_analyze` takes it: a name that the engine knows by itself, or a definition. */
type ChainPart = string | Definition;

/** An analyzer taken apart: what `_analyze` builds afresh, reading every file anew. */
export interface Chain {
  readonly tokenizer?: ChainPart;
  readonly char_filter?: readonly ChainPart[];
  readonly filter?: readonly ChainPart[];
}

export interface ChainInParts {
  readonly chain: Chain;
  /** Whether a definition names another part, which only the index itself knows. */
  readonly needsIndex: boolean;
}

/** Why a chain can't be asked about in parts. */
export interface NoChain {
  readonly why: string;
}

/** Puts a definition in the place of another one. */
export type Replace = (definition: Definition) => Definition | null;

const AS_IT_IS: Replace = (definition) => definition;

/**
 * Takes the analyzer apart, with a definition in the place of the part where one is given (null leaves the part out).
 *
 * @see https://docs.opensearch.org/latest/api-reference/analyze-apis/
 */
export function chainOf(
  analysis: IndexAnalysis,
  { name, kind }: Pick<UsingAnalyzer, "name" | "kind">,
  part: NamingPart,
  replace: Replace | null = null,
): ChainInParts | NoChain {
  const definition = analysis[kind][name] ?? {};
  const type = textOf(definition["type"]) || "custom";
  if (type !== "custom") return builtIn(type, definition, part, replace ?? AS_IT_IS);
  const filters = listOf(definition["filter"]);
  if (replace !== null && part.component === "filter" && !filters.includes(part.name)) {
    return { why: `the filter ${part.name} runs inside of another one` };
  }
  const resolve = (component: "tokenizer" | "char_filter" | "filter", each: string): ChainPart | null => {
    const own = analysis[component][each];
    if (own === undefined) return each;
    return part.component === component && part.name === each ? (replace ?? AS_IT_IS)(own) : own;
  };
  const resolved = (component: "char_filter" | "filter", names: readonly string[]): ChainPart[] =>
    names.map((each) => resolve(component, each)).filter((each) => each !== null);
  const tokenizer = kind === "normalizer" ? null : resolve("tokenizer", textOf(definition["tokenizer"]));
  const chain: Chain = {
    ...(tokenizer === null ? {} : { tokenizer }),
    char_filter: resolved("char_filter", listOf(definition["char_filter"])),
    filter: resolved("filter", filters),
  };
  return { chain, needsIndex: filters.some((each) => namesOthers(analysis.filter[each] ?? {})) };
}

function namesOthers(definition: Definition): boolean {
  return filterChildren(definition).length > 0 || definition["synonym_analyzer"] !== undefined;
}

/** Analyzers of the engine's own that are a few known parts. */
function builtIn(
  type: string,
  definition: Definition,
  part: NamingPart,
  replace: Replace,
): ChainInParts | NoChain {
  if (part.setting !== "stopwords_path" || !["standard", "stop"].includes(type)) {
    return { why: `an analyzer of the type ${type} can't be taken apart` };
  }
  // Where both are given, the engine takes the list.
  const { stopwords_path, stopwords } = definition;
  const stop = replace({ type: "stop", stopwords_path, ...(stopwords === undefined ? {} : { stopwords }) });
  const filter: ChainPart[] = stop === null ? ["lowercase"] : ["lowercase", stop];
  return {
    chain: { tokenizer: type === "stop" ? "letter" : standardTokenizer(definition), filter },
    needsIndex: false,
  };
}

/** The analyzer's own setting is the tokenizer's. */
function standardTokenizer({ max_token_length }: Definition): ChainPart {
  return max_token_length === undefined ? "standard" : { type: "standard", max_token_length };
}

/** A chain that has nothing but the part: for one that no analyzer has. */
export function chainOfPart(
  analysis: IndexAnalysis,
  part: NamingPart,
  replace: Replace | null = null,
): ChainInParts | NoChain {
  if (part.component === "analyzer")
    return chainOf(analysis, { name: part.name, kind: "analyzer" }, part, replace);
  const definition = (replace ?? AS_IT_IS)(analysis[part.component][part.name] ?? {});
  if (definition === null) return { chain: { tokenizer: "keyword" }, needsIndex: false };
  if (part.component === "tokenizer") return { chain: { tokenizer: definition }, needsIndex: false };
  return {
    chain: { tokenizer: "keyword", [part.component]: [definition] },
    needsIndex: namesOthers(definition),
  };
}
