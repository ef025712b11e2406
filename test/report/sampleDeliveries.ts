import type { Evidence } from "../../src/contract/evidence";
import { type Delivery } from "../../src/validation/result/Delivery";
import {
  type Hop,
  HOP_NAMES,
  type HopName,
  type HopReading,
  type HopState,
} from "../../src/validation/result/Hop";
import { COMMANDS, HOSTILE, LONG_NAME } from "./hostileText";

const AT = "2026-11-20T09:30:00.000Z";

function evidence(seen: string, operation: string, subject: string, place = "eu-central-1"): Evidence {
  return { seen, operation, subject, place, at: AT };
}

const read: Readonly<Record<HopName, readonly Evidence[]>> = {
  object: [
    evidence("SHA-256 0000…a1b2", "file", "dictionaries/synonyms.txt", "local"),
    evidence(
      "ChecksumSHA256 0000…a1b2, 1,204 bytes",
      "HeadObject",
      "s3://acme-dictionaries/synonyms.txt?versionId=3HL4",
    ),
  ],
  package: [
    evidence("AvailablePackageVersion v2, AVAILABLE", "DescribePackages", "F111111111"),
    evidence(
      "v2 was made 2026-11-20T08:10:00Z, after object version 3HL4",
      "GetPackageVersionHistory",
      "F111111111",
    ),
  ],
  domain: [evidence("PackageVersion v2, ACTIVE", "ListPackagesForDomain", "search-prod")],
  index: [],
};

export function reading(state: HopState, parts: Partial<HopReading> = {}): HopReading {
  return { state, why: null, checkedBy: null, evidence: [], leftOut: null, ...parts };
}

type Readings = readonly [HopReading, HopReading] | readonly [HopReading];

/** Proven by what was read, the index apart, of which nothing was asked; `changed` says what is otherwise. */
export function hops(changed: Partial<Record<HopName, Readings>> = {}): Hop[] {
  return HOP_NAMES.map((name) => {
    const proven: Readings =
      name === "index" ? [reading("not asked")] : [reading("proven", { evidence: read[name] })];
    const [now, after = now] = changed[name] ?? proven;
    return { name, now, after };
  });
}

const proven: Delivery = {
  declaredBy: ["association", "rollout"],
  address: "aws_opensearch_package_association.synonyms_on_prod",
  rolloutAddress: "opensearchpackages_rollout.synonyms_on_prod",
  input: "plan.json",
  domainName: "search-prod",
  packageName: "product-synonyms",
  packageId: "F111111111",
  packageAddress: "aws_opensearch_package.synonyms",
  region: "eu-central-1",
  plannedAction: "none",
  liveVersion: "v2",
  availableVersion: "v2",
  versionAfterApply: "v2",
  liveStatus: "ACTIVE",
  referencePath: "analyzers/F111111111",
  hops: hops(),
  status: "ok",
  live: {
    PackageID: "F111111111",
    PackageName: "product-synonyms",
    PackageType: "TXT-DICTIONARY",
    LastUpdated: "2026-11-20T08:15:00.000Z",
    DomainName: "search-prod",
    DomainPackageStatus: "ACTIVE",
    PackageVersion: "v2",
    ReferencePath: "analyzers/F111111111",
  },
};

const stale: Delivery = {
  ...proven,
  declaredBy: ["association"],
  address: 'module.staging["eu"].aws_opensearch_package_association.synonyms[0]',
  rolloutAddress: null,
  domainName: "search-staging",
  liveVersion: "v1",
  versionAfterApply: "v1",
  hops: hops({
    domain: [
      reading("differs", {
        why: "the domain serves v1, the package has v2, and nothing planned rolls it out",
        evidence: [evidence("PackageVersion v1, ACTIVE", "ListPackagesForDomain", "search-staging")],
      }),
    ],
  }),
  status: "warning",
};

const failed: Delivery = {
  ...proven,
  declaredBy: ["association"],
  address: "aws_opensearch_package_association.stops_on_prod",
  rolloutAddress: null,
  packageName: "japanese-stop-words-日本語",
  packageId: "F222222222",
  packageAddress: "aws_opensearch_package.stops",
  liveStatus: "ASSOCIATION_FAILED",
  hops: hops({
    domain: [
      reading("failed", {
        why: `the service refused the dictionary: ${HOSTILE}`,
        evidence: [evidence(`ASSOCIATION_FAILED: ${HOSTILE}`, "ListPackagesForDomain", "search-prod")],
      }),
    ],
  }),
  status: "error",
  live: {
    PackageID: "F222222222",
    DomainPackageStatus: "ASSOCIATION_FAILED",
    ErrorDetails: { ErrorType: "InvalidDictionary", ErrorMessage: HOSTILE },
  },
};

