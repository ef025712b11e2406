import type { DictionaryRule } from "../../DictionaryRule";
import type { ParseOptions } from "../../ParseOptions";
import type { Line } from "../../text/Line";
import { canonicalRule } from "../canonicalRule";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { analyzedTerm } from "./analyzedTerm";
import { SolrScanner } from "./SolrScanner";

/** Makes rules of what {@link SolrScanner} finds. */
export class SolrReader implements RuleReader {
  readonly scanner: SolrScanner;
  constructor(private readonly options: ParseOptions) {
    this.scanner = new SolrScanner(options.analyzer ?? "whitespace", options.expand ?? true);
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
    return analyzedTerm(line.text(starts[index]!, ends[index]), this.options.analyzer ?? "whitespace");
  }
}
