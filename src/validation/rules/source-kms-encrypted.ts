import { valueOf } from "../../service/snapshot";
import type { SourceSubject } from "../comparison/Comparison";
import { sourcesOf } from "../comparison/sourcesOf";
import { found, type Rule } from "./Rule";

/** The service cannot read objects encrypted with KMS. */
export const sourceKmsEncrypted: Rule = {
  code: "source-kms-encrypted",
  check: (comparison) =>
    sourcesOf(comparison)
      .filter(usesKms)
      .map((source) =>
        found(source, {
          severity: "error",
          message: `The object s3://${source.bucket}/${source.key} is encrypted with KMS, which the service cannot read: copying it will fail.`,
          expected: "AES256",
          actual: valueOf(source.live ?? { kind: "absent" })?.ServerSideEncryption ?? "aws:kms",
          remedy: 'Set server_side_encryption = "AES256" on the object',
        }),
      ),
};

function usesKms({ declared, live }: SourceSubject): boolean {
  const replaced = ["create", "update", "replace"].includes(declared?.plannedAction ?? "none");
  if (declared !== null && (replaced || live === null)) return declared.usesKms;
  return /^aws:kms/.test(valueOf(live ?? { kind: "absent" })?.ServerSideEncryption ?? "");
}
