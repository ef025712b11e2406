import { removesLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
import type { DeliverySubject, PackageSubject } from "../comparison/Comparison";
import type { Judged } from "../deliveries/Judged";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** The plan deletes a package that is on domains which it does not take it off. */
export const packageInUse: Rule = {
  code: "package-in-use",
  severity: "error",
  hop: "package",
  summary: "The plan deletes a package that stays on a domain.",
  documentation: {
    cause:
      "The plan deletes or replaces a package, and domains have it whose associations it does not remove: other configurations declare them, or nothing does.",
    consequence: "`DeletePackage` answers `ConflictException`; the apply stops half-way.",
    remedy:
      "Keep the package; or let whoever declares the associations remove them first, when no index uses it any more.",
    example: "One stack has the packages, another the associations, and a package is renamed.",
  },
  check: ({ packages, deliveries }) => packages.flatMap(({ subject }) => check(subject, deliveries)),
};

function check(subject: PackageSubject, deliveries: Judged["deliveries"]): Found[] {
  if (subject.declared === null || !removesLive(subject.plannedAction)) return [];
  const staying = deliveries
    .map((delivery) => delivery.subject)
    .filter((delivery) => delivery.packageId === subject.packageId && valueOf(delivery.live) !== null)
    .filter(
      ({ association, plannedAction }: DeliverySubject) =>
        association === null || !removesLive(plannedAction),
    )
    .map(({ domainName }) => domainName);
  if (staying.length === 0) return [];
  return [
    found(subject, {
      severity: "error",
      message: `The plan ${subject.plannedAction === "replace" ? "replaces" : "deletes"} the package ${packageLabel(subject)}, which stays on ${staying.join(", ")}: DeletePackage will be refused with ConflictException.`,
      expected: "on no domain",
      actual: `on ${staying.join(", ")}`,
      remedy:
        "Keep the package, or remove its associations first, where they are declared and when no index uses it any more",
    }),
  ];
}
