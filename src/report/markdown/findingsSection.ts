import type { Finding } from "../../validation/Finding";
import type { UncheckedItem } from "../../validation/ValidationReport";
import { suppressed, unsuppressed } from "../ordering";
import { plainLines } from "../plainText";
import { block, code, sentence } from "./escapeMarkdown";
import type { Section } from "./Section";
import { statusSigns } from "./statusSign";

/** What counts, with remedies. */
export function findingsSection(findings: readonly Finding[]): Section {
  const rows = unsuppressed(findings).map((finding) => ({
    whole: `- ${statusSigns[finding.severity]} **${finding.code}** ${facts(finding)}\n`,
  }));
  return { head: "\n### Findings\n\n", rows, tail: "", noun: "findings", share: 0.35 };
}

/** What does not count, folded, with reasons. */
export function suppressedSection(findings: readonly Finding[]): Section {
  const rows = suppressed(findings).map((finding) => ({
    whole: `- **${finding.code}** ${facts(finding)}\n`,
  }));
  const summary = `Suppressed findings (${rows.length.toLocaleString("en-US")})`;
  return {
    head: `\n<details><summary>${summary}</summary>\n\n`,
    rows,
    tail: "\n</details>\n",
    noun: "suppressed findings",
    share: 0.03,
  };
}

/** What could not be checked, so that its absence among the findings is not read as being fine. */
export function uncheckedSection(items: readonly UncheckedItem[]): Section {
  const rows = items.map(({ address, what, why }) => ({
    whole: `- ${code(address)}: ${code(what)} – ${sentence(why)}\n`,
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
function facts(finding: Finding): string {
  const lines = [
    code(finding.address),
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
