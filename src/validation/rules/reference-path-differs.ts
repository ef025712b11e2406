import { keepsLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/snapshot";
import { found, packageLabel, type Rule } from "./Rule";

/** Index settings made from the state name another file than the domain has. */
export const referencePathDiffers: Rule = {
  code: "reference-path-differs",
  check: ({ associations }) =>
    associations.flatMap((subject) => {
      const expected = subject.declared.referencePath;
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
