import type { PackageSubject } from "../comparison/Comparison";
import { errorDetails, found, type Found, packageLabel, type Rule } from "./Rule";

const FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];

/** The service could not copy, validate or delete the package. */
export const packageFailed: Rule = {
  code: "package-failed",
  check: ({ packages }) => packages.flatMap(check),
};

function check(subject: PackageSubject): Found[] {
  if (subject.live.kind !== "present") return [];
  const { PackageStatus = "", ErrorDetails } = subject.live.value;
  if (!FAILED.includes(PackageStatus)) return [];
  // A planned change is a new attempt: what failed is then history, though worth knowing.
  const retried = ["update", "replace", "delete"].includes(subject.plannedAction);
  return [
    found(subject, {
      severity: retried ? "warning" : "error",
      message: `The package ${packageLabel(subject)} is ${PackageStatus}${errorDetails({ ErrorDetails })}; it cannot be associated.`,
      expected: "AVAILABLE",
      actual: PackageStatus,
      remedy: "Correct what the service names (the file, its bucket's permissions), then apply again",
    }),
  ];
}
