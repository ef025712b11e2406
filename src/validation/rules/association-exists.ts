import { groupBy } from "../../contract/groupBy";
import type { ForetoldRefusal } from "../../rehearsal";
import type { DeliverySubject } from "../comparison/Comparison";
import { refusalsFor, refused } from "./refused";
import { type Found, packageLabel, type Rule } from "./Rule";

/** An association to be created is already live. */
export const associationExists: Rule = {
  code: "association-exists",
  severity: "error",
  hop: "domain",
  summary: "An association to be created is already there.",
  documentation: {
    cause:
      "The plan creates an association that is live; or two resources create the same one; or the live one is still `ASSOCIATING` or `DISSOCIATING` (a warning).",
    consequence: "`AssociatePackage` answers `ConflictException`.",
    remedy:
      "An `opensearchpackages_rollout` in the place of the resource, which takes over what is live: the AWS provider cannot import associations, and dissociating first takes the words off the domain.",
    advice: "Decide which of two resources is to stay, where two make the same association.",
    example: "The domain was prepared by hand.",
  },
  check: (judged) => {
    const byAddress = groupBy(judged.deliveries, ({ subject }) => subject.address);
    return refusalsFor(judged, "association-exists").map((refusal) =>
      exists(
        refusal,
        byAddress.get(refusal.address)?.find(({ subject }) => subject.input === refusal.input)?.subject,
      ),
    );
  },
};

function exists(refusal: ForetoldRefusal, subject: DeliverySubject | undefined): Found {
  const label = subject === undefined ? refusal.packageId : packageLabel(subject);
  const isLive = subject?.live.kind === "present";
  const { domainName, detail } = refusal;
  return refused(refusal, {
    message: isLive
      ? `The package ${label} is on the domain ${domainName} already${detail === null ? "" : ` (${detail})`}.`
      : `More than one resource puts the package ${label} on the domain ${domainName}.`,
    expected: "not associated yet",
    actual: detail ?? "associated",
    remedy: isLive
      ? `Declare an opensearchpackages_rollout of the same package_id and domain_name in the place of ${refusal.address}: it takes over what is live, where dissociating first takes the words off the domain`
      : "Decide which of the two resources is to stay",
  });
}
