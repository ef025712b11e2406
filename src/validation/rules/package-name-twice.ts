import { makesNew } from "../../contract/PlannedAction";
import type { PackageSubject } from "../comparison/Comparison";
import { type Found, found, type Rule } from "./Rule";

/** Two resources create packages with one name in one place. */
export const packageNameTwice: Rule = {
  code: "package-name-twice",
  severity: "error",
  hop: "package",
  summary: "Two resources create packages with the same name.",
  documentation: {
    cause: "Two `aws_opensearch_package` resources create the same `package_name` in one account and region.",
    consequence:
      "The second `CreatePackage` answers `ResourceAlreadyExistsException`; the apply stops half-way.",
    remedy: "Give one of them another name.",
    example: "A module is used twice without a suffix in the name.",
  },
  check: ({ packages }) => {
    const subjects = packages.map(({ subject }) => subject);
    return subjects.flatMap((subject) => check(subject, subjects));
  },
};

function check(subject: PackageSubject, all: readonly PackageSubject[]): Found[] {
  const twin = all.find((other) => other !== subject && createsSame(subject, other));
  if (twin === undefined) return [];
  return [
    found(subject, {
      severity: "error",
      message: `${subject.address} and ${twin.address} both create a package with the name ${subject.declared?.packageName}: the second is refused with ResourceAlreadyExistsException.`,
      expected: "one package a name",
      actual: `also ${twin.address}`,
      remedy: "Give one of them another name",
    }),
  ];
}

function createsSame(one: PackageSubject, other: PackageSubject): boolean {
  const name = one.declared?.packageName ?? null;
  if (name === null || other.declared?.packageName !== name || one.region !== other.region) return false;
  return makesNew(one.plannedAction) && makesNew(other.plannedAction);
}
