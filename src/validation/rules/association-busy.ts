import { valueOf } from "../../service/reading";
import { found, packageLabel, type Rule } from "./Rule";

/** A package is still being associated with or dissociated from a domain. */
export const associationBusy: Rule = {
  code: "association-busy",
  severity: "warning",
  hop: "domain",
  summary: "A package is still being associated with or dissociated from a domain.",
  documentation: {
    cause: "The live association is `ASSOCIATING` or `DISSOCIATING`.",
    consequence: "What it will be is not known yet.",
    remedy: "Validate again with `--wait 10m`.",
    example: "A rollout is going on.",
  },
  check: ({ deliveries }) =>
    deliveries.flatMap(({ subject }) => {
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

const BUSY: readonly string[] = ["ASSOCIATING", "DISSOCIATING"];
