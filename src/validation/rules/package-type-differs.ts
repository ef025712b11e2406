import { keepsLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/snapshot";
import { found, packageLabel, type Rule } from "./Rule";

/** The live package is of another type than declared. */
export const packageTypeDiffers: Rule = {
  code: "package-type-differs",
  check: ({ packages }) =>
    packages.flatMap((subject) => {
      const expected = subject.declared?.packageType ?? null;
      const actual = valueOf(subject.live)?.PackageType ?? null;
      const unchanged = keepsLive(subject.plannedAction);
      if (!unchanged || expected === null || actual === null || expected === actual) return [];
      return found(subject, {
        severity: "error",
        message: `The package ${packageLabel(subject)} is of type ${actual}, which cannot be changed in place.`,
        expected,
        actual,
        remedy: `Correct package_type, or make the package again with \`terraform apply -replace='${subject.address}'\``,
      });
    }),
};
