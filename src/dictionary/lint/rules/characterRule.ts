import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import type { RemarkCode } from "../DiagnosticCode";
import type { LintContext } from "../LintContext";
import type { LintRule } from "../LintRule";

/** A rule that reports the first of some characters on each line, and how many more there are. */
export function characterRule(
  context: LintContext,
  code: RemarkCode,
  traits: number,
  pattern: RegExp,
  problem: (found: string) => string,
): LintRule {
  const checkLine = (line: Line): void => {
    const text = line.whole;
    const at = text.search(pattern);
    if (at < 0) return;
    const found = pattern.exec(text.slice(at))?.[0] ?? "";
    const place = placeIn(line, line.start + at, line.start + at + found.length);
    context.report(code, place, problem(found));
  };
  return { traits, checkLine };
}

/** A character by its code point: `U+200B`. */
export function codePointName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
