import type { ForetoldRefusal } from "../../rehearsal";
import type { Judged } from "../deliveries/Judged";
import { adoptInPlaceOf, packageLabel } from "./Rule";
import { subjectOf } from "./package-name-taken";
import { refusalsFor, refused } from "./refused";
import type { Found, Rule } from "./Rule";

/** The plan deletes a package that is on domains which it does not take it off. */
export const packageInUse: Rule = {
  code: "package-in-use",
  severity: "error",
  hop: "package",
  summary: "The plan deletes a package that stays on a domain.",
  documentation: {
    cause:
      "The plan deletes or replaces a package, and domains have it whose associations it does not remove first: other configurations declare them, or nothing does.",
    consequence: "`DeletePackage` answers `ConflictException`; the apply stops half-way.",
    remedy:
      "Where the same plan imports the package: put what `opensearch-packages adopt --package P` prints in the place of the resource and its `import` block.",
    advice:
      "Consider keeping the package; or let whoever declares the associations remove them first, when no index uses it any more.",
    example: "One stack has the packages, another the associations, and a package is renamed.",
  },
  check: (judged) => refusalsFor(judged, "package-in-use").map((refusal) => inUse(judged, refusal)),
};

function inUse(judged: Judged, refusal: ForetoldRefusal): Found {
  const subject = subjectOf(judged, refusal);
  const replaces = subject?.plannedAction === "replace";
  const label = subject === undefined ? refusal.packageId : packageLabel(subject);
  return refused(refusal, {
    message: `The plan ${replaces ? "replaces" : "deletes"} the package ${label}, which stays on ${refusal.detail}.`,
    expected: "on no domain",
    actual: `on ${refusal.detail}`,
    remedy:
      typeof subject?.declared?.importId === "string"
        ? adoptInPlaceOf(`${subject.address} and its import block`, subject.packageId ?? "")
        : "Consider keeping the package; or remove its associations first, where they are declared and when no index uses it any more",
  });
}
