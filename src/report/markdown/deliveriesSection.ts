import { type Delivery } from "../../validation/result/Delivery";
import { HOP_NAMES, type HopName } from "../../validation/result/Hop";
import { deliveryWord } from "../wording/deliveryStatus";
import { hopText } from "../wording/hopWords";
import { reviewOrder } from "../wording/ordering";
import { domainLabel, packageLabel, versionTransition } from "../wording/rowLabels";
import { code } from "./escapeMarkdown";
import type { Section } from "./Section";
import { hopSign, statusSigns } from "./statusSign";

/** One row a delivery with its hops, the worst first, so that what is cut is what is fine. */
export function deliveriesSection(rows: readonly Delivery[]): Section {
  const columns = ["Status", "Package", "Domain", "Version", ...HOP_NAMES.map((name) => `→ ${name}`)];
  return {
    head: `\n### Deliveries\n\n${tableRow(columns)}${tableRow(columns.map(() => "---"))}`,
    rows: reviewOrder(rows).map((row) => ({ whole: deliveryRow(row) })),
    tail: "",
    noun: "deliveries",
    share: 0.3,
  };
}

function deliveryRow(row: Delivery): string {
  return tableRow([
    statusSigns[deliveryWord(row)],
    code(packageLabel(row)),
    code(domainLabel(row)),
    code(versionTransition(row)),
    ...HOP_NAMES.map((name) => hopCell(row, name)),
  ]);
}

function hopCell(row: Delivery, name: HopName): string {
  const hop = row.hops.find((other) => other.name === name);
  return hop === undefined ? "❔ not told" : hopText(hop, hopSign);
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** `package` on `domain`, each as code. */
export function deliveryCode(row: Delivery): string {
  return `${code(packageLabel(row))} on ${code(domainLabel(row))}`;
}
