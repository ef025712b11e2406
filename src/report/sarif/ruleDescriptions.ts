import type { FindingCode } from "../../validation/FindingCode";

/** What each code says, in one sentence: the short description of its SARIF rule. */
export const ruleDescriptions: Readonly<Record<FindingCode, string>> = {
  "package-missing": "A declared package does not exist in OpenSearch Service.",
  "package-name-taken": "A package to be created has the name of one that is already live.",
  "package-failed": "The service could not copy, validate or delete a package.",
  "package-busy": "A package is still being copied, validated or deleted.",
  "package-content-differs":
    "A package holds other content than the declared file, and nothing planned changes that.",
  "package-content-unknown": "A package does not say which content it holds.",
  "package-type-differs": "A package is live with another type than the declared one.",
  "association-missing": "A declared association does not exist in OpenSearch Service.",
  "association-exists": "An association to be created is already live.",
  "association-failed": "The service could not associate or dissociate a package.",
  "association-busy": "A package is still being associated with or dissociated from a domain.",
  "association-stale": "A domain serves an older version of a package than the newest.",
  "association-will-be-stale":
    "The plan makes a new version of a package that it does not roll out to a domain.",
  "association-unmanaged":
    "A package is associated with a declared domain, and no configuration declares it.",
  "dissociation-planned": "The plan takes a package from a domain, which fails while an index uses it.",
  "reference-path-differs": "A package is served under another reference path than the declared one.",
  "domain-missing": "A domain that an association names does not exist.",
  "domain-busy": "A domain is being changed and refuses other changes.",
  "domain-deleted": "A domain that an association names is being deleted.",
  "engine-unsupported": "The engine of a domain does not support the package.",
  "plugin-limit": "A domain would have more plugins than the service allows.",
  "source-missing": "The object in S3 that a package is copied from does not exist.",
  "source-differs":
    "The object in S3 that a package is copied from has other content than the declared file.",
  "source-kms-encrypted": "The object in S3 is encrypted with a KMS key, which the service cannot read.",
  "access-denied": "The credentials are not allowed to ask what a check needs.",
  unknown: "Something could not be checked, and so is not known to be fine.",
  "suppression-stale": "A suppression suppresses nothing, or has ended.",
};
