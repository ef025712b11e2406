import { valueOf } from "../../service/reading";
import type { ForetoldRefusal } from "../../rehearsal";
import type { Judged } from "../deliveries/Judged";
import { subjectOf } from "./package-name-taken";
import { refusalsFor, refused } from "./refused";
import type { Found, Rule } from "./Rule";

/** Two resources create packages with one name in one place. */
export const packageNameTwice: Rule = {
  code: "package-name-twice",
  severity: "error",
  hop: "package",
  summary: "Two resources create packages with the same name.",
  documentation: {
    cause: "Two `aws_opensearch_package` resources create the same `package_name` in one account and region.",
    consequence:
      "The second `CreatePackage` answers `ResourceAlreadyExistsException`; the apply stops half-way.",
    advice: "Choose another name for one of them.",
    example: "A module is used twice without a suffix in the name.",
  },
  check: (judged) =>
    refusalsFor(judged, "package-name-twice").flatMap((refusal) => {
      const subject = subjectOf(judged, refusal);
      return subject !== undefined && valueOf(subject.nameHolder) !== null ? [] : [twice(judged, refusal)];
    }),
};

function twice(judged: Judged, refusal: ForetoldRefusal): Found {
  const name = refusal.packageName ?? refusal.detail;
  const twins = judged.packages
    .map(({ subject }) => subject)
    .filter(({ declared }) => declared !== null && declared.packageName === name)
    .filter(({ input, address }) => input !== refusal.input || address !== refusal.address)
    .map(({ address }) => address);
  return refused(refusal, {
    message: `${[refusal.address, ...twins].join(" and ")} create a package with the name ${name}.`,
    expected: "one package a name",
    actual: `also ${twins.join(", ")}`,
    remedy: "Choose another name for one of them",
  });
}
