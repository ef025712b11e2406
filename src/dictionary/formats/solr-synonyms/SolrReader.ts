import type { DictionaryRule } from "../../DictionaryRule";
import type { TermAnalyzer, TermNote } from "../../analysis/TermAnalyzer";
import { termAnalyzerFor } from "../../analysis/termAnalyzerFor";
import { expandOf, type ParseOptions } from "../../ParseOptions";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { SolrScanner } from "./SolrScanner";
import { termText } from "./termText";

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

  private rule(line: Line): DictionaryRule {
    const { terms } = this.scanner;
    const texts = Array.from({ length: terms.count }, (_, i) => this.term(line, i));
    return canonicalRule(
      terms.inputs < 0
        ? { kind: "equivalents", line: line.number, terms: texts }
        : {
            kind: "mapping",
            line: line.number,
            inputs: texts.slice(0, terms.inputs),
            outputs: texts.slice(terms.inputs),
          },
    );
  }

  private term(line: Line, index: number): string {
    const { starts, ends } = this.scanner.terms;
    return this.analyzer.analyze(termText(line.text(starts[index]!, ends[index]))).text;
  }
}
