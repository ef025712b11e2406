import { plainLine } from "../../contract/plainText";
import type { Diagnostic, Severity } from "../../dictionary";
import { notCheckedGroups } from "../../report/queries/queryLines";
import { expectationText, type QueryReport, waysText } from "../../report/queries/QueryReport";
import type { LintRun } from "./FileLint";

const COMMANDS: Readonly<Record<Severity, string>> = { error: "error", warning: "warning", info: "notice" };

/**
 * What was found, as annotations of a GitHub Actions run.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub({ files, unread }: LintRun): string {
  const found = files.flatMap(({ file, result }) =>
    result.diagnostics
      .filter(({ suppressed }) => suppressed === null)
      .map((diagnostic) => annotation(file, diagnostic)),
  );
  const failed = unread.map(({ file, error }) => command("error", { file, title: "unread" }, error.message));
  const queries = files.flatMap((one) => (one.queries === null ? [] : queryAnnotations(one.queries)));
  return [...found, ...queries, ...failed].join("");
}

function annotation(file: string, diagnostic: Diagnostic): string {
  const { severity, line, column, endColumn, code, message, remedy } = diagnostic;
  const members = { file, line, col: column, endColumn, title: code };
  return command(COMMANDS[severity], members, `${message}. ${remedy}.`);
}

function queryAnnotations({ file, judgements }: QueryReport): string[] {
  const broken = judgements
    .filter(({ state }) => state === "broken")
    .map((one) => {
      const data = `${expectationText(one)}: ${one.why}; it is read as ${waysText(one.ways)}.`;
      return command("error", { file, line: one.line, title: "sample-query-broken" }, data);
    });
  const open = notCheckedGroups(judgements).map((group) => {
    const { line, why, checkedBy } = group[0]!;
    const data = `${group.length} not checked: ${why}; checked by ${checkedBy}.`;
    return command("warning", { file, line, title: "sample-query-not-checked" }, data);
  });
  return [...broken, ...open];
}

function command(name: string, members: Readonly<Record<string, string | number>>, data: string): string {
  const properties = Object.entries(members).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${properties.join(",")}::${escapeData(data)}\n`;
}

/** What GitHub has an escape for is escaped, and what else would act or hide is made visible. */
function escapeData(text: string): string {
  return plainLine(text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"));
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
