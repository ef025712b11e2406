import { keepsLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
import { found, packageLabel, type Rule } from "./Rule";

/** A package is served under another reference path than the declared one. */
export const referencePathDiffers: Rule = {
  code: "reference-path-differs",
  severity: "error",
  hop: "domain",
  summary: "A package is served under another reference path than the declared one.",
  documentation: {
    cause: "The state has another reference path than the domain.",
    consequence: "Index settings made from it name a file that is not there.",
    remedy: "`terraform apply -refresh-only`, then apply what uses the path.",
    example: "The package was made again elsewhere.",
  },
  check: ({ deliveries }) =>
    deliveries.flatMap(({ subject }) => {
      const expected = subject.association?.referencePath ?? null;
      const actual = valueOf(subject.live)?.ReferencePath;
      const unchanged = keepsLive(subject.plannedAction);
      if (!unchanged || expected === null || actual === undefined || expected === actual) return [];
      return found(subject, {
        severity: "error",
        message: `The domain ${subject.domainName} has the package ${packageLabel(subject)} at ${actual}: index settings made from the state name a file that is not there.`,
        expected,
        actual,
        remedy: "Run `terraform apply -refresh-only`, then apply what uses the reference path",
      });
    }),
};