const created: Delivery = {
  ...proven,
  address: "aws_opensearch_package_association.new",
  rolloutAddress: null,
  domainName: null,
  packageName: "brand-new",
  packageId: null,
  packageAddress: "aws_opensearch_package.new",
  plannedAction: "create",
  liveVersion: null,
  availableVersion: null,
  versionAfterApply: "(known after apply)",
  liveStatus: null,
  referencePath: null,
  hops: hops({
    object: [
      reading("missing", {
        why: "the bucket has no such object",
        evidence: [evidence("404 Not Found", "HeadObject", "s3://acme-dictionaries/new.txt")],
      }),
      reading("planned", { why: "the plan uploads the file" }),
    ],
    package: [reading("missing", { why: "it is not created yet" }), reading("planned")],
    domain: [reading("missing", { why: "it is not created yet" }), reading("planned")],
  }),
  status: "info",
  live: null,
};

const unmanaged: Delivery = {
  ...proven,
  declaredBy: [],
  address: null,
  rolloutAddress: null,
  input: null,
  packageName: HOSTILE,
  packageId: "F333333333",
  packageAddress: null,
  hops: hops({
    object: [reading("not asked", { why: "nothing declares a file of it" })],
    package: [reading("not asked", { why: "nothing declares its content" })],
    domain: [
      reading("not asked", {
        why: `nothing declares it: ${COMMANDS}`,
        leftOut: {
          by: "suppressions.json",
          reason: "Experiment of the relevance team, ends with the quarter",
          until: "2026-12-31",
        },
      }),
    ],
  }),
};

const DENIED =
  "User: arn:aws:iam::111122223333:user/ci is not authorized to perform: es:ListPackagesForDomain";

const unread: Delivery = {
  ...proven,
  declaredBy: ["association"],
  address: "aws_opensearch_package_association.long",
  rolloutAddress: null,
  domainName: "d".repeat(28),
  packageName: LONG_NAME,
  packageId: "pkg-00ff",
  packageAddress: null,
  region: "us-east-1",
  input: "-",
  liveStatus: null,
  liveVersion: null,
  availableVersion: null,
  versionAfterApply: null,
  referencePath: null,
  hops: hops({
    object: [reading("not asked", { why: "the package is known by its id only" })],
    package: [
      reading("not checked", {
        why: "the version history was not read, and the bucket keeps no versions",
        checkedBy: "es:GetPackageVersionHistory",
      }),
    ],
    domain: [reading("not checked", { why: DENIED, checkedBy: "es:ListPackagesForDomain" })],
  }).map((hop) => ({ ...hop, after: null })),
  status: "unknown",
  live: null,
};

const busy: Delivery = {
  ...proven,
  declaredBy: ["rollout"],
  address: null,
  rolloutAddress: "opensearchpackages_rollout.synonyms_on_canary",
  domainName: "search-canary",
  plannedAction: "update",
  liveVersion: "v1",
  versionAfterApply: "(known after apply)",
  hops: hops({
    object: [
      reading("differs", { why: "the object has the content of the commit before", evidence: read.object }),
      reading("planned", { why: "the plan uploads the file" }),
    ],
    package: [reading("differs"), reading("planned", { why: "the plan makes a new version of the object" })],
    domain: [
      reading("busy", {
        why: "the service is still copying v2 to the domain, and refuses a new copy until it is done",
        checkedBy: "--wait 5m",
        evidence: [evidence("PackageVersion v2, ASSOCIATING", "ListPackagesForDomain", "search-canary")],
      }),
    ],
  }),
  status: "warning",
};

const partlyLeftOut: Delivery = {
  ...proven,
  declaredBy: ["association"],
  address: "aws_opensearch_package_association.synonyms_on_legacy",
  rolloutAddress: null,
  domainName: "search-legacy",
  hops: hops({
    object: [
      reading("not asked", {
        leftOut: { by: "--leave-out object", reason: "The pipeline's role may not read the bucket" },
      }),
    ],
    index: [
      reading("not asked", {
        leftOut: {
          by: "suppressions.json",
          reason: "The domain has no public endpoint for the pipeline",
          until: "2026-12-31",
        },
      }),
    ],
  }),
};

/** A delivery of every state that a hop can have; the first one is proven. */
export const sampleDeliveries: readonly [Delivery, ...Delivery[]] = [
  proven,
  stale,
  failed,
  created,
  unmanaged,
  unread,
  busy,
  partlyLeftOut,
];
