import picocolors from "picocolors";
import { plainLine } from "../../contract/plainText";
import {
  type Diagnostic,
  type DictionaryWeight,
  heapText,
  type LintResult,
  type Severity,
} from "../../dictionary";
import { queryLines } from "../../report/queries/queryLines";
import { counted } from "../terminal/print";
import type { FileLint } from "./FileLint";

/** What was found, for people: a place a line, the text, and what to do. */
export function renderPretty(files: readonly FileLint[], color: boolean): string {
  const colors = picocolors.createColors(color);
  return files.map((one) => renderFile(plainLine(one.file), one.result, colors) + queryText(one)).join("");
}

function queryText({ queries }: FileLint): string {
  const lines = queries === null ? [] : queryLines(queries);
  return lines.map((line) => `${line}\n`).join("");
}

type Colors = ReturnType<typeof picocolors.createColors>;

function renderFile(file: string, result: LintResult, colors: Colors): string {
  const guess =
    result.guessed === null ? "" : `${file}: taken for ${result.format}: ${plainLine(result.guessed.why)}\n`;
  const shown = result.diagnostics.filter(({ suppressed }) => suppressed === null);
  const places = shown.map((each) => renderDiagnostic(file, each, colors)).join("");
  return `${guess}${places}${notShown(result, shown.length)}${file}: ${summary(result)}\n`;
}

function renderDiagnostic(file: string, diagnostic: Diagnostic, colors: Colors): string {
  const { line, column, severity, code, message, text, remedy } = diagnostic;
  const place = colors.bold(`${file}:${line}:${column}`);
  const quoted = text === "" ? "" : `    ${colors.dim(plainLine(text))}\n`;
  return `${place} ${paint(severity, colors)} ${code}: ${plainLine(message)}\n${quoted}    ${plainLine(remedy)}.\n`;
}

function paint(severity: Severity, colors: Colors): string {
  if (severity === "error") return colors.red(severity);
  return severity === "warning" ? colors.yellow(severity) : colors.cyan(severity);
}

function notShown({ totals }: LintResult, shown: number): string {
  const more = totals.error + totals.warning + totals.info - shown;
  return more > 0 ? `… and ${more} more\n` : "";
}

/** Rules, and what they cost every node where that is known. */
function weightText({ rules, expansions, heapBytes }: DictionaryWeight): string {
  const heap = heapBytes === null ? "" : `, about ${heapText(heapBytes)} of heap a node`;
  return rules === 0
    ? counted(rules, "rule")
    : `${counted(rules, "rule")}, ${counted(expansions, "expansion")}${heap}`;
}

function summary({ totals, weight, format, refused }: LintResult): string {
  const found = [counted(totals.error, "error"), counted(totals.warning, "warning")];
  if (totals.info > 0) found.push(`${totals.info} for information`);
  if (totals.suppressed > 0) found.push(`${totals.suppressed} suppressed`);
  const verdict = refused ? "the engine refuses this file" : weightText(weight);
  return `${format}, ${verdict}, ${found.join(", ")}`;
}
