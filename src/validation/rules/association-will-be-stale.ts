import { keepsLive } from "../../contract/PlannedAction";
import { valueOf } from "../../service/snapshot";
import { found, packageLabel, type Rule } from "./Rule";

/** The plan makes a new version of the package, and nothing brings it to the domain. */
export const associationWillBeStale: Rule = {
  code: "association-will-be-stale",
  check: ({ associations }) =>
    associations
      .filter(({ package: subject }) => subject?.plannedAction === "update")
      .filter(({ plannedAction }) => keepsLive(plannedAction))
      .filter(({ rolledOut, live }) => !rolledOut && live.kind === "present")
      .map((subject) =>
        found(subject, {
          severity: "warning",
          message: `The plan makes a new version of ${packageLabel(subject)}, and nothing in it brings that version to the domain ${subject.domainName}.`,
          expected: "the new version",
          actual: `${valueOf(subject.live)?.PackageVersion ?? "the old version"} stays`,
          remedy: `Add a rollout (\`associateWith\` has one by default), or after the apply run \`opensearch-packages rollout --domain ${subject.domainName} --package ${subject.packageId}\``,
        }),
      ),
};
