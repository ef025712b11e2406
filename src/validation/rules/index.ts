import { associationBusy } from "./association-busy";
import { associationExists } from "./association-exists";
import { associationFailed } from "./association-failed";
import { associationMissing } from "./association-missing";
import { associationStale } from "./association-stale";
import { associationUnmanaged } from "./association-unmanaged";
import { associationUsedElsewhere } from "./association-used-elsewhere";
import { associationWillBeStale } from "./association-will-be-stale";
import { dictionaryInUse } from "./dictionary-in-use";
import { dictionaryUnused } from "./dictionary-unused";
import { indexBroken } from "./index-broken";
import { indexDiffers } from "./index-differs";
import { indexNeedsRefresh } from "./index-needs-refresh";
import { indexTimeWords } from "./index-time-words";
import { indexWillBreak } from "./index-will-break";
import { indexWouldRefuse } from "./index-would-refuse";
import { updateableWithoutEffect } from "./updateable-without-effect";
import { dissociationPlanned } from "./dissociation-planned";
import { domainBusy } from "./domain-busy";
import { domainDeleted } from "./domain-deleted";
import { domainMissing } from "./domain-missing";
import { engineUnsupported } from "./engine-unsupported";
import { packageBusy } from "./package-busy";
import { packageContentDiffers } from "./package-content-differs";
import { packageContentUnproven } from "./package-content-unproven";
import { packageFailed } from "./package-failed";
import { packageInUse } from "./package-in-use";
import { packageMissing } from "./package-missing";
import { packageNameTwice } from "./package-name-twice";
import { packageNameTaken } from "./package-name-taken";
import { packageTypeDiffers } from "./package-type-differs";
import { pluginLimit } from "./plugin-limit";
import { referencePathDiffers } from "./reference-path-differs";
import { rolloutContentDiffers } from "./rollout-content-differs";
import { rolloutVersionUnavailable } from "./rollout-version-unavailable";
import { sourceDiffers } from "./source-differs";
import { sourceKmsEncrypted } from "./source-kms-encrypted";
import { sourceMissing } from "./source-missing";
import { sourceRemoved } from "./source-removed";
import { sampleQueryBroken } from "./sample-query-broken";
import { sourceElsewhere } from "./source-elsewhere";
import { packageNotAvailable } from "./package-not-available";
import { packageLimit } from "./package-limit";
import { argumentInvalid } from "./argument-invalid";
import { applyRefused } from "./apply-refused";
import { UNRULED } from "./unruled";
import type { Rule } from "./Rule";

/** Every rule on what was judged, in the order of the documentation. */
export const RULES: readonly Rule[] = [
  packageMissing,
  packageNameTaken,
  packageNameTwice,
  packageInUse,
  packageNotAvailable,
  packageLimit,
  packageFailed,
  packageBusy,
  packageContentDiffers,
  packageContentUnproven,
  packageTypeDiffers,
  associationMissing,
  associationExists,
  associationFailed,
  associationBusy,
  associationStale,
  associationWillBeStale,
  associationUnmanaged,
  dissociationPlanned,
  dictionaryInUse,
  associationUsedElsewhere,
  referencePathDiffers,
  rolloutVersionUnavailable,
  rolloutContentDiffers,
  indexDiffers,
  indexBroken,
  indexWillBreak,
  indexWouldRefuse,
  indexNeedsRefresh,
  indexTimeWords,
  updateableWithoutEffect,
  sampleQueryBroken,
  dictionaryUnused,
  domainMissing,
  domainBusy,
  domainDeleted,
  engineUnsupported,
  pluginLimit,
  sourceMissing,
  sourceRemoved,
  sourceDiffers,
  sourceKmsEncrypted,
  sourceElsewhere,
  argumentInvalid,
  applyRefused,
];

/** Everything that is said of each code, rules first. */
export const CODES: readonly Omit<Rule, "check">[] = [...RULES, ...UNRULED];
