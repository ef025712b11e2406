import type { Severity } from "../../contract/severity";
import type { Finding } from "../../validation/result/Finding";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import type { IndexRow } from "../../validation/result/rows";
import { type QueryReport, queryTotals } from "../queries/QueryReport";
import { reaches, suppressed, unsuppressed } from "../wording/ordering";
import type { RenderOptions } from "../RenderOptions";
import { declaredAt } from "../wording/rowLabels";
import { type CheckedSubject, checkedSubjects, SUBJECT_KINDS, type SubjectKind } from "./CheckedSubject";
import { describeHop, hopOutcomes } from "./hopOutcomes";
import { queryTestCases } from "./queryTestCases";
import { element, xmlText } from "./xml";

type Threshold = Severity | "never";
type Outcome = "passed" | "failure" | "error" | "skipped";

/**
 * JUnit's XML as continuous integration servers read it: a test suite a kind of subject, a test case a
 * subject. Failure: a finding at or above the threshold, or a hop that differs, is missing, failed or busy.
 * Error: something could not be checked, which never passes. Skipped: every finding is suppressed, no hop was
 * asked, or failures are switched off. Hops and what is below the threshold go to the test case's output.
 *
 * @see https://github.com/testmoapp/junitxml
 */
export function renderJunit(report: ValidationReport, options: RenderOptions): string {
  const threshold = options.failOn ?? "warning";
  const subjects = checkedSubjects(report);
  const suites = SUBJECT_KINDS.map((kind) => subjects.filter((subject) => subject.kind === kind))
    .filter((members) => members.length > 0)
    .map((members) => suite(members, threshold, report));
  const queries = report.indexes.flatMap(queriesOfRow);
  const attributes = {
    name: "opensearch-packages validate",
    ...sumOf([totals(subjects, threshold), ...queries.map(queryCounts)]),
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", attributes, ["\n", ...suites, ...queries.map(querySuite)])}\n`;
}

/** What an analyzer of an index makes of sample queries. */
function queriesOfRow({ domainName, holder, analyzer, queries }: IndexRow): QueryReport[] {
  if (queries === null || queries.judgements.length === 0) return [];
  return [{ ...queries, source: `the index ${holder.name} of ${domainName}, analyzer ${analyzer ?? ""}` }];
}

function queryCounts({ judgements }: QueryReport): Record<string, number> {
  const { broken, notChecked } = queryTotals(judgements);
  return { tests: judgements.length, failures: broken, errors: notChecked, skipped: 0 };
}

function querySuite(report: QueryReport): string {
  const cases = queryTestCases(report).map((each) => `    ${each}\n`);
  const attributes = { name: `sample queries: ${report.source}`, ...queryCounts(report) };
  return `  ${element("testsuite", attributes, ["\n", ...cases, "  "])}\n`;
}

function sumOf(all: readonly Record<string, number>[]): Record<string, number> {
  const names = ["tests", "failures", "errors", "skipped"];
  return Object.fromEntries(
    names.map((name) => [name, all.reduce((sum, counts) => sum + (counts[name] ?? 0), 0)]),
  );
}

function suite(subjects: readonly CheckedSubject[], threshold: Threshold, report: ValidationReport): string {
  const kind: SubjectKind = subjects[0]?.kind ?? "other";
  const cases = subjects.map(
    (subject) => `    ${testCase(subject, threshold, declaredAt(subject, report))}\n`,
  );
  return `  ${element("testsuite", { name: kind, ...totals(subjects, threshold) }, ["\n", ...cases, "  "])}\n`;
}

function totals(subjects: readonly CheckedSubject[], threshold: Threshold): Record<string, number> {
  const outcomes = subjects.map((subject) => outcomeOf(subject, threshold));
  const number = (wanted: Outcome): number => outcomes.filter((outcome) => outcome === wanted).length;
  return {
    tests: subjects.length,
    failures: number("failure"),
    errors: number("error"),
    skipped: number("skipped"),
  };
}

function outcomeOf(subject: CheckedSubject, threshold: Threshold): Outcome {
  const hops = hopOutcomes(subject.deliveries);
  if (failures(subject, threshold).length > 0) return "failure";
  if (hops.bad.length > 0) return threshold === "never" ? "skipped" : "failure";
  if (subject.unchecked.length > 0 || hops.unchecked.length > 0) return "error";
  const nothingAsked = subject.deliveries.length > 0 && hops.asked === 0;
  return nothingAsked || suppressed(subject.findings).length > 0 ? "skipped" : "passed";
}

function failures(subject: CheckedSubject, threshold: Threshold): Finding[] {
  return unsuppressed(subject.findings).filter(({ severity }) => reaches(severity, threshold));
}

function testCase(subject: CheckedSubject, threshold: Threshold, name: string): string {
  const attributes = {
    name,
    classname: `opensearch-packages.${subject.kind}`,
    ...(subject.input === null || subject.input === "-" ? {} : { file: subject.input }),
  };
  const outcome = outcomeOf(subject, threshold);
  const failed = failures(subject, threshold);
  const rest = unsuppressed(subject.findings).filter((finding) => !failed.includes(finding));
  const output = [...hopOutcomes(subject.deliveries).lines, ...rest.map(describe)];
  return element("testcase", attributes, [
    ...(outcome === "failure" ? [failure(subject, failed)] : []),
    ...(outcome === "error" ? [error(subject)] : []),
    ...(outcome === "skipped" ? [skipped(subject)] : []),
    ...(output.length > 0 ? [element("system-out", {}, [xmlText(output.join("\n"))])] : []),
  ]);
}

/** One element, because readers disagree about several; it tells all of them. */
function failure({ deliveries }: CheckedSubject, findings: readonly Finding[]): string {
  const { bad } = hopOutcomes(deliveries);
  const type = [...findings.map(({ code }) => code), ...bad.map(({ name }) => `hop-${name}`)].join(", ");
  const hops = bad.map(describeHop);
  const message = [...findings.map((finding) => finding.message), ...hops].join(" ");
  return element("failure", { type, message }, [xmlText([...hops, ...findings.map(describe)].join("\n\n"))]);
}

function error(subject: CheckedSubject): string {
  const items = subject.unchecked.map(({ what, why }) => `${what}: ${why}`);
  const hops = hopOutcomes(subject.deliveries).unchecked.map(describeHop);
  return element("error", { type: "unchecked", message: [...items, ...hops].join("; ") });
}

function skipped(subject: CheckedSubject): string {
  const { bad, asked, lines } = hopOutcomes(subject.deliveries);
  const reasons = suppressed(subject.findings).map(
    ({ code, suppressed: by }) => `${code}: ${by?.reason ?? ""}`,
  );
  const hops = asked === 0 ? lines : bad.map(describeHop);
  return element("skipped", { message: [...reasons, ...hops].join("; ") });
}

function describe(finding: Finding): string {
  const { code, severity, message, expected, actual, remedy } = finding;
  return [
    `${severity} ${code}: ${message}`,
    `declared: ${expected ?? "nothing"}`,
    `live: ${actual ?? "nothing"}`,
    `remedy: ${remedy}`,
  ].join("\n");
}
