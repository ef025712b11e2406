import { type DiagnosticCode, DIAGNOSTIC_CODES } from "../DiagnosticCode.generated";
import { FORMAT_DEFINITIONS, type FormatDefinition } from "../formats/register";
import type { DictionaryFormat } from "../DictionaryFormat";
import type { CodeDescription } from "../formats/codeDescription";
import type { Severity } from "./Diagnostic";
import { REFUSALS_OF_ALL_FORMATS, SHARED_REFUSALS } from "./refusalDescriptions";
import { REMARKS_OF_ALL_FORMATS, SHARED_REMARKS } from "./remarkDescriptions";

/** What the documentation says about a code. */
export interface DiagnosticDescription extends CodeDescription {
  /** The formats it can occur in, or all. */
  readonly formats: readonly DictionaryFormat[] | "all";
}

/** What is said of each code, in no order: `npm run generate` gives them one, and the names as types. */
export const CODE_DESCRIPTIONS: Readonly<Record<string, DiagnosticDescription>> = {
  ...describe({ ...REFUSALS_OF_ALL_FORMATS, ...REMARKS_OF_ALL_FORMATS }, () => "all"),
  ...describe({ ...SHARED_REFUSALS, ...SHARED_REMARKS }, formatsWith),
  ...describe(Object.fromEntries(FORMAT_DEFINITIONS.flatMap(ownCodesOf)), formatsWith),
};

/** Every code with its severity, formats, cause, consequence and remedy. */
export const DIAGNOSTICS = Object.fromEntries(
  DIAGNOSTIC_CODES.map((code) => [code, CODE_DESCRIPTIONS[code]]),
) as Readonly<Record<DiagnosticCode, DiagnosticDescription>>;

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

function describe(
  codes: Readonly<Record<string, CodeDescription>>,
  formats: (code: string) => DiagnosticDescription["formats"],
): Record<string, DiagnosticDescription> {
  return Object.fromEntries(
    Object.entries(codes).map(([code, description]) => [code, { ...description, formats: formats(code) }]),
  );
}

function formatsWith(code: string): DictionaryFormat[] {
  return FORMAT_DEFINITIONS.filter(
    ({ ownCodes = {}, sharedCodes }) => code in ownCodes || sharedCodes.some((shared) => shared === code),
  ).map(({ name }) => name as DictionaryFormat);
}

function ownCodesOf({ ownCodes = {} }: FormatDefinition): [string, CodeDescription][] {
  return Object.entries(ownCodes);
}
