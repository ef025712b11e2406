import type { Probe, Serving } from "../../search";
import { outcomeOf } from "../result/Hop";
import { renewalRequest } from "../indexes/renewalAdvice";
import { capital, isOpenIndex, isUsed, servingName } from "../indexes/usedWords";
import { type IndexLook, indexLooks } from "./indexLooks";
import { type Found, found, type Rule } from "./Rule";

const DIFFERING: readonly string[] = ["stale", "previous", "other"];

/** An index has other words than the domain serves. */
export const indexDiffers: Rule = {
  code: "index-differs",
  severity: "error",
  hop: "index",
  summary: "An index has other words than the domain serves.",
  documentation: {
    cause:
      "An index reads its dictionaries when it is opened and goes on with what it read. The file on the domain has changed since, or the analyzer makes something else of the words.",
    consequence: "Searches find by the old words, although every status of the service is green.",
    advice:
      "Consider a refresh of the search analyzers where the filter is updateable in effect, which costs nothing; else closing and opening the index, which answers nothing in between.",
    example: "The package was rolled out, and the filter has no `updateable`.",
  },
  check: (judged) =>
    indexLooks(judged)
      .filter(({ index }) => index !== null && outcomeOf(index).state === "differs")
      .flatMap((look) => differing(look)),
};

function differing({ subject, label, own }: IndexLook): Found[] {
  return own.servings
    .filter(({ use, state }) => DIFFERING.includes(state) && isOpenIndex(use) && isUsed(use))
    .map((serving) => {
      const probe = serving.probes.find(({ inForce, wanted, fromFile }) => inForce !== (wanted ?? fromFile));
      return found(subject, {
        severity: "error",
        message: `${capital(servingName(serving))} on the domain ${subject.domainName} does not have the words of ${label}: ${serving.why ?? serving.state}.`,
        expected: probe === undefined ? "the words that the domain serves" : wantedOf(probe),
        actual: probe === undefined ? serving.state : `${probe.text} → ${probe.inForce}`,
        remedy: remedyOf(serving),
      });
    });
}

function wantedOf({ text, wanted, fromFile }: Probe): string {
  return `${text} → ${wanted ?? fromFile ?? "what the file says"}`;
}

function remedyOf({ use, renewal, checkedBy }: Serving): string {
  const request = renewalRequest(use.holder.name, renewal);
  if (request !== null) return `Consider ${request}`;
  return `Find out which part of the analyzer makes other words of it${checkedBy === null ? "" : `; what would tell is ${checkedBy}`}`;
}
