import { removesLive } from "../../contract/PlannedAction";
import { found, packageLabel, type Rule } from "./Rule";

/** The plan takes the package off the domain. */
export const dissociationPlanned: Rule = {
  code: "dissociation-planned",
  check: ({ associations }) =>
    associations
      .filter(({ plannedAction, live }) => removesLive(plannedAction) && live.kind === "present")
      .map((subject) =>
        found(subject, {
          severity: "warning",
          message: `The plan dissociates ${packageLabel(subject)} from the domain ${subject.domainName}${subject.plannedAction === "replace" ? " and associates again" : ""}: it fails while an index uses the package.`,
          expected: subject.plannedAction === "replace" ? "associated again" : "not associated",
          actual: "associated",
          remedy: "Take the reference path out of the index settings first, or keep the association",
        }),
      ),
};
