import { writes } from "../../contract/PlannedAction";
import { markedSha256 } from "../../contract/contentMark";
import { valueOf } from "../../service/reading";
import type { DeclaredRollout } from "../../terraform/declared/Declared";
import type { DeliverySubject } from "../comparison/Comparison";
import { contentAfter } from "../comparison/sourceContent";
import { type Found, found, packageLabel, type Rule } from "./Rule";

/** A rollout names other content than the package holds or will hold. */
export const rolloutContentDiffers: Rule = {
  code: "rollout-content-differs",
  severity: "error",
  hop: "package",
  summary: "A rollout names other content than the package holds or will hold.",
  documentation: {
    cause:
      "`content_sha256` of an `opensearchpackages_rollout` is not the SHA-256 of the bytes that the package has, or will have after the apply.",
    consequence: "The rollout refuses at apply, or words reach the domain that nobody reviewed.",
    advice: "Find out who wrote the object or the package, and decide which of the two contents is meant.",
    example: "Somebody overwrote the object between plan and apply.",
  },
  check: ({ deliveries }) => deliveries.flatMap(({ subject }) => check(subject)),
};

function check(subject: DeliverySubject): Found[] {
  return subject.rollouts
    .filter(({ plannedAction }) => writes(plannedAction))
    .flatMap((rollout) => {
      const actual = contentToCome(subject);
      const expected = rollout.contentSha256;
      return expected === null || actual === null || actual === expected
        ? []
        : differs(subject, rollout, expected, actual);
    });
}

/** The SHA-256 of what the rollout will find, as far as it is known: by the bytes, else by the description. */
function contentToCome({ package: packaged }: DeliverySubject): string | null {
  if (packaged === null || packaged === undefined) return null;
  const { declared, source, live } = packaged;
  const bytes = source === null ? null : (contentAfter(source)?.sha256 ?? null);
  if (declared?.makesVersion === true) return bytes ?? declared.sha256;
  return bytes ?? markedSha256(valueOf(live)?.PackageDescription);
}

function differs(
  subject: DeliverySubject,
  rollout: DeclaredRollout,
  expected: string,
  actual: string,
): Found {
  return found(
    { ...subject, address: rollout.address, input: rollout.input },
    {
      severity: "error",
      message: `The rollout of ${packageLabel(subject)} to the domain ${subject.domainName} names other content than it will find.`,
      expected: `sha256 ${expected}`,
      actual: `sha256 ${actual}`,
      remedy: "Find out who wrote the object or the package, and decide which of the two contents is meant",
    },
  );
}
