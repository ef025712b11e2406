/**
 * How much lint says of real dictionaries: `npm run noise -- FOLDER`. The files are read and not kept; what comes out
 * are counts, for docs/measurements.md.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIAGNOSTICS, type DiagnosticCode } from "../../src/dictionary";
import { type FileNoise, measureFile } from "./FileNoise";

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
