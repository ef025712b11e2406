import { writes } from "../../contract/PlannedAction";
import { valueOf } from "../../service/reading";
import { type JudgedDelivery } from "../deliveries/Judged";
import { outcomeOf } from "../result/Hop";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** A rollout names a version that the package will not have. */
export const rolloutVersionUnavailable: Rule = {
  code: "rollout-version-unavailable",
  severity: "error",
  hop: "domain",
  summary: "A rollout names a version that the package will not have.",
  documentation: {
    cause:
      "`package_version` of an `opensearchpackages_rollout` is neither the available version nor the one that the plan makes; or the domain serves another version now than when the plan was made.",
    consequence:
      "The service associates no other version than the newest: the apply is refused, or the domain keeps the old words.",
    remedy:
      "Leave `package_version` out of the rollout, so that it follows the available version; of a plan that is out of date, run `terraform plan` again.",
    example: "A rollout was pinned to `v1` during an incident, and the dictionary changes again.",
  },
  check: ({ deliveries }) => deliveries.flatMap(check),
};

function check({ subject, domain }: JudgedDelivery): Found[] {
  const pinned = subject.rollouts.find(({ plannedAction }) => writes(plannedAction));
  const { state, why, cause } = outcomeOf(domain);
  if (
    pinned === undefined ||
    !subject.rolledOut ||
    state !== "failed" ||
    cause !== "the rollout brings another version"
  )
    return [];
  return [
    found(
      { ...subject, address: pinned.address, input: pinned.input },
      {
        severity: "error",
        message: `The domain ${subject.domainName} will not get the new content of ${packageLabel(subject)}: ${why}.`,
        expected: pinned.packageVersion,
        actual: valueOf(subject.package?.live ?? null)?.AvailablePackageVersion ?? null,
        remedy: pinned.pinned
          ? "Leave package_version out of the rollout: AssociatePackage takes no version, it always takes the newest"
          : "Run `terraform plan` again",
      },
    ),
  ];
}
