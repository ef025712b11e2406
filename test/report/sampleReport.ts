import { DictionaryFormat } from "../../src/dictionary/DictionaryFormat";
import type { Finding } from "../../src/validation/result/Finding";
import { comparedOf } from "../../src/validation/result/verdict";
import type { ValidationReport } from "../../src/validation/result/ValidationReport";
import type { DomainRow, PackageRow } from "../../src/validation/result/rows";
import { HOSTILE } from "./hostileText";
import { sampleDeliveries } from "./sampleDeliveries";

const SHA_OLD = "0".repeat(60) + "a1b2";
const SHA_NEW = "f".repeat(60) + "c3d4";

const packageRow: PackageRow = {
  address: "aws_opensearch_package.synonyms",
  packageName: "product-synonyms",
  packageId: "F111111111",
  region: "eu-central-1",
  input: "plan.json",
  plannedAction: "update",
  availableVersion: "v2",
  declaredSha256: SHA_NEW,
  liveSha256: SHA_OLD,
  status: "warning",
  live: {
    PackageID: "F111111111",
    PackageStatus: "AVAILABLE",
    AvailablePackageVersion: "v2",
    PackageDescription: `Synonyms [sha256:${SHA_OLD}]`,
    CreatedAt: "2026-01-02T03:04:05.000Z",
  },
};

const packages: PackageRow[] = [
  packageRow,
  {
    ...packageRow,
    address: "aws_opensearch_package.stops",
    packageName: "japanese-stop-words-日本語",
    packageId: "F222222222",
    plannedAction: "none",
    declaredSha256: SHA_OLD,
    status: "ok",
  },
  {
    ...packageRow,
    address: "aws_opensearch_package.new",
    packageName: "brand-new",
    packageId: null,
    plannedAction: "create",
    availableVersion: null,
    liveSha256: null,
    status: "info",
    live: null,
  },
];

const domains: DomainRow[] = [
  {
    address: "aws_opensearch_domain.search",
    input: "plan.json",
    domainName: "search-prod",
    region: "eu-central-1",
    engineVersion: "OpenSearch_2.19",
    processingStatus: "Active",
    associations: 3,
    status: "error",
  },
  {
    address: "domain/search-staging",
    input: null,
    domainName: "search-staging",
    region: "eu-central-1",
    engineVersion: "OpenSearch_2.19",
    processingStatus: "Processing",
    associations: 1,
    status: "warning",
  },
  {
    address: `domain/${"d".repeat(28)}`,
    input: null,
    domainName: "d".repeat(28),
    region: "us-east-1",
    engineVersion: null,
    processingStatus: null,
    associations: 1,
    status: "unknown",
  },
];

const finding: Finding = {
  code: "association-failed",
  severity: "error",
  address: "aws_opensearch_package_association.stops_on_prod",
  message: `The service could not associate the package: ${HOSTILE}`,
  expected: "ACTIVE",
  actual: "ASSOCIATION_FAILED",
  remedy: "Correct the dictionary and run `terraform apply` again.",
  refusal: null,
  suppressed: null,
  hop: "domain",
  domainName: "search-prod",
  packageId: "F222222222",
  region: "eu-central-1",
  input: "plan.json",
};

const findings: Finding[] = [
  finding,
  {
    ...finding,
    code: "package-name-taken",
    hop: "package",
    address: "aws_opensearch_package.new",
    message: "A package with this name is live under another id, so that creating it will fail.",
    expected: null,
    actual: "F999999999",
    remedy: 'Import it:\nimport {\n  to = aws_opensearch_package.new\n  id = "F999999999"\n}',
    domainName: null,
    packageId: null,
  },
  {
    ...finding,
    code: "association-stale",
    severity: "warning",
    address: 'module.staging["eu"].aws_opensearch_package_association.synonyms[0]',
    message: "The domain serves an older version than the newest, and nothing planned changes that.",
    expected: "v2",
    actual: "v1",
    remedy: "Run `opensearch-packages rollout --domain search-staging --package product-synonyms`.",
    domainName: "search-staging",
    packageId: "F111111111",
  },
  {
    ...finding,
    code: "package-busy",
    hop: "package",
    severity: "info",
    address: "aws_opensearch_package.synonyms",
    message: "The package is still being copied.",
    expected: "AVAILABLE",
    actual: "COPYING",
    remedy: "Wait, or run again with `--wait 5m`.",
    domainName: null,
    packageId: "F111111111",
  },
  {
    ...finding,
    code: "association-unmanaged",
    hop: null,
    severity: "warning",
    address: "domain/search-prod/package/F333333333",
    input: null,
    message: `The package ${HOSTILE} is on the domain, and no configuration declares it.`,
    expected: null,
    actual: "F333333333",
    remedy: "Declare it, or dissociate it.",
    refusal: null,
    suppressed: {
      reason: "Experiment of the relevance team, ends with the quarter",
      until: "2026-12-31",
      source: "suppressions.json",
    },
    packageId: "F333333333",
  },
  {
    ...finding,
    code: "source-differs",
    hop: "object",
    severity: "warning",
    address: "aws_s3_object.synonyms",
    message: "The object in S3 has other content than the declared file.",
    expected: SHA_NEW,
    actual: SHA_OLD,
    remedy: "Apply the plan.",
    domainName: null,
  },
];

