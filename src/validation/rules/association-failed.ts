import { removesLive } from "../../contract/PlannedAction";
import { errorDetails } from "../hops/hopReading";
import { isMended } from "../result/Hop";
import { found, packageLabel, type Rule } from "./Rule";

/** The service could not associate or dissociate a package. */
export const associationFailed: Rule = {
  code: "association-failed",
  severity: "error",
  hop: "domain",
  summary: "The service could not associate or dissociate a package.",
  documentation: {
    cause:
      "The live association is `ASSOCIATION_FAILED` or `DISSOCIATION_FAILED`; the details are in the message.",
    consequence: "The domain does not serve what is declared.",
    remedy: "`opensearch-packages rollout --domain D --package P`, once what the service names is corrected.",
    advice: "Find out which index uses the package, where taking it away failed.",
    example: "An index still uses a package that is taken away.",
  },
  check: ({ deliveries }) =>
    deliveries.flatMap(({ subject, domain }) => {
      if (subject.live.kind !== "present") return [];
      const { DomainPackageStatus = "", ErrorDetails } = subject.live.value;
      if (!FAILED.includes(DomainPackageStatus)) return [];
      const retried = subject.rolledOut || removesLive(subject.plannedAction);
      return found(subject, {
        severity: isMended(domain) ? "info" : retried ? "warning" : "error",
        message: `The association of ${packageLabel(subject)} with the domain ${subject.domainName} is ${DomainPackageStatus}${errorDetails({ ErrorDetails })}.`,
        expected: "ACTIVE",
        actual: DomainPackageStatus,
        remedy:
          DomainPackageStatus === "DISSOCIATION_FAILED"
            ? "Find out which index uses the package, and take it out there before the next apply"
            : `Correct what the service names, then run \`opensearch-packages rollout --domain ${subject.domainName} --package ${subject.packageId}\``,
      });
    }),
};

const FAILED: readonly string[] = ["ASSOCIATION_FAILED", "DISSOCIATION_FAILED"];
