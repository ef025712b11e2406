import { refusalsFor, refused } from "./refused";
import type { Rule } from "./Rule";

/** The account would have more packages than it may. */
export const packageLimit: Rule = {
  code: "package-limit",
  severity: "error",
  hop: "package",
  summary: "The account would have more packages than it may.",
  documentation: {
    cause:
      "The plan creates packages beyond the number that `--package-limit` names. AWS does not document the limit of an account: without the option nothing is counted.",
    consequence: "`CreatePackage` answers `LimitExceededException`; the apply stops half-way.",
    advice: "Decide which packages that no domain has can go, or ask AWS for a higher limit.",
    example: "A package for each tenant.",
  },
  check: (judged) =>
    refusalsFor(judged, "package-limit").map((refusal) =>
      refused(refusal, {
        message: `The account has ${refusal.detail} packages in this region already, which is its limit.`,
        expected: `at most ${refusal.detail}`,
        actual: `${refusal.detail} without this one`,
        remedy: "Decide which packages that no domain has can go, or ask AWS for a higher limit",
      }),
    ),
};
