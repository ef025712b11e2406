import { keepsLive } from "../../contract/PlannedAction";
import type { PackageSubject } from "../comparison/Comparison";
import { found, packageLabel, type Rule } from "./Rule";

/** A declared association does not exist in OpenSearch Service. */
export const associationMissing: Rule = {
  code: "association-missing",
  severity: "error",
  hop: "domain",
  summary: "A declared association does not exist in OpenSearch Service.",
  documentation: {
    cause: "The state has an association that is not live.",
    consequence: "Indexes that use the package cannot open.",
    remedy: "`terraform apply`, whose refresh sees that it is gone, and which makes it again.",
    example: "Somebody dissociated the package in the console.",
  },
  check: ({ deliveries }) =>
    deliveries
      .map(({ subject }) => subject)
      .filter(({ association, rollouts }) => association !== null || rollouts.length > 0)
      .filter(
        ({ plannedAction, rolledOut, live }) =>
          keepsLive(plannedAction) && !rolledOut && live.kind === "absent",
      )
      .filter(({ packageId, domainName }) => packageId !== null && domainName !== null)
      // Of a domain that is missing as a whole, domain-missing tells.
      .filter(
        ({ domain, package: packaged }) =>
          domain?.live.kind !== "absent" && packaged !== null && isThereOrKept(packaged),
      )
      .map((subject) =>
        found(subject, {
          severity: "error",
          message: `The package ${packageLabel(subject)} is not associated with the domain ${subject.domainName}: indexes that use it cannot open.`,
          expected: "ACTIVE",
          actual: "not associated",
          remedy: "Run `terraform apply`: its refresh sees that the association is gone, and makes it again",
        }),
      ),
};

/** Of a package that the plan makes anew, an association that stays is broken in another way. */
function isThereOrKept({ live, plannedAction }: PackageSubject): boolean {
  return live.kind === "present" || (live.kind === "absent" && keepsLive(plannedAction));
}