/** A report with every status and severity, hostile and overlong values, and every optional part. */
export const sampleReport: ValidationReport = {
  formatVersion: "2.1",
  tool: { name: "opensearch-packages", version: "0.1.0" },
  inputs: [
    { name: "plan.json", kind: "plan", mode: "normal", terraformVersion: "1.11.4" },
    { name: "-", kind: "state", mode: "state", terraformVersion: null },
  ],
  verdict: "findings",
  counts: { error: 2, warning: 2, info: 1, suppressed: 1, unchecked: 1 },
  compared: comparedOf(sampleDeliveries),
  findings,
  deliveries: sampleDeliveries,
  packages,
  domains,
  dictionaries: [
    {
      address: "aws_s3_object.synonyms",
      packageName: "product-synonyms",
      why: null,
      comparedWith: "version v2, which search-prod serves",
      formatGuessedFrom: "the file is called synonyms.txt",
      weight: {
        before: { rules: 120, expansions: 480, heapBytes: 52_000 },
        after: { rules: 120, expansions: 4_000_000, heapBytes: 41_000_000 },
      },
      trial: {
        chain: "standard,lowercase,synonym_graph",
        before: [
          [["car"], ["auto"]],
          [["tv"], [HOSTILE]],
        ],
        after: [[["car"], ["auto", "automobile"]], [["sofa", "couch", "settee"]], [["tv", "television set"]]],
      },
      noTrial: null,
      diff: {
        format: DictionaryFormat.SOLR_SYNONYMS,
        identical: false,
        added: [{ line: 3, text: "sofa, couch, settee" }],
        removed: [{ line: 9, text: `tv => ${HOSTILE.replace(/[\p{Cc}\p{Cf}]/gu, "")}` }],
        changed: [
          { before: { line: 1, text: "car => auto" }, after: { line: 1, text: "car => auto, automobile" } },
        ],
        merged: [],
        split: [],
        moved: [],
        singleWordQueries: { changed: 0, first: [] },
        terms: [{ term: "car", before: ["auto"], after: ["auto", "automobile"] }],
        totals: {
          added: 1,
          removed: 1,
          changed: 1,
          terms: 4,
          merged: 0,
          split: 0,
          moved: 0,
          rulesBefore: 120,
          rulesAfter: 120,
        },
      },
    },
    {
      address: "aws_s3_object.stops",
      packageName: null,
      diff: null,
      why: "the plan does not name the file that it uploads",
      comparedWith: "version v2, which search-prod serves",
      formatGuessedFrom: null,
      weight: null,
      trial: null,
      noTrial: "the plan does not name the file that it uploads",
    },
  ],
  unchecked: [
    {
      address: "aws_opensearch_package_association.long",
      input: "-",
      what: "es:ListPackagesForDomain",
      why: "User: arn:aws:iam::111122223333:user/ci is not authorized to perform: es:ListPackagesForDomain",
      checkedBy: "es:ListPackagesForDomain",
      hop: "domain",
    },
  ],
  indexes: [],
  calls: { opensearch: 9, s3: 3, search: 0, retries: 1 },
};

/** A report with nothing to say, as of an empty plan. */
export const cleanReport: ValidationReport = {
  ...sampleReport,
  verdict: "clean",
  counts: { error: 0, warning: 0, info: 0, suppressed: 0, unchecked: 0 },
  compared: comparedOf(sampleDeliveries.slice(0, 1)),
  findings: [],
  deliveries: sampleDeliveries.slice(0, 1),
  packages: [{ ...packageRow, plannedAction: "none", liveSha256: SHA_NEW, status: "ok" }],
  domains: domains.slice(0, 1).map((domain) => ({ ...domain, associations: 1, status: "ok" as const })),
  dictionaries: [],
  unchecked: [],
};
