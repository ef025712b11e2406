import { removesLive } from "../../contract/PlannedAction";
import { found, packageLabel, type Rule } from "./Rule";

/** The plan takes a package from a domain, which fails while an index uses it. */
export const dissociationPlanned: Rule = {
  code: "dissociation-planned",
  severity: "warning",
  hop: "domain",
  summary: "The plan takes a package from a domain, which fails while an index uses it.",
  documentation: {
    cause: "The plan deletes or replaces a live association.",
    consequence: "It fails while an index uses the package.",
    advice:
      "Find out which indexes name the reference path, and take it out of their settings first; or keep the association.",
    example: "A package is renamed, which replaces it.",
  },
  check: ({ deliveries }) =>
    deliveries
      .map(({ subject }) => subject)
      .filter(({ plannedAction, live }) => removesLive(plannedAction) && live.kind === "present")
      .map((subject) =>
        found(subject, {
          severity: "warning",
          message: `The plan dissociates ${packageLabel(subject)} from the domain ${subject.domainName}${subject.plannedAction === "replace" ? " and associates again" : ""}: it fails while an index uses the package.`,
          expected: subject.plannedAction === "replace" ? "associated again" : "not associated",
          actual: "associated",
          remedy:
            "Find out which indexes name the reference path, and take it out of their settings first; or keep the association",
        }),
      ),
};
