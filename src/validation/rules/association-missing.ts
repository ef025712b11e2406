import { keepsLive } from "../../contract/PlannedAction";
import { found, packageLabel, type Rule } from "./Rule";

/** An association that is declared to exist does not. */
export const associationMissing: Rule = {
  code: "association-missing",
  check: ({ associations, domains }) =>
    associations
      .filter(({ plannedAction, live }) => keepsLive(plannedAction) && live.kind === "absent")
      .filter(({ packageId, domainName }) => packageId !== null && domainName !== null)
      // Of a domain that is missing as a whole, domain-missing tells.
      .filter(({ domainName }) =>
        domains.some(({ name, live }) => name === domainName && live.kind !== "absent"),
      )
      .map((subject) =>
        found(subject, {
          severity: "error",
          message: `The package ${packageLabel(subject)} is not associated with the domain ${subject.domainName}: indexes that use it cannot open.`,
          expected: "ACTIVE",
          actual: "not associated",
          remedy: `Run \`terraform apply -replace='${subject.address}'\``,
        }),
      ),
};
