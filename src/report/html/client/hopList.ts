import type { Evidence } from "../../../contract/evidence";
import { plainLine } from "../../../contract/plainText";
import type { Hop, HopReading } from "../../../validation/result/Hop";
import { hopText, judged } from "../../wording/hopWords";
import { type Content, el } from "./browser";
import { code } from "./fieldList";

/** Every hop with its reasons and its evidence, now and where it changes after the apply. */
export function hopList(hops: readonly Hop[]): HTMLElement {
  return el("ol", { class: "hops", role: "list" }, ...hops.map(hopItem));
}

function hopItem(hop: Hop): HTMLElement {
  const after = judged(hop);
  const changes = after.state !== hop.now.state || after.why !== hop.now.why;
  return el(
    "li",
    {},
    el("h4", {}, `To the ${hop.name}: ${hopText(hop)}`),
    ...facts(hop.now, changes ? "Now" : null),
    ...(changes ? facts(after, "After the apply") : []),
  );
}

function facts(reading: HopReading, when: string | null): HTMLElement[] {
  const { why, checkedBy, leftOut, evidence } = reading;
  const until = leftOut?.until === undefined ? "" : ` until ${plainLine(leftOut.until)}`;
  return [
    ...(why === null ? [] : [fact(when ?? "Because", plainLine(why))]),
    ...(checkedBy === null ? [] : [fact("Checked by", code(checkedBy))]),
    ...(leftOut === null
      ? []
      : [fact(`Left out${until} by`, code(leftOut.by), `: ${plainLine(leftOut.reason)}`)]),
    ...(evidence.length === 0 ? [] : [el("ul", { class: "seen" }, ...evidence.map(seen))]),
  ];
}

function fact(name: string, ...content: readonly Content[]): HTMLElement {
  return el("p", {}, el("span", { class: "fact" }, `${name}: `), ...content);
}

function seen({ seen: what, operation, subject, place, at }: Evidence): HTMLElement {
  return el(
    "li",
    {},
    el("strong", {}, plainLine(what)),
    " – ",
    code(operation),
    " of ",
    code(subject),
    " at ",
    code(place),
    ", ",
    el("time", { datetime: plainLine(at) }, plainLine(at)),
  );
}
