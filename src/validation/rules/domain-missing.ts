import { makesNew } from "../../contract/PlannedAction";
import type { DomainSubject } from "../comparison/Comparison";
import type { Judged } from "../deliveries/Judged";
import { found, type Rule } from "./Rule";

/** A domain that an association or a rollout names does not exist. */
export const domainMissing: Rule = {
  code: "domain-missing",
  severity: "error",
  hop: "domain",
  summary: "A domain that an association or a rollout names does not exist.",
  documentation: {
    cause: "An association or a rollout names a domain that does not exist, and the plan does not create it.",
    consequence: "The apply fails.",
    advice: "Find out whether another name, region or account is meant.",
    example: "A typing error; the provider checks no names.",
  },
  check: (judged) =>
    judged.comparison.domains
      .filter((subject) => isMissing(subject, judged))
      .map((subject) =>
        found(
          { ...subject, domainName: subject.name },
          {
            severity: "error",
            message: `There is no domain ${subject.name} in this account and region: its associations cannot be.`,
            expected: "a domain",
            actual: "no such domain",
            remedy:
              "Find out whether another name, region or account is meant, or which plan creates the domain",
          },
        ),
      ),
};

function isMissing(domain: DomainSubject, { deliveries }: Judged): boolean {
  const { live, declared } = domain;
  if (live.kind !== "absent") return false;
  const made = declared !== null && makesNew(declared.plannedAction);
  const needed =
    declared !== null ||
    deliveries.some(({ subject }) => subject.domain === domain && subject.plannedAction !== "delete");
  return !made && needed && declared?.plannedAction !== "delete";
}
