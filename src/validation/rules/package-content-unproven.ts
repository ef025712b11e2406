import { type JudgedPackage } from "../deliveries/Judged";
import { heldContent } from "../comparison/heldContent";
import { outcomeOf } from "../result/Hop";
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
      "A changed dictionary, if only by a comment line, and `terraform apply`: that uploads the file, and makes a version of it. A version that is made of an object which was not written since the version before proves nothing.",
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
      remedy: `Change the dictionary, if only by a comment line, and run \`terraform apply\`: that uploads the file and makes a version of it; what would tell without one is ${checkedBy ?? "CloudTrail"}`,
    }),
  ];
}
