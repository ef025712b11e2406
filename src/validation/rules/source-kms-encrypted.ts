import { writes } from "../../contract/PlannedAction";
import { valueOf } from "../../service/snapshot";
import type { SourceSubject } from "../comparison/Comparison";
import { sourcesOf } from "../comparison/sourcesOf";
import { found, type Found, type Rule } from "./Rule";

/** The service cannot read objects encrypted with KMS. */
export const sourceKmsEncrypted: Rule = {
  code: "source-kms-encrypted",
  check: (comparison) => sourcesOf(comparison).flatMap(check),
};

function check(source: SourceSubject): Found[] {
  const planned = plannedEncryption(source);
  const actual = planned ?? encryptionOf(source);
  if (!/^aws:kms/.test(actual)) return [];
  return [
    found(source, {
      severity: "error",
      message: `The object s3://${source.bucket}/${source.key} ${planned === null ? "is" : "will be"} encrypted with KMS, which the service cannot read: copying it will fail.`,
      expected: "AES256",
      actual,
      remedy: 'Set server_side_encryption = "AES256" on the object',
    }),
  ];
}

/** What the plan says, where it writes the object or S3 was not asked; else null. */
function plannedEncryption({ declared, live }: SourceSubject): string | null {
  if (declared === null) return null;
  const isWritten = writes(declared.plannedAction);
  if (!isWritten && live !== null) return null;
  return declared.usesKms ? "aws:kms" : "AES256";
}

function encryptionOf({ live }: SourceSubject): string {
  return valueOf(live ?? { kind: "absent" })?.ServerSideEncryption ?? "";
}
