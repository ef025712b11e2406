import type { DictionaryRule } from "../DictionaryRule";
import { kindOf } from "../formats/ruleKinds";
import { type LinePlace, placeIn } from "../reading/refuse";
import { ScannedTerms } from "../reading/ScannedTerms";
import type { LineScanner } from "../reading/LineScanner";
import { Hash64 } from "../hash/Hash64";
import type { Line } from "../text/Line";

/** A rule as the checks see it: its terms by place and hash, reused from line to line. */
export class LintedRule {
  /** The terms; where they stand is only meaningful when the rule stands on one line. */
  terms = new ScannedTerms();
  /** The rule, for formats whose rules are made anyway. */
  rule: DictionaryRule | null = null;
  /** What scanned the line, for what it noticed along the way. */
  scanner: LineScanner | null = null;
  /** The line that the rule begins on. */
  number = 0;

  private readonly hash = new Hash64();

  constructor(public line: Line) {}

  useScanned(line: Line, scanner: LineScanner): void {
    this.line = line;
    this.number = line.number;
    this.scanner = scanner;
    this.terms = scanner.terms;
  }

  useRule(line: Line, rule: DictionaryRule): void {
    this.line = line;
    this.number = rule.line;
    this.rule = rule;
    this.terms.clear();
    // The terms of a synset stand on other lines; all others follow each other on this one.
    const text = rule.kind === "synset" ? "" : line.whole;
    const kind = kindOf(rule);
    let from = 0;
    for (const term of kind.terms(rule)) from = this.pushTerm(term, text, from);
    this.terms.inputs = kind.inputCount?.(rule) ?? -1;
  }

  /** Where the term stands; a synset spans lines, so its terms stand at its first one. */
  place(index: number): LinePlace {
    if (this.rule?.kind === "synset") {
      return { line: this.rule.line, column: 1, endColumn: 1, text: this.rule.terms[index] ?? "" };
    }
    return placeIn(this.line, this.terms.starts[index], this.terms.ends[index]);
  }

  /** Where the whole rule stands. */
  wholePlace(): LinePlace {
    if (this.rule?.kind !== "synset") return placeIn(this.line);
    return { line: this.rule.line, column: 1, endColumn: 1, text: this.rule.text.slice(0, 120) };
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
