import { valueOf } from "../../service/reading";
import { type JudgedDelivery } from "../deliveries/Judged";
import { type Found, found, type Rule } from "./Rule";

/** A package is associated with a declared domain, and no configuration declares it. */
export const associationUnmanaged: Rule = {
  code: "association-unmanaged",
  severity: "warning",
  hop: "domain",
  summary: "A package is associated with a declared domain, and no configuration declares it.",
  documentation: {
    cause:
      "A package of the account's own is on a declared domain, and no input declares that. Packages of AWS (`G…`) are never meant.",
    consequence: "A later clean-up or review will miss it.",
    remedy: "Add what `opensearch-packages adopt --package P` prints.",
    advice:
      "Consider whether another stack declares it, whose plan can be given too, or a suppression with a reason.",
    example: "A dictionary that was tried by hand.",
  },
  check: ({ deliveries }) => deliveries.flatMap(check),
};

function check({ subject }: JudgedDelivery): Found[] {
  const { association, rollouts, package: packaged } = subject;
  const live = valueOf(subject.live);
  if (association !== null || rollouts.length > 0 || packaged?.declared !== null || live === null) return [];
  return [
    found(subject, {
      severity: "warning",
      message: `The package ${live.PackageName ?? live.PackageID} is on the domain ${subject.domainName}, and nothing that was read declares it.`,
      expected: "not associated",
      actual: live.DomainPackageStatus ?? "associated",
      remedy: `Add to a configuration what \`opensearch-packages adopt --package ${live.PackageID}\` prints, give the plan that declares it too, or suppress this with a reason`,
    }),
  ];
}
