import type { Delivery } from "../../validation/ValidationReport";
import { reviewOrder } from "../ordering";
import { domainLabel, packageLabel, versionTransition } from "../rowLabels";
import { code } from "./escapeMarkdown";
import type { Section } from "./Section";
import { statusSigns } from "./statusSign";

/** One row an association, the worst first, so that what is cut is what is fine. */
export function associationsSection(rows: readonly Delivery[]): Section {
  const columns = ["Domain", "Package", "Live version → after apply", "Status"];
  return {
    head: `\n### Associations\n\n${tableRow(columns)}${tableRow(columns.map(() => "---"))}`,
    rows: reviewOrder(rows).map((row) => ({ whole: associationRow(row) })),
    tail: "",
    noun: "associations",
    share: 0.3,
  };
}

function associationRow(row: Delivery): string {
  const liveStatus = row.liveStatus === null ? "" : ` (${code(row.liveStatus)})`;
  return tableRow([
    code(domainLabel(row)),
    code(packageLabel(row)),
    code(versionTransition(row)),
    `${statusSigns[row.status]}${liveStatus}`,
  ]);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
