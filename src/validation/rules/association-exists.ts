import { found, packageLabel, type Rule } from "./Rule";

/** A planned create will fail: the package is on the domain already. */
export const associationExists: Rule = {
  code: "association-exists",
  check: ({ associations }) =>
    associations
      .filter(({ plannedAction, live }) => plannedAction === "create" && live.kind === "present")
      .map((subject) =>
        found(subject, {
          severity: "error",
          message: `The package ${packageLabel(subject)} is associated with the domain ${subject.domainName} already: creating the association will fail with ConflictException.`,
          expected: "not associated yet",
          actual: "associated",
          // The AWS provider cannot import associations.
          remedy: `Remove ${subject.address} from the configuration, or dissociate first: \`aws opensearch dissociate-package --package-id ${subject.packageId} --domain-name ${subject.domainName}\``,
        }),
      ),
};
