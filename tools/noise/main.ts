/**
 * How much lint says of real dictionaries: `npm run noise -- FOLDER`. The files are read and not kept; what comes out
 * are counts, for docs/measurements.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  DIAGNOSTICS,
  type DiagnosticCode,
  type DictionaryFormat,
  DictionaryLinter,
  type LintResult,
} from "../../src/dictionary";

/** What lint says of one real dictionary. */
interface FileNoise {
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
function measureFile(name: string, bytes: Uint8Array): FileNoise {
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function summary(files: readonly FileNoise[]): string {
  const ours = files.filter(({ foreign }) => !foreign);
  const warnings = ours.map((file) => file.warnings);
  const most = Math.max(0, ...warnings);
  const loud = files.flatMap(({ name, everywhere }) => everywhere.map((code) => `${code} in ${name}`));
  return [
    `${files.length} files, ${files.reduce((sum, { lines }) => sum + lines, 0)} lines`,
    `refused: ${files.filter(({ refused }) => refused).length}`,
    `named as another program's: ${files.length - ours.length}`,
    `warnings a file of the others: median ${median(warnings)}, most ${most}, files with none ${warnings.filter((n) => n === 0).length}`,
    `codes told line by line on more than a tenth of the lines: ${loud.length}${loud.length > 0 ? ` (${loud[0]} …)` : ""}`,
  ].join("\n");
}

function byCode(files: readonly FileNoise[]): string {
  const codes = [...new Set(files.flatMap(({ told }) => [...told.keys()]))].sort();
  const rows = codes.map((code) => {
    const counts = files.map(({ told }) => told.get(code) ?? 0).filter((count) => count > 0);
    const { severity } = DIAGNOSTICS[code as DiagnosticCode];
    return `| \`${code}\` | ${severity} | ${counts.length} | ${counts.reduce((sum, n) => sum + n, 0)} |`;
  });
  return ["| Code | Severity | Files | Times told |", "|---|---|---|---|", ...rows].join("\n");
}

function main(folder: string | undefined): void {
  if (folder === undefined) throw new Error("Name the folder of the dictionaries: npm run noise -- FOLDER");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const files = names.map((name) => measureFile(name, readFileSync(join(folder, name))));
  console.log(`${summary(files)}\n\n${byCode(files)}`);
  if (process.env.NOISE_FILES === "1") {
    for (const { name, format, warnings, told } of files) {
      console.log(
        `${warnings}\t${format}\t${name}\t${[...told].map(([code, n]) => `${code}×${n}`).join(" ")}`,
      );
    }
  }
}

main(process.argv[2]);
