import { valueOf } from "../../service/snapshot";
import { found, packageLabel, type Rule } from "./Rule";

const BUSY: readonly string[] = ["COPYING", "VALIDATING"];

/** The service is still at work on the package. */
export const packageBusy: Rule = {
  code: "package-busy",
  check: ({ packages }) =>
    packages.flatMap((subject) => {
      const status = valueOf(subject.live)?.PackageStatus ?? "";
      if (!BUSY.includes(status)) return [];
      return found(subject, {
        severity: "warning",
        message: `The package ${packageLabel(subject)} is ${status}: associating or updating it now can fail.`,
        expected: "AVAILABLE",
        actual: status,
        remedy: "Validate again with `--wait 10m`",
      });
    }),
};
