import type { Evidence } from "../../contract/evidence";
import type { Delivery } from "../../validation/result/Delivery";
import type { Hop, HopReading } from "../../validation/result/Hop";
import { judged } from "../wording/hopWords";
import { reviewOrder } from "../wording/ordering";
import { deliveryCode } from "./deliveriesSection";
import { code, sentence } from "./escapeMarkdown";
import type { Section } from "./Section";
import { hopSign } from "./statusSign";

/** What was read, from where and when, folded: one item a delivery, a line a hop. */
export function evidenceSection(deliveries: readonly Delivery[]): Section {
  return {
    head: "\n<details><summary>Evidence of each hop</summary>\n\n",
    rows: reviewOrder(deliveries).map((row) => ({ whole: deliveryItem(row) })),
    tail: "\n</details>\n",
    noun: "deliveries",
    share: 0.05,
  };
}

/** On one line: a line break inside a list item would let a value start a block of its own. */
function deliveryItem(row: Delivery): string {
  return `- ${[deliveryCode(row), ...row.hops.map(hopLine)].join("<br>")}\n`;
}

function hopLine(hop: Hop): string {
  const after = judged(hop);
  const now = reading(hop.now);
  const changed = after.state !== hop.now.state || after.why !== hop.now.why;
  return `**${hop.name}**: ${now}${changed ? `<br>**${hop.name}** after the apply: ${reading(after)}` : ""}`;
}

function reading(of: HopReading): string {
  return [
    hopSign(of),
    ...(of.why === null ? [] : [sentence(of.why)]),
    ...(of.checkedBy === null ? [] : [`checked by ${code(of.checkedBy)}`]),
    ...(of.leftOut === null ? [] : [`by ${code(of.leftOut.by)}`]),
    ...of.evidence.map(seen),
  ].join("; ");
}

function seen({ seen: what, operation, subject, place, at }: Evidence): string {
  return `${sentence(what)} (${code(operation)} of ${code(subject)} at ${code(place)}, ${code(at)})`;
}
