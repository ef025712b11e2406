import { Annotations } from "cdktf";
import type { IConstruct } from "constructs";
import { type Diagnostic, DictionaryLinter, type LintResult } from "../dictionary";
import type { DictionaryFormat } from "../dictionary/DictionaryFormat";
import { PackagesError } from "../errors";
import type { LintSettings } from "./LintSettings";
import { chainOf } from "./rules/chainOf";
import { checkEngineVersion } from "./rules/engineVersion";
import { refuseOtherFormat } from "./rules/formatBehindChain";

/** More warnings than this about one file say no more than their number does. */
const MAX_WARNINGS = 20;

/** Reads a dictionary as the engine would: what it refuses stops the synth, what people regret is a warning. */
export class DictionaryLint {
  private readonly linter: DictionaryLinter;

  constructor(
    private readonly construct: IConstruct,
    private readonly fileName: string,
    format: DictionaryFormat,
    settings: LintSettings = {},
  ) {
    checkEngineVersion(settings.engineVersion, construct.node.path);
    const analyzer = chainOf(settings.analyzer, construct.node.path);
    refuseOtherFormat(analyzer, format, construct.node.path);
    this.linter = new DictionaryLinter({ format, fileName, ...settings, analyzer });
  }

  /** The next bytes of the file. */
  write(chunk: Uint8Array): void {
    this.linter.write(chunk);
  }

  /** @throws PackagesError at the first place that the engine would refuse */
  end(): void {
    const result = this.linter.end();
    const refusal = result.diagnostics.find(({ severity }) => severity === "error");
    if (refusal !== undefined) throw this.refuse(refusal, result.totals.error - 1);
    this.warn(result);
  }

  private refuse(diagnostic: Diagnostic, more: number): PackagesError {
    const others = more === 0 ? "" : `, and ${more} more errors in this file`;
    return new PackagesError({
      attempted: "checking the dictionary",
      problem: `${diagnostic.message} [${diagnostic.code}]${others}`,
      value: diagnostic.text,
      where: `${this.construct.node.path}: ${this.place(diagnostic)}`,
      remedy: diagnostic.remedy,
    });
  }

  private warn({ diagnostics, totals }: LintResult): void {
    const annotations = Annotations.of(this.construct);
    const warnings = diagnostics.filter(
      ({ severity, suppressed }) => severity === "warning" && suppressed === null,
    );
    for (const warning of warnings.slice(0, MAX_WARNINGS)) {
      annotations.addWarning(
        `${this.place(warning)}: ${warning.message} [${warning.code}]. ${warning.remedy}.`,
      );
    }
    const more = totals.warning - Math.min(warnings.length, MAX_WARNINGS);
    if (more === 0) return;
    annotations.addWarning(
      `${this.fileName}: ${more} more warnings. See them with opensearch-packages lint.`,
    );
  }

  private place({ line, column }: Diagnostic): string {
    return `${this.fileName}:${line}:${column}`;
  }
}
