import { type DictionaryFormat, DictionaryLinter, type LintResult } from "../../src/dictionary";

/** What lint says of one real dictionary. */
export interface FileNoise {
  readonly name: string;
  readonly format: DictionaryFormat;
  readonly lines: number;
  readonly refused: boolean;
  /** Whether it is named as another program's: then that is all that is said. */
  readonly foreign: boolean;
  /** Warnings that a reader is told. */
  readonly warnings: number;
  /** How often each code is told. */
  readonly told: ReadonlyMap<string, number>;
  /** Codes that are told line by line on more than a tenth of the lines. */
  readonly everywhere: readonly string[];
}

/** Lints a file as the command does that is given nothing but its name. */
export function measureFile(name: string, bytes: Uint8Array): FileNoise {
  const linter = new DictionaryLinter({ fileName: name, maxDiagnostics: 100_000 });
  linter.write(bytes);
  const result = linter.end();
  const told = toldByCode(result);
  return {
    name,
    format: result.format,
    lines: result.lines,
    refused: result.refused,
    foreign: told.has("foreign-format"),
    warnings: result.totals.warning,
    told,
    everywhere: [...told].filter(([, count]) => count > 1 && count * 10 > result.lines).map(([code]) => code),
  };
}

function toldByCode({ diagnostics }: LintResult): Map<string, number> {
  const told = new Map<string, number>();
  for (const { code } of diagnostics) told.set(code, (told.get(code) ?? 0) + 1);
  return told;
}
