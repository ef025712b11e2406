import type { Diagnostic, Severity } from "../../dictionary";
import type { FileLint } from "./FileLint";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * What was found, as annotations of a GitHub Actions run.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(files: readonly FileLint[]): string {
  return files
    .flatMap(({ file, result }) =>
      result.diagnostics
        .filter(({ suppressed }) => suppressed === null)
        .map((diagnostic) => annotation(file, diagnostic)),
    )
    .join("");
}

function annotation(file: string, diagnostic: Diagnostic): string {
  const { severity, line, column, endColumn, code, message, remedy } = diagnostic;
  const members = { file, line, col: column, endColumn, title: code };
  const properties = Object.entries(members).map(([name, value]) => `${name}=${escapeProperty(`${value}`)}`);
  return `::${COMMANDS[severity]} ${properties.join(",")}::${escapeData(`${message}. ${remedy}.`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
