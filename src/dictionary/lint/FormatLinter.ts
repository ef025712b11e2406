import { foreignEncoding } from "../../contract/foreignEncoding";
import { type ForeignSeparator, foreignSeparator } from "../damage/separators";
import type { DictionaryFormat } from "../DictionaryFormat";
import type { LineScanner } from "../reading/LineScanner";
import type { RuleReader } from "../reading/RuleReader";
import { recogniseForeign } from "../foreign/recogniseForeign";
import { FORMATS } from "../formats/register";
import { expandOf, type ParseOptions } from "../ParseOptions";
import { Line } from "../text/Line";
import { LineSplitter } from "../text/LineSplitter";
import { CheckedRule } from "./CheckedRule";
import { DiagnosticCollector } from "./DiagnosticCollector";
import type { FileContext, FileRuleFactory } from "./FileRule";
import type { LintedRule, LintRule } from "../formats/LintRule";
import type { RuleBase } from "../reading/Rule";
import type { FormatDefinition } from "../formats/FormatDefinition";
import type { DictionaryRefusal } from "../reading/refuse";
import type { LintOptions } from "./LintOptions";
import { reportTermNotes } from "./reportTermNotes";
import { refuseEveryFile } from "../reading/refuseByChain";
import { refuseBytes } from "./refuseBytes";
import { WeightMeter } from "../weight/WeightMeter";
import { reportSuppressions } from "./reportSuppressions";
import type { FormatGuess } from "../guess/FormatGuess";
import { foreignFormat } from "./rules/foreignFormat";
import { RULES_OF_ALL_FORMATS, RULES_OF_CHAINS } from "./rules";
import { foreignEncoding as foreignEncodingRule } from "./rules/foreignEncoding";
import { Suppressions } from "./Suppressions";

/** Reads a file of a known format once, line by line, and shows each line to every rule. */
export class FormatLinter {
  readonly format: DictionaryFormat;
  readonly collector: DiagnosticCollector;
  readonly splitter = new LineSplitter((line) => this.readLine(line));
  /** How many rules have an effect. */
  rules = 0;
  /** What they cost the engine. */
  readonly weight: WeightMeter;

  /** How many lines the engine passes over. */
  private skipped = 0;
  /** In another encoding every line looks wrong in many ways: what it is, and what is refused first, is told. */
  private readonly isForeign: boolean;
  private readonly suppressions: Suppressions;
  private readonly reader: RuleReader;
  private readonly lineRules: LintRule[];
  private readonly ruleRules: LintRule[];
  private readonly allRules: LintRule[];
  private readonly linted = new CheckedRule(new Line());
  private readonly definition: FormatDefinition;

  constructor(
    options: ParseOptions,
    lintOptions: LintOptions,
    private readonly head: Uint8Array,
    guess: FormatGuess | null,
  ) {
    // Decided once: a chain's settings may say `expand`, and no check is to forget that.
    const parseOptions = { ...options, expand: expandOf(options) };
    this.format = parseOptions.format;
    this.suppressions = new Suppressions(lintOptions.ignore ?? []);
    this.collector = new DiagnosticCollector(this.suppressions, lintOptions.maxDiagnostics ?? 1000);
    this.weight = new WeightMeter(parseOptions.expand);
    this.definition = FORMATS[parseOptions.format];
    this.reader = this.definition.createReader(parseOptions);
    const report = this.collector.report.bind(this.collector);
    const { splitter, weight, definition } = this;
    const context: FileContext = {
      definition,
      parseOptions,
      lintOptions,
      guess,
      head,
      splitter,
      isEmpty: () => this.skipped === splitter.lines,
      weight,
      separatorOf: (rule) => this.separatorOf(rule),
      report,
    };
    this.isForeign = foreignEncoding(head) !== null;
    this.allRules = this.rulesFor(lintOptions).map((make) => make(context));
    this.lineRules = this.allRules.filter((rule) => rule.checkLine !== undefined);
    this.ruleRules = this.allRules.filter((rule) => rule.checkRule !== undefined);
    const refusal = definition.goesThroughChain === true ? refuseEveryFile(parseOptions) : null;
    if (refusal !== null) this.refuse(refusal);
  }

  /** Of a file that is something else altogether, one thing is to be said, and what the engine refuses. */
  private rulesFor({ fileName }: LintOptions): readonly FileRuleFactory[] {
    if (this.isForeign) return [foreignEncodingRule];
    if (recogniseForeign(this.head, fileName) !== null) return [foreignFormat];
    return [...RULES_OF_ALL_FORMATS, ...this.definition.lintRules, ...RULES_OF_CHAINS];
  }

  end(): void {
    this.splitter.end();
    const last = this.reader.end();
    if (last !== null) this.takeRule(new Line(), last);
    const refusal = this.collector.refused ? null : this.reader.refusalOfEnd?.(this.rules);
    if (refusal) this.refuse(refusal);
    for (const rule of this.allRules) rule.end?.();
    reportSuppressions(this.suppressions, this.collector);
  }

  private readLine(line: Line): void {
    if (line.malformed) {
      const { refusal, remedy } = refuseBytes(line, this.head);
      this.reportRefusal(refusal, refusal.message, remedy);
    } else if (this.reader.isSkipped(line)) {
      this.skipped++;
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
    if (this.reader.scanner !== undefined) return this.scanRule(line, this.reader.scanner);
    const reading = this.reader.read(line);
    reportTermNotes(line, this.reader.notes ?? [], this.collector);
    if (reading?.refusal !== undefined) return this.refuse(reading.refusal, line);
    if (reading?.repeats !== undefined) {
      const { line: first, place } = reading.repeats;
      const message = `line ${first} has this surface form too, and the engine takes that one`;
      this.collector.report("contradiction", place, message);
    }
    if (reading?.rule === undefined) return;
    this.takeRule(line, reading.rule);
  }

  private takeRule(line: Line, rule: RuleBase): void {
    this.rules++;
    this.weight.addRule(rule);
    this.linted.useRule(line, rule);
    this.checkRule();
  }

  private scanRule(line: Line, scanner: LineScanner): void {
    const refusal = scanner.scan(line);
    reportTermNotes(line, this.reader.notes ?? [], this.collector);
    if (refusal !== null) return this.refuse(refusal, line);
    if (scanner.hasEffect()) {
      this.rules++;
      this.weight.addScanned(line, scanner.terms);
    }
    this.linted.useScanned(line, scanner);
    this.checkRule();
  }

  private checkRule(): void {
    for (const rule of this.ruleRules) rule.checkRule?.(this.linted);
  }

  private separatorOf({ line, terms }: LintedRule): ForeignSeparator | null {
    const { separators } = this.definition;
    if (separators?.takeAny === true || separators?.isNamedOtherwise?.(line.whole) === true) return null;
    const isLonely = terms.count < 2 && terms.inputs < 0;
    return foreignSeparator(line.whole, separators, !isLonely);
  }

  private refuse(refusal: DictionaryRefusal, line?: Line): void {
    const separator =
      line !== undefined && refusal.code === this.definition.missingSeparator
        ? foreignSeparator(line.whole, this.definition.separators, false)
        : null;
    const message = separator === null ? refusal.message : `${refusal.message}, but has ${separator.name}`;
    this.reportRefusal(refusal, message, separator?.remedy);
  }

  private reportRefusal(refusal: DictionaryRefusal, message: string, remedy?: string): void {
    if (this.isForeign && this.collector.refused) return;
    const { code, line, engineLine = line } = refusal;
    const said = engineLine === line ? message : `${message} (the engine's message says line ${engineLine})`;
    this.collector.report(code, refusal, said, remedy);
  }
}
