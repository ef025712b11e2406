import type { TermAnalyzer, TermNote } from "../../analysis/TermAnalyzer";
import { termAnalyzerFor } from "../../reading/termAnalyzerFor";
import { expandOf, type ParseOptions } from "../../ParseOptions";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { equivalents, type EquivalentsRule, mapping, type MappingRule } from "./rules";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { SolrScanner } from "./SolrScanner";

/** Makes rules of what {@link SolrScanner} finds. */
export class SolrReader implements RuleReader {
  readonly scanner: SolrScanner;
  private readonly analyzer: TermAnalyzer;

  constructor(options: ParseOptions) {
    this.analyzer = termAnalyzerFor(options);
    this.scanner = new SolrScanner(this.analyzer, expandOf(options));
  }

  get notes(): readonly TermNote[] {
    return this.scanner.notes;
  }

  isSkipped(line: Line): boolean {
    return this.scanner.isSkipped(line);
  }

  read(line: Line): LineReading {
    const refusal = this.scanner.scan(line);
    if (refusal !== null) return { refusal };
    return this.scanner.hasEffect() ? { rule: this.rule(line) } : null;
  }

  end(): null {
    return null;
  }

  private rule(line: Line): EquivalentsRule | MappingRule {
    const { terms } = this.scanner;
    const texts = Array.from({ length: terms.count }, (_, i) => this.term(line, i));
    return terms.inputs < 0
      ? ruleOf(equivalents, { line: line.number, terms: texts })
      : ruleOf(mapping, {
          line: line.number,
          inputs: texts.slice(0, terms.inputs),
          outputs: texts.slice(terms.inputs),
        });
  }

  private term(line: Line, index: number): string {
    return this.analyzer.analyze(this.scanner.termText(line, index)).text;
  }
}
