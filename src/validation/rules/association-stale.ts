import { keepsLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/snapshot";
import type { AssociationSubject } from "../comparison/Comparison";
import { found, type Found, packageLabel, type Rule } from "./Rule";

/** The domain serves another version than the package holds. */
export const associationStale: Rule = {
  code: "association-stale",
  check: ({ associations }) => associations.flatMap(check),
};

function check(subject: AssociationSubject): Found[] {
  const association = valueOf(subject.live);
  const available = valueOf(subject.package?.live ?? { kind: "absent" })?.AvailablePackageVersion;
  if (association?.DomainPackageStatus !== "ACTIVE" || available === undefined) return [];
  const ends = subject.plannedAction !== "create" && !keepsLive(subject.plannedAction);
  if (association.PackageVersion === available || subject.rolledOut || ends) return [];
  return [
    found(subject, {
      severity: "error",
      message: `The domain ${subject.domainName} serves version ${association.PackageVersion} of ${packageLabel(subject)}, and the package holds ${available}.`,
      expected: available,
      actual: association.PackageVersion ?? "no version",
      remedy: `Run \`opensearch-packages rollout --domain ${subject.domainName} --package ${subject.packageId}\``,
    }),
  ];
}
