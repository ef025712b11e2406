import { compareSeverity } from "../contract/severity";
import { PackagesError } from "../errors";
import type { Finding } from "../validation/result/Finding";
import type { ValidationReport } from "../validation/result/ValidationReport";

/** Worst first: what is found says more than what is not known. */
const VERDICTS: readonly ValidationReport["verdict"][] = ["findings", "unknown", "clean"];

/**
 * One report of several, as for stacks that are validated with different roles. It says what they say and nothing
 * that only their plans together would tell: what one stack does to another is seen by one `validate` of both.
 *
 * @param reports at least one
 * @throws PackagesError when two of them were made from files of one name: their rows could not be told apart
 */
export function mergeReports(reports: readonly ValidationReport[]): ValidationReport {
  const [first] = reports;
  if (first === undefined) throw new RangeError("there is no report to merge");
  if (reports.length === 1) return first;
  refuseSameInput(reports);
  const all = <Member extends keyof Lists>(member: Member): Lists[Member][number][] =>
    reports.flatMap((report) => report[member] as Lists[Member][number][]);
  return {
    formatVersion: first.formatVersion,
    tool: { name: first.tool.name, version: versionsOf(reports) },
    inputs: all("inputs"),
    verdict: VERDICTS.find((each) => reports.some(({ verdict }) => verdict === each)) ?? "unknown",
    counts: summed(reports.map(({ counts }) => counts)),
    compared: summed(reports.map(({ compared }) => compared)),
    findings: all("findings").sort(byWeight),
    deliveries: all("deliveries"),
    packages: all("packages"),
    domains: all("domains"),
    indexes: all("indexes"),
    dictionaries: all("dictionaries"),
    unchecked: all("unchecked"),
    calls: summed(reports.map(({ calls }) => calls)),
  };
}

type Lists = {
  [
    Member in keyof ValidationReport as ValidationReport[Member] extends readonly unknown[] ? Member : never
  ]: ValidationReport[Member];
};

function summed<Totals extends Readonly<Record<keyof Totals, number>>>(each: readonly Totals[]): Totals {
  const names = Object.keys(each[0] ?? {}) as (keyof Totals)[];
  const totals = names.map((name) => [name, each.reduce((total, one) => total + one[name], 0)]);
  return Object.fromEntries(totals) as Totals;
}

function versionsOf(reports: readonly ValidationReport[]): string {
  return [...new Set(reports.map(({ tool }) => tool.version))].join(" and ");
}

/** The order that every report has. */
function byWeight(a: Finding, b: Finding): number {
  return compareSeverity(a.severity, b.severity) || inOrder(a.code, b.code) || inOrder(a.address, b.address);
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function refuseSameInput(reports: readonly ValidationReport[]): void {
  const names = reports.flatMap(({ inputs }) => inputs.map(({ name }) => name));
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice === undefined) return;
  throw new PackagesError({
    attempted: "merging reports",
    problem: "two of them were made from a file of this name, and their rows could not be told apart",
    value: twice,
    remedy: "Give each report once, and validate plans under names of their own, such as search/plan.json",
  });
}
