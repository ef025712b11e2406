import type { IConstruct } from "constructs";
import { type Diagnostic, DictionaryLinter, type LintResult } from "../dictionary";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { PackagesError } from "../errors";
import type { LintSettings } from "./LintSettings";
import { chainOf } from "./rules/chainOf";
import { checkDictionaryFormat, refuseOtherFormat } from "./rules/dictionaryFormat";
import { checkEngineVersion } from "./rules/engineVersion";
import { refuseAtSynth } from "./synthesis/refuseAtSynth";
import { warnAtSynth } from "./synthesis/spokenWarnings";

/** More findings than this about one file say no more than their number does. */
const MAX_SHOWN = 20;

/** Reads a dictionary as the engine would: what it refuses stops the synth, what people regret is a warning. */
export class DictionaryLint {
  private readonly linter: DictionaryLinter;

  constructor(
    private readonly construct: IConstruct,
    private readonly fileName: string,
    format: DictionaryFormat,
    settings: LintSettings = {},
  ) {
    checkDictionaryFormat(format, construct.node.path);
    checkEngineVersion(settings.engineVersion, construct.node.path);
    const analyzer = chainOf(settings.analyzer, construct.node.path);
    refuseOtherFormat(analyzer, format, construct.node.path);
    this.linter = new DictionaryLinter({ format, fileName, ...settings, analyzer });
  }

  /** The next bytes of the file. */
  write(chunk: Uint8Array): void {
    this.linter.write(chunk);
  }

  /** Says what was found: what the engine would refuse stops the synth, with that of all other dictionaries. */
  end(): void {
    const result = this.linter.end();
    const refusals = result.diagnostics.filter(({ severity }) => severity === "error");
    if (refusals.length > 0) this.refuse(refusals, result.totals.error);
    this.warn(result);
  }

  private refuse(diagnostics: readonly Diagnostic[], total: number): void {
    const shown = diagnostics.slice(0, MAX_SHOWN);
    const errors = shown.map((diagnostic) => this.refusal(diagnostic, ""));
    const last = shown.at(-1);
    if (total > shown.length && last !== undefined) {
      errors[errors.length - 1] = this.refusal(
        last,
        `, and ${total - shown.length} more errors in this file`,
      );
    }
    refuseAtSynth(this.construct, errors);
  }

  private refusal(diagnostic: Diagnostic, more: string): PackagesError {
    return new PackagesError({
      attempted: "checking the dictionary",
      problem: `${diagnostic.message} [${diagnostic.code}]${more}`,
      value: diagnostic.text,
      where: `${this.construct.node.path}: ${this.place(diagnostic)}`,
      remedy: diagnostic.remedy,
    });
  }

  private warn({ diagnostics, totals }: LintResult): void {
    const warnings = diagnostics.filter(
      ({ severity, suppressed }) => severity === "warning" && suppressed === null,
    );
    for (const warning of warnings.slice(0, MAX_SHOWN)) {
      const text = `${this.place(warning)}: ${warning.message} [${warning.code}]. ${warning.remedy}.`;
      warnAtSynth(this.construct, text);
    }
    const more = totals.warning - Math.min(warnings.length, MAX_SHOWN);
    if (more === 0) return;
    warnAtSynth(
      this.construct,
      `${this.fileName}: ${more} more warnings. See them with opensearch-packages lint.`,
    );
  }

  private place({ line, column }: Diagnostic): string {
    return `${this.fileName}:${line}:${column}`;
  }
}
