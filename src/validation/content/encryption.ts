import { writes } from "../../contract/PlannedAction";
import type { SourceSubject } from "../comparison/Comparison";

/** How the object will be encrypted after the apply, as far as it is known: planned, else as it is. */
export function encryptionAfter({ declared, live }: SourceSubject): string | null {
  if (declared !== null && writes(declared.plannedAction)) {
    if (declared.usesKms) return "aws:kms";
    // Where nothing is set, the bucket's default decides, as it did for what is there.
    if (declared.encryption !== null || declared.plannedAction !== "update") return declared.encryption;
  }
  return live?.kind === "present" ? live.value.head.encryption : null;
}

/** The service cannot read objects that are encrypted with KMS. */
export function isUnreadable(encryption: string): boolean {
  return /^aws:kms/.test(encryption);
}
