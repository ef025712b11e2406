import type { Severity } from "./Diagnostic";
import type { DiagnosticCode } from "./DiagnosticCode";
import { DIAGNOSTIC_CODES } from "./DiagnosticCode";
import type { DiagnosticDescription } from "./DiagnosticDescription";
import { REFUSAL_DESCRIPTIONS } from "./refusalDescriptions";
import { REMARK_DESCRIPTIONS } from "./remarkDescriptions";

/** Every code with its severity, formats, cause, consequence and remedy. */
export const DIAGNOSTICS: Readonly<Record<DiagnosticCode, DiagnosticDescription>> = {
  ...REFUSAL_DESCRIPTIONS,
  ...REMARK_DESCRIPTIONS,
};

/** Who minds what a code names, in words. */
export const MINDED_BY: Readonly<Record<Severity, string>> = {
  error: "the engine refuses the file",
  warning: "a person regrets it",
  info: "nobody need mind it",
};

/** {@link DIAGNOSTICS} as a Markdown table, for the documentation. */
export function renderDiagnosticsTable(): string {
  const header =
    "| Code | Severity | Who minds | Formats | When | What follows | What to do |\n|---|---|---|---|---|---|---|\n";
  return header + DIAGNOSTIC_CODES.map((code) => renderRow(code, DIAGNOSTICS[code])).join("");
}

function renderRow(code: DiagnosticCode, description: DiagnosticDescription): string {
  const formats = description.formats === "all" ? "all" : description.formats.join(", ");
  const { severity, cause, consequence, remedy } = description;
  const cells = [`\`${code}\``, severity, MINDED_BY[severity], formats, cause, consequence, `${remedy}.`];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
}
