import { outcomeOf, type JudgedPackage } from "../deliveries/Judged";
import { heldContent } from "../content/heldContent";
import { NEW_VERSION_REMEDY } from "./newVersionRemedy";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** When a package's version was made and when its object was written do not prove which bytes it holds. */
export const packageContentUnproven: Rule = {
  code: "package-content-unproven",
  severity: "warning",
  hop: "package",
  summary:
    "When a package's version was made and when its object was written do not prove which bytes it holds.",
  documentation: {
    cause:
      "The available version was made although the object had not changed since the version before (it may be a copy of another object), or the object was written again after the version was made, in a bucket that keeps no versions.",
    consequence:
      "The domains may serve words that nobody reviewed, under a description that names reviewed ones.",
    remedy:
      "A changed word of `package_description` beside its mark, and `terraform apply`: that makes a version of the declared object.",
    advice:
      "Find out from the `UpdatePackage` event in CloudTrail which object it was; and consider versioning of the bucket, which proves more.",
    example: "Somebody called `UpdatePackage` with another object by hand.",
  },
  check: ({ packages }) => packages.flatMap(check),
};

function check(judged: JudgedPackage): Found[] {
  const { subject } = judged;
  const { state, checkedBy } = outcomeOf(judged.package);
  if (state !== "not checked" || subject.source === null || subject.live.kind !== "present") return [];
  const held = heldContent(subject, subject.source);
  if (held.kind !== "unknown" || held.why !== outcomeOf(judged.package).why) return [];
  return [
    found(subject, {
      severity: "warning",
      message: `What the package ${packageLabel(subject)} holds is not proven: ${held.why}.`,
      expected: "a version that was made of the declared object",
      actual: subject.live.value.AvailablePackageVersion ?? null,
      remedy: `${NEW_VERSION_REMEDY}; what would tell without one is ${checkedBy ?? "CloudTrail"}`,
    }),
  ];
}
