import { type Diagnostic, DIAGNOSTIC_CODES, DIAGNOSTICS, type DiagnosticCode } from "../../dictionary";
import { toolVersion } from "../../validation/toolVersion";
import type { FileLint } from "./FileLint";

const LEVELS = { error: "error", warning: "warning", info: "note" } as const;

/**
 * What was found, as SARIF 2.1.0 for code scanning.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(files: readonly FileLint[]): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "opensearch-packages",
            version: toolVersion(),
            rules: DIAGNOSTIC_CODES.map(rule),
          },
        },
        // Columns are code points, not the UTF-16 units that SARIF assumes otherwise.
        columnKind: "unicodeCodePoints",
        results: files.flatMap(({ file, result }) =>
          result.diagnostics.map((each) => sarifResult(file, each)),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rule(code: DiagnosticCode): object {
  const { title, cause, consequence, remedy, severity } = DIAGNOSTICS[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: `${cause} ${consequence}` },
    help: { text: `${remedy}.` },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function sarifResult(file: string, diagnostic: Diagnostic): object {
  const { code, severity, message, remedy, line, column, endColumn, suppressed } = diagnostic;
  const region = {
    startLine: line,
    startColumn: column,
    endLine: line,
    endColumn: Math.max(endColumn, column),
  };
  return {
    ruleId: code,
    ruleIndex: DIAGNOSTIC_CODES.indexOf(code),
    level: LEVELS[severity],
    message: { text: `${message}. ${remedy}.` },
    locations: [
      { physicalLocation: { artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) }, region } },
    ],
    ...(suppressed === null
      ? {}
      : { suppressions: [{ kind: "inSource", justification: suppressed.reason }] }),
  };
}
