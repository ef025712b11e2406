import { queryTestCases } from "../../report/junit/queryTestCases";
import { element, xmlText } from "../../report/junit/xml";
import { queryTotals } from "../../report/queries/QueryReport";
import type { FileLint, LintRun, UnreadFile } from "./FileLint";

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/**
 * What was found, as JUnit's XML: a test suite a dictionary, in it a test case for the file and one for each expectation
 * of its sample queries. What could not be read or checked is an error.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function renderLintJunit({ files, unread }: LintRun): string {
  const counts = [...files.map(countsOf), ...unread.map(() => UNREAD)];
  const attributes = { name: "opensearch-packages lint", ...sumOf(counts) };
  const suites = [...files.map(suiteOf), ...unread.map(unreadSuite)];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", attributes, ["\n", ...suites])}\n`;
}

const UNREAD: Counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };

function countsOf({ result, queries }: FileLint): Counts {
  const judgements = queries?.judgements ?? [];
  const { broken, notChecked } = queryTotals(judgements);
  const failures = broken + (isMinded(result) ? 1 : 0);
  return { tests: 1 + judgements.length, failures, errors: notChecked, skipped: 0 };
}

function sumOf(all: readonly Counts[]): Readonly<Record<keyof Counts, number>> {
  const sum = (name: keyof Counts): number => all.reduce((total, counts) => total + counts[name], 0);
  return { tests: sum("tests"), failures: sum("failures"), errors: sum("errors"), skipped: sum("skipped") };
}

function suiteOf(one: FileLint): string {
  const cases = [fileCase(one), ...(one.queries === null ? [] : queryTestCases(one.queries))];
  return suite(one.file, countsOf(one), cases);
}

function unreadSuite({ file, error }: UnreadFile): string {
  const content = [element("error", { type: "unread", message: error.message })];
  return suite(file, UNREAD, [element("testcase", caseAttributes(file), content)]);
}

function suite(name: string, counts: Counts, cases: readonly string[]): string {
  const lines = cases.map((one) => `    ${one}\n`);
  return `  ${element("testsuite", { name, ...counts }, ["\n", ...lines, "  "])}\n`;
}

function fileCase({ file, result }: FileLint): string {
  const found = result.diagnostics.filter(({ suppressed }) => suppressed === null);
  const lines = found.map(({ line, column, severity, code, message }) => {
    return `${file}:${line}:${column} ${severity} ${code}: ${message}`;
  });
  const text = lines.length === 0 ? [] : [xmlText(lines.join("\n"))];
  const codes = [...new Set(found.map(({ code }) => code))].join(", ");
  const content = isMinded(result)
    ? [element("failure", { type: codes, message: totalsText(result) }, text)]
    : text.map((output) => element("system-out", {}, [output]));
  return element("testcase", caseAttributes(file), content);
}

function caseAttributes(file: string): Readonly<Record<string, string>> {
  return { name: file, classname: "opensearch-packages.dictionary", file };
}

function totalsText({ refused, totals: { error, warning } }: FileLint["result"]): string {
  return `${error} errors, ${warning} warnings${refused ? ": the engine refuses this file" : ""}`;
}

function isMinded({ refused, totals }: FileLint["result"]): boolean {
  return refused || totals.error > 0 || totals.warning > 0;
}
