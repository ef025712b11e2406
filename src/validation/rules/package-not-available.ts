import type { ForetoldRefusal } from "../../rehearsal";
import { refusalsFor, refused } from "./refused";
import type { Found, Rule } from "./Rule";

/** A package is associated before its copy is AVAILABLE, or although the copy failed. */
export const packageNotAvailable: Rule = {
  code: "package-not-available",
  severity: "error",
  hop: "domain",
  summary: "A package is associated while it is not AVAILABLE.",
  documentation: {
    cause:
      "The service copies a package after `CreatePackage` and `UpdatePackage` have answered, and the AWS provider before 6.14 does not wait for that: an association right behind it may come too early (a warning). Or the copy has failed, or will fail.",
    consequence: "`AssociatePackage` is refused; the apply stops half-way, and a second one may succeed.",
    remedy:
      "A gate: an `opensearchpackages_association_gate` of the same package and domain, which the association depends on; `associateWith` of the constructs has one by default.",
    advice: "Find out what makes the copy fail, where it fails: the other findings name it.",
    example: "An `aws_opensearch_package` and its association, made in one apply.",
  },
  check: (judged) => refusalsFor(judged, "package-not-available").map(notAvailable),
};

function notAvailable(refusal: ForetoldRefusal): Found {
  const { packageName, packageId, domainName, detail } = refusal;
  const isFailed = detail?.endsWith("_FAILED") === true;
  return refused(refusal, {
    message: isFailed
      ? `The package ${packageName ?? packageId} will be ${detail} when it is to be associated with ${domainName}.`
      : `Nothing waits until the package ${packageName ?? packageId} is AVAILABLE before it is associated with ${domainName}.`,
    expected: "AVAILABLE",
    actual: detail ?? "not AVAILABLE",
    remedy: isFailed
      ? "Find out what makes the copy fail: the other findings name it"
      : "Let the association depend on an opensearchpackages_association_gate of the same package_id and domain_name; in CDKTF associateWith does so",
  });
}
