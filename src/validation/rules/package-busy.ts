import { valueOf } from "../../service/reading";
import { found, packageLabel, type Rule } from "./Rule";

/** A package is still being copied, validated or deleted. */
export const packageBusy: Rule = {
  code: "package-busy",
  severity: "warning",
  hop: "package",
  summary: "A package is still being copied, validated or deleted.",
  documentation: {
    cause: "The live package is `COPYING` or `VALIDATING`.",
    consequence: "An association or update right now can fail.",
    remedy: "Validate again with `--wait 10m`.",
    example: "An update is five seconds old.",
  },
  check: ({ packages }) =>
    packages.flatMap(({ subject }) => {
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

const BUSY: readonly string[] = ["COPYING", "VALIDATING"];
