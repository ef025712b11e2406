import type { Finding } from "../../validation/result/Finding";
import type { UncheckedItem, ValidationReport } from "../../validation/result/ValidationReport";
import { plainLines } from "../../contract/plainText";
import { suppressed, unsuppressed } from "../wording/ordering";
import { inputLabel } from "../wording/rowLabels";
import { block, code, sentence } from "./escapeMarkdown";
import type { Section } from "./Section";
import { statusSigns } from "./statusSign";

/** What counts, with remedies. */
export function findingsSection(report: ValidationReport): Section {
  const rows = unsuppressed(report.findings).map((finding) => ({
    whole: `- ${statusSigns[finding.severity]} **${finding.code}** ${facts(finding, report)}\n`,
  }));
  return { head: "\n### Findings\n\n", rows, tail: "", noun: "findings", share: 0.3 };
}

/** What does not count, folded, with reasons. */
export function suppressedSection(report: ValidationReport): Section {
  const rows = suppressed(report.findings).map((finding) => ({
    whole: `- **${finding.code}** ${facts(finding, report)}\n`,
  }));
  const summary = `Suppressed findings (${rows.length.toLocaleString("en-US")})`;
  return {
    head: `\n<details><summary>${summary}</summary>\n\n`,
    rows,
    tail: "\n</details>\n",
    noun: "suppressed findings",
    share: 0.02,
  };
}

/** What could not be checked, so that its absence among the findings is not read as being fine. */
export function uncheckedSection(report: ValidationReport): Section {
  const rows = report.unchecked.map((item) => ({
    whole: `- ${place(item, report)}${hopOf(item)}: ${code(item.what)} – ${sentence(item.why)}${checkedBy(item)}\n`,
  }));
  return {
    head: "\n### Not checked, and so not known to be fine\n\n",
    rows,
    tail: "",
    noun: "checks that could not be made",
    share: 0.07,
  };
}

/** On one line: a line break inside a list item would let a value start a block of its own. */
function facts(finding: Finding, report: ValidationReport): string {
  const lines = [
    `${place(finding, report)}${hopOf(finding)}`,
    sentence(finding.message),
    ...difference(finding),
    ...suppression(finding),
    `**Remedy:** ${remedy(finding)}`,
  ];
  return lines.join("<br>");
}

function difference({ expected, actual }: Finding): string[] {
  if (expected === null && actual === null) return [];
  const shown = (value: string | null): string => (value === null ? "nothing" : code(value));
  return [`Declared: ${shown(expected)}, live: ${shown(actual)}`];
}

function suppression({ suppressed: by }: Finding): string[] {
  if (by === null) return [];
  const end = by.until === undefined ? "" : ` until ${code(by.until)}`;
  return [`**Suppressed**${end} in ${code(by.source)}: ${sentence(by.reason)}`];
}

/** A remedy of several lines is a sentence and a piece of code to paste. */
function remedy(finding: Finding): string {
  const [first = "", ...rest] = plainLines(finding.remedy.trim());
  return rest.length === 0 ? sentence(first) : sentence(first) + block(rest.slice(0, LONGEST_BLOCK));
}

const LONGEST_BLOCK = 40;

function hopOf({ hop }: Finding | UncheckedItem): string {
  return hop === null ? "" : `, **${hop}**`;
}

/** The permission that was denied is named already. */
function checkedBy({ checkedBy: by, what }: UncheckedItem): string {
  return by === null || by === what ? "" : `; checked by ${code(by)}`;
}

function place(item: Finding | UncheckedItem, report: ValidationReport): string {
  const input = inputLabel(item, report);
  return input === null ? code(item.address) : `${code(item.address)} in ${code(input)}`;
}
