import { staysDeclared, writes } from "../../contract/PlannedAction";
import { encryptionAfter, isUnreadable } from "../comparison/sourceContent";
import { objectName } from "../hops/objectHop";
import type { JudgedPackage } from "../deliveries/Judged";
import { type Found, found, type Rule } from "./Rule";

/** The object in S3 is encrypted with a KMS key, which the service cannot read. */
export const sourceKmsEncrypted: Rule = {
  code: "source-kms-encrypted",
  severity: "error",
  hop: "package",
  summary: "The object in S3 is encrypted with a KMS key, which the service cannot read.",
  documentation: {
    cause: "The object is, or will be, encrypted with KMS.",
    consequence: "The service cannot read it: `COPY_FAILED`.",
    remedy: '`server_side_encryption = "AES256"` on the object.',
    advice: "Ask whoever looks after the object for one without a KMS key, where no resource declares it.",
    example: "The bucket's default is a KMS key.",
  },
  check: ({ packages }) => packages.flatMap(check),
};

function check({ subject: { source, plannedAction } }: JudgedPackage): Found[] {
  if (source === null || !staysDeclared(plannedAction)) return [];
  const actual = encryptionAfter(source);
  if (actual === null || !isUnreadable(actual)) return [];
  const planned = writes(source.declared?.plannedAction ?? "none");
  return [
    found(source, {
      severity: "error",
      message: `The object ${objectName(source)} ${planned ? "will be" : "is"} encrypted with KMS, which the service cannot read: copying it will fail.`,
      expected: "AES256",
      actual,
      remedy:
        source.declared === null
          ? "Ask whoever looks after the object, which no resource declares, for one that is encrypted with AES256"
          : 'Set server_side_encryption = "AES256" on the object',
    }),
  ];
}
