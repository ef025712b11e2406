import { found, packageLabel, type Rule } from "./Rule";

/** An association to be created is already live. */
export const associationExists: Rule = {
  code: "association-exists",
  severity: "error",
  hop: "domain",
  summary: "An association to be created is already live.",
  documentation: {
    cause: "The plan creates an association that is live.",
    consequence: "`AssociatePackage` answers `ConflictException`.",
    remedy:
      "Remove the resource from the configuration: the AWS provider cannot import associations, and dissociating first takes the words off the domain.",
    example: "The domain was prepared by hand.",
  },
  check: ({ deliveries }) =>
    deliveries
      .map(({ subject }) => subject)
      .filter(({ plannedAction, live }) => plannedAction === "create" && live.kind === "present")
      .map((subject) =>
        found(subject, {
          severity: "error",
          message: `The package ${packageLabel(subject)} is associated with the domain ${subject.domainName} already: creating the association will fail with ConflictException.`,
          expected: "not associated yet",
          actual: "associated",
          // The AWS provider cannot import associations.
          remedy: `Remove ${subject.address} from the configuration, and leave the association to whoever declares it; dissociating first takes the words off the domain`,
        }),
      ),
};
