import { valueOf } from "../../service/reading";
import { type JudgedDelivery } from "../deliveries/Judged";
import { outcomeOf } from "../result/Hop";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** A domain serves an older version of a package than the newest. */
export const associationStale: Rule = {
  code: "association-stale",
  severity: "error",
  hop: "domain",
  summary: "A domain serves an older version of a package than the newest.",
  documentation: {
    cause: "The associated version is not the available version, and the plan has no rollout for it.",
    consequence: 'The domain goes on serving old content; `terraform plan` says "No changes".',
    remedy: "`opensearch-packages rollout --domain D --package P`.",
    advice: "Consider a rollout only when the package holds what is declared.",
    example: "The package was updated to v2, the domain is on v1.",
  },
  check: ({ deliveries }) => deliveries.flatMap(check),
};

function check({ subject, domain, hops }: JudgedDelivery): Found[] {
  if (domain.now.state !== "differs" || outcomeOf(domain).state !== "differs") return [];
  const available = valueOf(subject.package?.live ?? null)?.AvailablePackageVersion ?? null;
  const associated = valueOf(subject.live)?.PackageVersion ?? null;
  return [
    found(subject, {
      severity: "error",
      message: `The domain ${subject.domainName} serves version ${associated} of ${packageLabel(subject)}, and the package holds ${available}.`,
      expected: available,
      actual: associated,
      // What the package should not hold is better not served at all.
      remedy: hops.some((hop) => hop.name === "package" && outcomeOf(hop).state === "differs")
        ? "Consider a rollout when the package holds what is declared, which it does not now"
        : `Run \`opensearch-packages rollout --domain ${subject.domainName} --package ${subject.packageId}\``,
    }),
  ];
}
