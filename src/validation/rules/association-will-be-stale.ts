import { valueOf } from "../../service/reading";
import { type JudgedDelivery } from "../deliveries/Judged";
import { outcomeOf } from "../result/Hop";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** The plan makes a new version of a package that it does not roll out to a domain. */
export const associationWillBeStale: Rule = {
  code: "association-will-be-stale",
  severity: "warning",
  hop: "domain",
  summary: "The plan makes a new version of a package that it does not roll out to a domain.",
  documentation: {
    cause:
      "The plan makes a new version of the package; the association stays as it is and nothing rolls out. Associations that other configurations declare count too: the domains that have the package are asked for.",
    consequence: "After the apply the domain serves the old content.",
    remedy:
      "An `opensearchpackages_rollout`, which `associateWith` of the constructs has by default; or after the apply `opensearch-packages rollout --domain D --package P`.",
    example: "`RolloutMode.MANUAL` and a changed file.",
  },
  check: ({ deliveries }) => deliveries.flatMap(check),
};

function check({ subject, domain }: JudgedDelivery): Found[] {
  const makesVersion = subject.package?.declared?.makesVersion === true;
  if (!makesVersion || domain.after === null || outcomeOf(domain).state !== "differs") return [];
  return [
    found(subject, {
      severity: "warning",
      message: `The plan makes a new version of ${packageLabel(subject)}, and nothing in it brings that version to the domain ${subject.domainName}.`,
      expected: "the new version",
      actual: `${valueOf(subject.live)?.PackageVersion ?? "the old version"} stays`,
      remedy: `Add an opensearchpackages_rollout (associateWith of the constructs has one by default), or after the apply run \`opensearch-packages rollout --domain ${subject.domainName} --package ${subject.packageId}\``,
    }),
  ];
}
