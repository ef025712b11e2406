import { associationBusy } from "./association-busy";
import { associationExists } from "./association-exists";
import { associationFailed } from "./association-failed";
import { associationMissing } from "./association-missing";
import { associationStale } from "./association-stale";
import { associationUnmanaged } from "./association-unmanaged";
import { associationWillBeStale } from "./association-will-be-stale";
import { dissociationPlanned } from "./dissociation-planned";
import { domainBusy } from "./domain-busy";
import { domainDeleted } from "./domain-deleted";
import { domainMissing } from "./domain-missing";
import { engineUnsupported } from "./engine-unsupported";
import { packageBusy } from "./package-busy";
import { packageContentDiffers } from "./package-content-differs";
import { packageContentUnknown } from "./package-content-unknown";
import { packageFailed } from "./package-failed";
import { packageMissing } from "./package-missing";
import { packageNameTaken } from "./package-name-taken";
import { packageTypeDiffers } from "./package-type-differs";
import { pluginLimit } from "./plugin-limit";
import { referencePathDiffers } from "./reference-path-differs";
import { sourceDiffers } from "./source-differs";
import { sourceKmsEncrypted } from "./source-kms-encrypted";
import { sourceMissing } from "./source-missing";
import type { Rule } from "./Rule";

/** Every rule. `access-denied`, `unknown` and `suppression-stale` are not about what is live: see `src/validation/unchecked` and `suppressions`. */
export const RULES: readonly Rule[] = [
  packageMissing,
  packageNameTaken,
  packageFailed,
  packageBusy,
  packageContentDiffers,
  packageContentUnknown,
  packageTypeDiffers,
  associationMissing,
  associationExists,
  associationFailed,
  associationBusy,
  associationStale,
  associationWillBeStale,
  associationUnmanaged,
  dissociationPlanned,
  referencePathDiffers,
  domainMissing,
  domainBusy,
  domainDeleted,
  engineUnsupported,
  pluginLimit,
  sourceMissing,
  sourceDiffers,
  sourceKmsEncrypted,
];
