import { keepsLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
import { found, packageLabel, type Rule } from "./Rule";

/** A package is live with another type than the declared one. */
export const packageTypeDiffers: Rule = {
  code: "package-type-differs",
  severity: "error",
  hop: "package",
  summary: "A package is live with another type than the declared one.",
  documentation: {
    cause: "The live package is of another type than declared.",
    consequence: "The type cannot be changed in place.",
    advice: "Decide which type is meant: another type needs another package, under another name.",
    example: "A `ZIP-PLUGIN` is declared, a `TXT-DICTIONARY` is live.",
  },
  check: ({ packages }) =>
    packages.flatMap(({ subject }) => {
      const expected = subject.declared?.packageType ?? null;
      const actual = valueOf(subject.live)?.PackageType ?? null;
      const unchanged = keepsLive(subject.plannedAction);
      if (!unchanged || expected === null || actual === null || expected === actual) return [];
      return found(subject, {
        severity: "error",
        message: `The package ${packageLabel(subject)} is of type ${actual}, which cannot be changed in place.`,
        expected,
        actual,
        remedy: "Decide which type is meant: another type needs another package, under another name",
      });
    }),
};
