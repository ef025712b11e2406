import { writes } from "../../contract/PlannedAction";
import type { SourceSubject } from "../comparison/Comparison";

/** How the object will be encrypted after the apply, as far as it is known: planned, else as it is. */
export function encryptionAfter({ declared, live }: SourceSubject): string | null {
  if (declared !== null && declared.usesKms && writes(declared.plannedAction)) return "aws:kms";
  if (declared?.plannedAction === "create" || declared?.plannedAction === "replace") return null;
  return live?.kind === "present" ? live.value.head.encryption : null;
}

/** The service cannot read objects that are encrypted with KMS. */
export function isUnreadable(encryption: string): boolean {
  return /^aws:kms/.test(encryption);
}
