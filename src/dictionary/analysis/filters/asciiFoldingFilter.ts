import { ASCII_FOLDING } from "../tables/asciiFolding.generated";
import type { TokenFilter } from "../Token";

let folded: ReadonlyMap<string, string> | undefined;

/**
 * Lucene's `ASCIIFoldingFilter` as it is when rules are parsed: `preserve_original` does not count then.
 *
 * @see https://docs.opensearch.org/latest/analyzers/token-filters/asciifolding/
 */
export const asciiFoldingFilter: TokenFilter = (tokens) =>
  tokens.map((token) => ({ ...token, text: foldToAscii(token.text) }));

function foldToAscii(text: string): string {
  const table = (folded ??= readTable());
  return text.replace(/[\u0080-\uffff]/g, (unit) => table.get(unit) ?? unit);
}

function readTable(): Map<string, string> {
  const entries = ASCII_FOLDING.split(" ").map((entry): [string, string] => {
    const colon = entry.indexOf(":");
    return [String.fromCharCode(parseInt(entry.slice(0, colon), 36)), entry.slice(colon + 1)];
  });
  return new Map(entries);
}
