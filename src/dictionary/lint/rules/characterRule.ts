import type { FileContext } from "../FileRule";
import type { LintRule } from "../../formats/LintRule";
import { undoMojibake } from "../../damage/undoMojibake";
import { placeIn } from "../../reading/refuse";
import type { Line } from "../../text/Line";
import { HIGH } from "../../text/lineTraits";
import type { RemarkCode } from "../../DiagnosticCode.generated";

/** A rule that reports the first of some characters on each line. What `mojibake` is made of is not told twice. */
export function characterRule(
  context: FileContext,
  code: RemarkCode,
  traits: number,
  pattern: RegExp,
  problem: (found: string) => string,
): LintRule {
  const checkLine = (line: Line): void => {
    const text = line.whole;
    const match = pattern.exec(text);
    if (match === null || ((line.traits & HIGH) !== 0 && undoMojibake(text) !== null)) return;
    const [found] = match;
    const from = line.start + match.index;
    context.report(code, placeIn(line, from, from + found.length), problem(found));
  };
  return { traits, checkLine };
}

/** A character by its code point: `U+200B`. */
export function codePointName(character: string): string {
  const codePoint = character.codePointAt(0) ?? 0;
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}
