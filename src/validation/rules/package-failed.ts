import { removesLive, writes } from "../../contract/PlannedAction";
import { errorDetails } from "../hops/hopReading";
import { type JudgedPackage } from "../deliveries/Judged";
import { isMended } from "../result/Hop";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** The service could not copy, validate or delete a package. */
export const packageFailed: Rule = {
  code: "package-failed",
  severity: "error",
  hop: "package",
  summary: "The service could not copy, validate or delete a package.",
  documentation: {
    cause:
      "The live package is `COPY_FAILED`, `VALIDATION_FAILED` or `DELETE_FAILED`; the details of the service are in the message. A warning when the plan changes the package anyway, and a note when that will make it good.",
    consequence: "It cannot be associated.",
    advice:
      "Find out from the service's details what it could not take or read, correct it, and apply again.",
    example: "The service could not read the object.",
  },
  check: ({ packages }) => packages.flatMap(check),
};

const FAILED: readonly string[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];

function check({ subject, package: hop }: JudgedPackage): Found[] {
  if (subject.live.kind !== "present") return [];
  const { PackageStatus = "", ErrorDetails } = subject.live.value;
  if (!FAILED.includes(PackageStatus)) return [];
  // A planned change is a new attempt: what failed is then history, though worth knowing.
  const retried = subject.declared?.makesVersion === true || removesLive(subject.plannedAction);
  return [
    found(subject, {
      severity: isMended(hop) ? "info" : retried || writes(subject.plannedAction) ? "warning" : "error",
      message: `The package ${packageLabel(subject)} is ${PackageStatus}${errorDetails({ ErrorDetails })}; ${isMended(hop) ? "the plan copies it anew" : "it cannot be associated"}.`,
      expected: "AVAILABLE",
      actual: PackageStatus,
      remedy:
        "Find out from these details what the service could not take or read (the file, its bucket's permissions), correct it, and apply again",
    }),
  ];
}
