import { plainLine } from "../../contract/plainText";
import { SARIF_LEVELS, sarifMessage, type SarifRule, sarifUri, writeSarif } from "../../contract/sarif";
import { type Diagnostic, DIAGNOSTIC_CODES, DIAGNOSTICS, type DiagnosticCode } from "../../dictionary";
import { toolVersion } from "../../validation/toolVersion";
import { QUERY_RULES, queryResults } from "./sarifQueries";
import type { LintRun, UnreadFile } from "./FileLint";

/** What was found, as SARIF for code scanning. */
export function renderSarif({ files, unread }: LintRun): string {
  return writeSarif({
    tool: { name: "opensearch-packages", version: toolVersion() },
    rules: [...DIAGNOSTIC_CODES.map(rule), ...QUERY_RULES],
    // Columns are code points, not the UTF-16 units that SARIF assumes otherwise.
    columnKind: "unicodeCodePoints",
    invocations: [
      { executionSuccessful: unread.length === 0, toolExecutionNotifications: unread.map(notification) },
    ],
    results: files.flatMap(({ file, result, queries }) => [
      ...result.diagnostics.map((each) => sarifResult(file, each)),
      ...(queries === null ? [] : queryResults(queries, DIAGNOSTIC_CODES.length)),
    ]),
  });
}

function rule(code: DiagnosticCode): SarifRule {
  const { title, cause, consequence, remedy, severity } = DIAGNOSTICS[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: `${cause} ${consequence}` },
    help: { text: `${remedy}.` },
    defaultConfiguration: { level: SARIF_LEVELS[severity] },
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
    level: SARIF_LEVELS[severity],
    message: sarifMessage(plainLine(`${message}. ${remedy}.`)),
    locations: [{ physicalLocation: { artifactLocation: { uri: sarifUri(file) }, region } }],
    ...(suppressed === null
      ? {}
      : { suppressions: [{ kind: "inSource", justification: suppressed.reason }] }),
  };
}

function notification({ file, error }: UnreadFile): object {
  return {
    level: "error",
    message: sarifMessage(plainLine(error.message)),
    locations: [{ physicalLocation: { artifactLocation: { uri: sarifUri(file) } } }],
  };
}
