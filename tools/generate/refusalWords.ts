import type { CopyFailure, RefusalKind } from "../../src/model";
import type { FindingCode } from "../../src/validation";

/** What the documentation says of a refusal. */
export interface RefusalWords {
  /** When the call is refused: a clause. */
  readonly when: string;
  /** Whether, or when, it passes by itself: then it is possible, and not certain. */
  readonly passes: string;
}

const STAYS = { passes: "no" } as const;
const PASSES = { passes: "yes" } as const;

/** The model's reasons, in words. */
export const REFUSAL_WORDS: Readonly<Record<RefusalKind, RefusalWords>> = {
  alreadyInDesiredState: { ...STAYS, when: "the domain has the newest version of the package already" },
  packageNotFound: { ...STAYS, when: "there is no such package" },
  domainNotFound: { ...STAYS, when: "there is no such domain" },
  notAssociated: { ...STAYS, when: "the package is not on the domain" },
  arnNotFound: { ...STAYS, when: "no domain has the ARN" },
  nameTaken: {
    passes: "when that package is being deleted",
    when: "the account has a package of that name in the region",
  },
  domainNameTaken: { ...STAYS, when: "the account has a domain of that name in the region" },
  pluginForElasticsearch: { ...STAYS, when: "a plugin is made for Elasticsearch" },
  engineVersionMissing: { ...STAYS, when: "a plugin has no `engine_version`" },
  engineVersionUnexpected: { ...STAYS, when: "something else than a plugin has an `engine_version`" },
  engineVersionDiffers: { ...STAYS, when: "a plugin is made for another engine version than the domain's" },
  packageNotAvailable: {
    passes: "unless the copy failed",
    when: "the package is not `AVAILABLE`",
  },
  packageBusy: { ...PASSES, when: "the package is `COPYING`, `VALIDATING` or `DELETING`" },
  packageBusyForUpdate: { ...PASSES, when: "the package is `COPYING`, `VALIDATING` or `DELETING`" },
  packageAssociated: { passes: "when it is being taken off", when: "a domain has the package" },
  associationBusy: { ...PASSES, when: "the association is `ASSOCIATING` or `DISSOCIATING`" },
  domainBusy: { ...PASSES, when: "the domain is being made, changed, upgraded or deleted" },
  packageLimit: { ...STAYS, when: "the account has as many packages as `--package-limit` says" },
  pluginLimit: { ...STAYS, when: "the domain has 20 other plugins" },
  notOwner: { ...STAYS, when: "the package is another account's" },
  scopeDisabled: { ...STAYS, when: "the package was not made for other accounts" },
  invalidToken: { ...STAYS, when: "the token of a page is not good" },
};

/** The findings that tell of a copy which will fail. */
export const COPY_FAILURE_CODES: Readonly<Record<CopyFailure, FindingCode>> = {
  noSuchBucket: "source-missing",
  noSuchKey: "source-missing",
  kmsEncrypted: "source-kms-encrypted",
  otherRegion: "source-elsewhere",
};
