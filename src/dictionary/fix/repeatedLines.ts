import { parseAnalyzer } from "../analysis/parseAnalyzer";
import { parseDictionary } from "../parsing/parseDictionary";
import type { DictionaryRule } from "../DictionaryRule.generated";
import type { ParseOptions } from "../ParseOptions";
import { hasText, javaTrim } from "../text/javaText";
import { exactRule } from "./meaningOf";

/** It tells the most terms apart. */
const KEYWORD = parseAnalyzer("keyword");

/** Rules that stand on one line and that nothing but an earlier one like it is needed for. */
const KINDS: ReadonlySet<DictionaryRule["kind"]> = new Set(["equivalents", "mapping", "word", "override"]);

/** Says that the next rule is meant as it is. */
const DIRECTIVE = /^\s*#\s*lint-ignore\b/u;

/**
 * The lines that repeat an earlier rule word by word, each with the line that it repeats. A rule that a comment
 * `# lint-ignore` stands before stays: the comment would be the next rule's.
 *
 * @param identical whether the lines must be the same letter by letter too, because the format is only guessed
 */
export function repeatedLines(
  lines: readonly string[],
  options: ParseOptions,
  identical: boolean,
): Map<number, number> {
  const { rules } = parseDictionary(Buffer.from(lines.join("\n")), { ...options, analyzer: KEYWORD });
  const firstLines = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const rule of rules) {
    if (!KINDS.has(rule.kind)) continue;
    const key = exactRule(rule) + (identical ? (lines[rule.line - 1] ?? "") : "");
    const first = firstLines.get(key);
    if (first === undefined) firstLines.set(key, rule.line);
    else if (!isMeant(lines, rule.line)) repeated.set(rule.line, first);
  }
  return repeated;
}

/** Whether a directive stands before a line, with nothing but comments and empty lines between. */
function isMeant(lines: readonly string[], line: number): boolean {
  for (let at = line - 2; at >= 0; at--) {
    const text = lines[at] ?? "";
    if (DIRECTIVE.test(text)) return true;
    if (hasText(text) && !javaTrim(text).startsWith("#")) return false;
  }
  return false;
}
