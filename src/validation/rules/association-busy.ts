import { valueOf } from "../../service/snapshot";
import { found, packageLabel, type Rule } from "./Rule";

const BUSY: readonly string[] = ["ASSOCIATING", "DISSOCIATING"];

/** The service is still at work on the association. */
export const associationBusy: Rule = {
  code: "association-busy",
  check: ({ associations }) =>
    associations.flatMap((subject) => {
      const status = valueOf(subject.live)?.DomainPackageStatus ?? "";
      if (!BUSY.includes(status)) return [];
      return found(subject, {
        severity: "warning",
        message: `The association of ${packageLabel(subject)} with the domain ${subject.domainName} is ${status}: what it will be is not known yet.`,
        expected: "ACTIVE",
        actual: status,
        remedy: "Validate again with `--wait 10m`",
      });
    }),
};
