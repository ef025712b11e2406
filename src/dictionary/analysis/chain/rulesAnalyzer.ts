import type { ChainPart, ChainParts } from "./ChainPart";

const tokenizer = (type: string): ChainPart => ({ kind: "tokenizer", name: type, type, settings: null });
const filter = (type: string): ChainPart => ({ kind: "filter", name: type, type, settings: null });

/** The engine's own analyzers that `synonym_analyzer` may name, as far as they are modelled. */
export const RULES_ANALYZERS: Readonly<Record<string, Pick<ChainParts, "tokenizer" | "before">>> = {
  keyword: { tokenizer: tokenizer("keyword"), before: [] },
  simple: { tokenizer: tokenizer("letter"), before: [filter("lowercase")] },
  standard: { tokenizer: tokenizer("standard"), before: [filter("lowercase")] },
  stop: { tokenizer: tokenizer("letter"), before: [filter("lowercase"), filter("stop")] },
  whitespace: { tokenizer: tokenizer("whitespace"), before: [] },
};

/**
 * What rules are parsed with: what stands before the synonym filter, unless its `synonym_analyzer` names an analyzer,
 * which then replaces all of that.
 */
export function rulesAnalyzer(parts: ChainParts): ChainParts {
  const name = parts.synonymAnalyzer;
  if (name === undefined) return parts;
  const analyzer = Object.hasOwn(RULES_ANALYZERS, name) ? RULES_ANALYZERS[name] : undefined;
  if (analyzer !== undefined) return { ...parts, ...analyzer, charFilters: [] };
  return { ...parts, notModelled: [...(parts.notModelled ?? []), `the synonym_analyzer ${name}`] };
}
