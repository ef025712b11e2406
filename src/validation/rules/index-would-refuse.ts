import type { EngineRefusal, Loading } from "../../search";
import { capital, holderName, refusalOf } from "../indexes/usedWords";
import { type IndexLook, indexLooks } from "./indexLooks";
import { type Found, found, type Rule } from "./Rule";

/** An index's own chain refuses a content that is on its way to the domain. */
export const indexWouldRefuse: Rule = {
  code: "index-would-refuse",
  severity: "error",
  hop: "index",
  summary: "An index's own chain refuses a content that is on its way to the domain.",
  documentation: {
    cause:
      "The new content was put to the domain's own engine through the chain of each index and template that uses it (`_analyze` with the part written out), and the engine refused it.",
    consequence:
      "Once it is on the domain, the index goes on with the old words and is down after the next restart; an index that is made of the template is refused.",
    advice: "Consider what the engine says of the line, and change the dictionary before it is uploaded.",
    example: "`a => b => c` in a synonym file.",
  },
  check: (judged) => indexLooks(judged).flatMap(refused),
};

function refused({ subject, label, own }: IndexLook): Found[] {
  const { coming } = own;
  return (coming?.loadings ?? [])
    .filter(({ state }) => state === "refused")
    .map((loading) =>
      found(subject, {
        severity: "error",
        message: `${capital(holderName(loading.use))} on the domain ${subject.domainName} would refuse ${coming?.called} of ${label}${placeOf(loading.refusal)}: ${refusalOf(loading)}.`,
        expected: "a content that the index can load",
        actual: refusalOf(loading),
        remedy: remedyOf(loading),
      }),
    );
}

function placeOf(refusal: EngineRefusal | null): string {
  if (refusal === null || refusal.line === null) return "";
  return ` at line ${refusal.line}${refusal.column === null ? "" : `, column ${refusal.column}`}`;
}

function remedyOf({ refusal, use }: Loading): string {
  const explained = refusal?.explanation == null ? "" : ` (${refusal.explanation})`;
  const analyzers = use.analyzers.map(({ name }) => name).join(", ");
  const where = analyzers === "" ? `${use.part.component} ${use.part.name}` : `analyzer ${analyzers}`;
  return `Consider changing the dictionary${explained}, or the ${where} of ${holderName(use)}, before it gets to the domain`;
}
