import { errorDetails, found, packageLabel, type Rule } from "./Rule";

const FAILED: readonly string[] = ["ASSOCIATION_FAILED", "DISSOCIATION_FAILED"];

/** The service could not put the package on the domain, or could not remove it. */
export const associationFailed: Rule = {
  code: "association-failed",
  check: ({ associations }) =>
    associations.flatMap((subject) => {
      if (subject.live.kind !== "present") return [];
      const { DomainPackageStatus = "", ErrorDetails } = subject.live.value;
      if (!FAILED.includes(DomainPackageStatus)) return [];
      return found(subject, {
        severity: "error",
        message: `The association of ${packageLabel(subject)} with the domain ${subject.domainName} is ${DomainPackageStatus}${errorDetails({ ErrorDetails })}.`,
        expected: "ACTIVE",
        actual: DomainPackageStatus,
        remedy:
          DomainPackageStatus === "DISSOCIATION_FAILED"
            ? "Take the package out of the index that uses it, then apply again"
            : "Correct what the service names, then run `opensearch-packages rollout`",
      });
    }),
};
