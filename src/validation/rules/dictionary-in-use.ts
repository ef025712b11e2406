import { removesLive } from "../../contract/PlannedAction";
import type { JudgedDelivery } from "../deliveries/Judged";
import { holderName, listed } from "../indexes/usedWords";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** The plan takes a dictionary from a domain whose indexes or templates name it. */
export const dictionaryInUse: Rule = {
  code: "dictionary-in-use",
  severity: "error",
  hop: "domain",
  summary: "The plan takes a dictionary from a domain whose indexes or templates name it.",
  documentation: {
    cause: "The plan deletes or replaces an association, and settings on the domain name the reference path.",
    consequence:
      "The service refuses it while an index uses the package; and where the file goes all the same, the index is down after the next restart, and no index can be made of the template.",
    advice:
      "Consider taking the reference path out of the settings of what is named first: that takes a closed index, or a new one and a reindex; or keep the association.",
    example: "A package is renamed, which replaces it, while `products` has a filter with its id.",
  },
  check: ({ deliveries }) => deliveries.flatMap(check),
};

function check({ subject, index, indexes }: JudgedDelivery): Found[] {
  const { plannedAction, live, domainName, packageId } = subject;
  const uses = indexes?.packages.get(packageId ?? "")?.uses ?? [];
  if (!removesLive(plannedAction) || live.kind !== "present" || uses.length === 0) return [];
  if (index.now.leftOut !== null) return [];
  const named = listed(uses.map(holderName));
  return [
    found(subject, {
      severity: "error",
      message: `The plan takes ${packageLabel(subject)} from the domain ${domainName}, where it is used by ${named}.`,
      expected: "used by nothing",
      actual: named,
      remedy:
        "Consider taking the reference path out of the settings of what is named first, or keeping the association",
    }),
  ];
}
