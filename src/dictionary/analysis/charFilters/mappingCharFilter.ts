import type { CharFilter } from "../Token";

/** What the char filter `mapping` replaces, by the text it replaces. */
export type CharMappings = ReadonlyMap<string, string>;

/**
 * Lucene's `MappingCharFilter`: at every place the longest text that is mapped is replaced, and what replaces it is not
 * looked at again.
 *
 * @see https://docs.opensearch.org/latest/analyzers/character-filters/mapping-character-filter/
 */
export function mappingCharFilter(mappings: CharMappings): CharFilter {
  const longest = Math.max(0, ...[...mappings.keys()].map((key) => key.length));
  return (text) => {
    let mapped = "";
    for (let at = 0; at < text.length;) {
      const match = longestMatch(mappings, text, at, longest);
      mapped += match === undefined ? text[at] : mappings.get(match);
      at += match?.length ?? 1;
    }
    return mapped;
  };
}

function longestMatch(mappings: CharMappings, text: string, at: number, longest: number): string | undefined {
  for (let length = Math.min(longest, text.length - at); length > 0; length--) {
    const candidate = text.slice(at, at + length);
    if (mappings.has(candidate)) return candidate;
  }
  return undefined;
}
