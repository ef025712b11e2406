import type { DictionaryUse } from "../../search";
import { outcomeOf } from "../result/Hop";
import { renewalFor, renewalRequest } from "../indexes/renewalAdvice";
import { capital, holderName } from "../indexes/usedWords";
import { type IndexLook, indexLooks } from "./indexLooks";
import { found, type Rule } from "./Rule";

/** An index goes on with what it read, and the file on the domain is refused. */
export const indexWillBreak: Rule = {
  code: "index-will-break",
  severity: "error",
  hop: "index",
  summary:
    "An index goes on with what it read, or a template names it, and the file that the domain has now is refused: a time bomb.",
  documentation: {
    cause:
      "The file on the domain is malformed for the chain of this index, or gone, and the index was opened before that.",
    consequence:
      "It stays green with the old words, refuses documents with new fields and changes of its settings, and cannot be opened again once it is closed. The next restart of its nodes, on Amazon the next blue/green deployment, makes it red, and its search is down.",
    advice:
      "Consider bringing a file that the engine takes to the domain before anything restarts it: no change of the domain's configuration, no upgrade, and no closing of the index until then.",
    example: "A term that the index's tokenizer drops, such as `!!!, fine`, was rolled out.",
  },
  check: (judged) => indexLooks(judged).filter(isNotMended).flatMap(willBreak),
};

/** The apply brings a file that every chain takes: then it is too late only for what is down already. */
function isNotMended({ index }: IndexLook): boolean {
  return index === null || outcomeOf(index).state === "failed";
}

function willBreak({ subject, label, own }: IndexLook): ReturnType<Rule["check"]> {
  return own.servings
    .filter(({ state }) => state === "will break")
    .map(({ use, why }) =>
      found(subject, {
        severity: "error",
        message: messageOf(use, why, label, subject.domainName),
        expected: "a file that the index can load",
        actual: why,
        remedy: remedyOf(use),
      }),
    );
}

function messageOf(use: DictionaryUse, why: string | null, label: string, domainName: string): string {
  const said = why ?? "the engine does not say why";
  const holder = `${capital(holderName(use))} on the domain ${domainName}`;
  if (use.holder.kind !== "index")
    return `${holder} can't be used: the file of ${label} there is refused (${said}).`;
  return `${holder} will be down after the next restart or blue/green deployment: the file of ${label} there is refused (${said}), and the index goes on with what it read before.`;
}

function remedyOf(use: DictionaryUse): string {
  const file = "Consider bringing a file that the engine takes to the domain";
  if (use.holder.kind !== "index") return `${file} before an index is made from the template`;
  return `${file} before anything restarts it or closes the index, and then ${renewalRequest(use.holder.name, renewalFor(use))}`;
}
