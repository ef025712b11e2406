import { javaTrim } from "../../text/javaText";
import { NotModelledHere } from "../chain/NotModelledHere";
import type { CharMappings } from "./mappingCharFilter";

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\",
  n: "\n",
  t: "\t",
  r: "\r",
  b: "\b",
  f: "\f",
};
/** OpenSearch's buffer for one side. */
const LONGEST_SIDE = 256;

/**
 * Reads rules such as `& => and`. The last arrow of a rule separates.
 *
 * @throws NotModelledHere for rules that the engine refuses or that make halves of surrogate pairs
 */
export function parseMappings(rules: readonly string[]): CharMappings {
  const mappings = new Map<string, string>();
  for (const rule of rules) {
    const arrow = rule.lastIndexOf("=>");
    if (arrow < 0 || rule.startsWith("#") || /[\r\n]/.test(rule)) throw invalid(rule);
    const from = unescaped(javaTrim(rule.slice(0, arrow)), rule);
    if (from === "" || mappings.has(from)) throw invalid(rule);
    mappings.set(from, unescaped(javaTrim(rule.slice(arrow + 2)), rule));
  }
  return mappings;
}

function unescaped(side: string, rule: string): string {
  const text = side.replace(/\\(u[0-9a-fA-F]{4}|[^]|$)/g, (_, escape: string) => {
    const unit = escape.length === 5 ? String.fromCharCode(parseInt(escape.slice(1), 16)) : ESCAPES[escape];
    if (unit === undefined) throw invalid(rule);
    return unit;
  });
  // A lone half: the u flag sees pairs as one.
  if (/[\ud800-\udfff]/u.test(text) || side.length >= LONGEST_SIDE) throw invalid(rule);
  return text;
}

function invalid(rule: string): NotModelledHere {
  return new NotModelledHere(`the rule ${rule}`);
}
