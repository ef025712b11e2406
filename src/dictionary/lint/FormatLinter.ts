import type { DictionaryFormat } from "../DictionaryFormat";
import { refuseEncoding } from "../parseDictionary";
import { koreanSurfaceBounds } from "../formats/nori-user-dictionary/NoriReader";
import { placeIn } from "../reading/refuse";
import type { RuleReader } from "../reading/RuleReader";
import { ruleReaderFor } from "../formats/ruleReaderFor";
import { SolrReader } from "../formats/solr-synonyms/SolrReader";
import type { Refusal } from "../ParsedDictionary";
import type { ParseOptions } from "../ParseOptions";
import { Line } from "../text/Line";
import { LineSplitter } from "../text/LineSplitter";
import { DiagnosticCollector } from "./DiagnosticCollector";
import type { LintContext } from "./LintContext";
import { LintedRule } from "./LintedRule";
import type { LintOptions } from "./LintOptions";
import type { LintRule } from "./LintRule";
import { MappedTerms } from "./MappedTerms";
import { reportSuppressions } from "./reportSuppressions";
import { LINT_RULES } from "./rules";
import { Suppressions } from "./Suppressions";

/** Reads a file of a known format once, line by line, and shows each line to every rule. */
export class FormatLinter {
  readonly format: DictionaryFormat;
  readonly collector: DiagnosticCollector;
  readonly splitter = new LineSplitter((line) => this.readLine(line));
  /** How many rules have an effect. */
  rules = 0;

  private readonly suppressions: Suppressions;
  private readonly reader: RuleReader;
  private readonly lineRules: LintRule[];
  private readonly ruleRules: LintRule[];
  private readonly allRules: LintRule[];
  private readonly linted = new LintedRule(new Line());
  private readonly mappedTerms = new MappedTerms();

  constructor(parseOptions: ParseOptions, lintOptions: LintOptions, head: Uint8Array) {
    this.format = parseOptions.format;
    this.suppressions = new Suppressions(lintOptions.ignore ?? []);
    this.collector = new DiagnosticCollector(this.suppressions, lintOptions.maxDiagnostics ?? 1000);
    this.reader = ruleReaderFor(parseOptions);
    const report = this.collector.report.bind(this.collector);
    const { splitter, mappedTerms } = this;
    const context: LintContext = { parseOptions, lintOptions, head, splitter, mappedTerms, report };
    this.allRules = LINT_RULES.map((make) => make(context));
    this.lineRules = this.allRules.filter((rule) => rule.checkLine !== undefined);
    this.ruleRules = this.allRules.filter((rule) => rule.checkRule !== undefined);
  }

  end(): void {
    this.splitter.end();
    const last = this.reader.end();
    if (last !== null) {
      this.rules++;
      this.linted.useRule(new Line(), last);
      this.checkRule();
    }
    for (const rule of this.allRules) rule.end?.();
    reportSuppressions(this.suppressions, this.collector);
  }

  private readLine(line: Line): void {
    if (line.malformed) {
      this.refuse(refuseEncoding(line));
    } else if (this.reader.isSkipped(line)) {
      if (line.end > line.start) this.suppressions.readComment(line.whole, line.number);
    } else {
      this.suppressions.reachRule(line.number);
      this.checkLine(line);
      this.readRule(line);
    }
  }

  private checkLine(line: Line): void {
    for (const rule of this.lineRules) {
      if (rule.traits === undefined || (rule.traits & line.traits) !== 0) rule.checkLine?.(line);
    }
  }

  private readRule(line: Line): void {
    const { reader, linted } = this;
    if (reader instanceof SolrReader) {
      const refusal = reader.scanner.scan(line);
      if (refusal !== null) return this.refuse(refusal);
      if (reader.hasEffect()) this.rules++;
      linted.useScanned(line, reader.scanner);
      if (linted.terms.inputs > 0) this.mappedTerms.read(linted.terms, line.number);
      return this.checkRule();
    }
    const reading = reader.read(line);
    if (reading?.refusal !== undefined) return this.refuse(reading.refusal);
    if (reading?.repeats !== undefined) {
      const message = `line ${reading.repeats} has this surface form too, and the engine takes that one`;
      this.collector.report("contradiction", placeIn(line, ...koreanSurfaceBounds(line)), message);
    }
    if (reading?.rule === undefined) return;
    this.rules++;
    linted.useRule(line, reading.rule);
    this.checkRule();
  }

  private checkRule(): void {
    for (const rule of this.ruleRules) rule.checkRule?.(this.linted);
  }

  private refuse(refusal: Refusal): void {
    this.collector.report(refusal.code, refusal, refusal.message);
  }
}
