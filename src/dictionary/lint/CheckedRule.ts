import type { LintedRule } from "../formats/LintRule";
import type { RuleBase } from "../reading/Rule";
import type { RuleKind } from "../formats/RuleKind";
import { kindOf } from "../formats/ruleKinds";
import { type LinePlace, placeIn } from "../reading/refuse";
import { ScannedTerms } from "../reading/ScannedTerms";
import type { LineScanner } from "../reading/LineScanner";
import { Hash64 } from "../hash/Hash64";
import type { Line } from "../text/Line";

/** The rule that is shown to the checks, reused from line to line. */
export class CheckedRule implements LintedRule {
  terms = new ScannedTerms();
  rule: RuleBase | null = null;
  scanner: LineScanner | null = null;
  number = 0;
  /** The kind of `rule`. */
  kind: RuleKind<RuleBase> | null = null;

  private readonly hash = new Hash64();

  constructor(public line: Line) {}

  useScanned(line: Line, scanner: LineScanner): void {
    this.line = line;
    this.number = line.number;
    this.scanner = scanner;
    this.terms = scanner.terms;
  }

  useRule(line: Line, rule: RuleBase): void {
    this.line = line;
    this.number = rule.line;
    this.rule = rule;
    this.terms.clear();
    const kind = kindOf(rule);
    this.kind = kind;
    // Terms that stand on other lines are not looked for; all others follow each other on this one.
    const text = kind.spansLines === true ? "" : line.whole;
    let from = 0;
    for (const term of kind.terms(rule)) from = this.pushTerm(term, text, from);
    this.terms.inputs = kind.inputCount?.(rule) ?? -1;
  }

  place(index: number): LinePlace {
    const { rule, kind } = this;
    if (rule !== null && kind?.spansLines === true) {
      return { line: rule.line, column: 1, endColumn: 1, text: kind.terms(rule)[index] ?? "" };
    }
    return placeIn(this.line, this.terms.starts[index], this.terms.ends[index]);
  }

  wholePlace(): LinePlace {
    const { rule, kind } = this;
    if (rule === null || kind?.spansLines !== true) return placeIn(this.line);
    return { line: rule.line, column: 1, endColumn: 1, text: rule.text.slice(0, 120) };
  }

  private pushTerm(term: string, text: string, from: number): number {
    const found = text.indexOf(term, from);
    const start = found < 0 ? from : found;
    const end = found < 0 ? from : found + term.length;
    this.hash.reset();
    this.hash.addText(term);
    this.hash.finish();
    this.terms.push(this.line.start + start, this.line.start + end, this.hash.lo, this.hash.hi);
    return end;
  }
}
