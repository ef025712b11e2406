import { writes } from "../../contract/PlannedAction";
import type { SourceSubject } from "../comparison/Comparison";

/** How the object will be encrypted after the apply, as far as it is known: planned, else as it is. */
export function encryptionAfter({ declared, live, bucketDefault }: SourceSubject): string | null {
  if (declared !== null && writes(declared.plannedAction)) {
    if (declared.usesKms) return "aws:kms";
    if (declared.encryption !== null) return declared.encryption;
    if (declared.uploads) return bucketDefault?.kind === "present" ? bucketDefault.value : null;
  }
  return live?.kind === "present" ? live.value.head.encryption : null;
}

/** The service cannot read objects that are encrypted with KMS. */
export function isUnreadable(encryption: string): boolean {
  return /^aws:kms/.test(encryption);
}
