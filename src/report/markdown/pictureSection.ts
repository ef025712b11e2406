import type { ValidationReport } from "../../validation/result/ValidationReport";
import { flowchart, PICTURED_DELIVERIES } from "./flowchart";
import type { Section } from "./Section";

/** Dictionaries → packages → domains, and indexes where they were asked. One row, because half a picture is none: it is shown whole or not at all. */
export function pictureSection(report: ValidationReport): Section {
  const all = report.deliveries.length;
  const shown = Math.min(all, PICTURED_DELIVERIES);
  const extent = shown === all ? "" : ` (the ${shown} worst of ${all.toLocaleString("en-US")} deliveries)`;
  const indexes = report.indexes.length === 0 ? "" : " → indexes";
  return {
    head: `\n<details><summary>Picture${extent}: dictionaries → packages → domains${indexes}</summary>\n\n`,
    rows: all === 0 ? [] : [{ whole: `\`\`\`mermaid\n${flowchart(report)}\n\`\`\`\n` }],
    tail: "\n</details>\n",
    noun: "pictures",
    share: 0.04,
  };
}
