import type { Finding } from "../../../validation/result/Finding";
import { plainLine, plainLines } from "../../../contract/plainText";
import { type Content, el } from "./browser";
import { code, fieldList } from "./fieldList";
import { statusBadge } from "./statusBadge";

/** A finding in full. */
export function findingCard(finding: Finding): HTMLElement {
  return el(
    "article",
    { class: `finding ${findingStatus(finding)}` },
    el("h4", {}, statusBadge(findingStatus(finding)), " ", el("code", {}, finding.code)),
    el("p", {}, plainLine(finding.message)),
    remedy(finding.remedy),
    fieldList("Difference", [
      ["Address", code(finding.address)],
      ["Declared in", code(finding.input)],
      ["Declared", code(finding.expected)],
      ["Live", code(finding.actual)],
      ["Hop", finding.hop === null ? null : `to the ${finding.hop}`],
      ["Domain", code(finding.domainName)],
      ["Package", code(finding.packageId)],
      ["Region", code(finding.region)],
      ...suppression(finding),
    ]),
  );
}

export function findingStatus(finding: Finding): Finding["severity"] | "suppressed" {
  return finding.suppressed === null ? finding.severity : "suppressed";
}

/** A remedy of several lines is a sentence and code to paste. */
function remedy(text: string): HTMLElement {
  const [first = "", ...rest] = plainLines(text.trim());
  const block = rest.length === 0 ? null : el("pre", { tabindex: "0" }, rest.join("\n"));
  return el("div", { class: "remedy" }, el("p", {}, el("strong", {}, "Remedy: "), ...withCode(first)), block);
}

/** Parts between backticks as code. */
function withCode(text: string): Content[] {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? code(part) : part));
}

function suppression({ suppressed }: Finding): [string, Content][] {
  if (suppressed === null) return [];
  return [
    ["Suppressed because", plainLine(suppressed.reason)],
    ["Suppressed until", suppressed.until ?? "for ever"],
    ["Suppressed in", code(suppressed.source)],
  ];
}
