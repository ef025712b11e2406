import type { DomainPackageDetails, DomainStatus, PackageDetails } from "@aws-sdk/client-opensearch";
import type { ForetoldRefusal, Rehearsal } from "../../src/rehearsal";
import type { ReadingSource } from "../../src/contract/evidence";
import type { DictionaryUse, Loading, Serving } from "../../src/search";
import type { ObjectHead, ObjectReading, ObjectVersionEntry, ReadFailure } from "../../src/service/reading";
import {
  absent,
  type AbsentReading,
  present,
  type PresentReading,
  type UnreadReading,
  unread,
} from "../../src/service/door/Reading";
import { readDeclared } from "../../src/terraform/readDeclared";
import type {
  Declared,
  DeclaredAssociation,
  DeclaredDomain,
  DeclaredPackage,
  DeclaredRollout,
  DeclaredSource,
} from "../../src/terraform/declared/Declared";
import { resourceByHand } from "../../src/terraform/declared/resourceByHand";
import type {
  DeliverySubject,
  DomainSubject,
  PackageSubject,
  SourceSubject,
} from "../../src/validation/comparison/Comparison";
import type { Judged, JudgedDelivery, JudgedPackage } from "../../src/validation/deliveries/Judged";
import { type CausedHop, type CausedReading, hop } from "../../src/validation/hops/hopReading";
import type { DomainIndexes, PackageIndexes } from "../../src/validation/indexes/DomainIndexes";
import type { LocalFile } from "../../src/validation/live/LocalFile";
import type { Place } from "../../src/validation/places/Place";
import type { HopName } from "../../src/validation/result/Hop";
import { useOf } from "./FakeSearchDomain";

/**
 * Subjects by hand, for tests of one function: a dictionary `synonyms` (`F1`) of the object `s3://words/synonyms.txt` on
 * the domain `search`, declared in `plan.json`, live at `v1`, everything as it should be. Each takes what is otherwise.
 */

export const INPUT = "plan.json";
export const AT = "2026-11-29T12:00:00.000Z";
export const SHA = "a".repeat(64);
export const OTHER_SHA = "b".repeat(64);
export const MD5 = "c".repeat(32);

export const readBy = (operation: string, subject = "F1"): ReadingSource => ({
  operation,
  subject,
  place: "eu-west-1",
  at: AT,
});

export const failure: ReadFailure = {
  kind: "denied",
  action: "es:DescribePackages",
  operation: "DescribePackages",
  why: "not authorized",
  checkedBy: "es:DescribePackages",
};

export const there = <T>(value: T, operation = "DescribePackages"): PresentReading<T> =>
  present(value, readBy(operation));
export const gone = (why = "it is not in the list", operation = "DescribePackages"): AbsentReading =>
  absent(why, readBy(operation));
export const unanswered = (members: Partial<ReadFailure> = {}): UnreadReading =>
  unread({ ...failure, ...members }, readBy("DescribePackages"));

const declared = (address: string) => resourceByHand(INPUT, address, "none", { region: "eu-west-1" });

export const declaredPackage = (members: Partial<DeclaredPackage> = {}): DeclaredPackage => ({
  ...declared("aws_opensearch_package.synonyms"),
  packageId: "F1",
  packageIdBefore: "F1",
  packageName: "synonyms",
  packageType: "TXT-DICTIONARY",
  engineVersion: null,
  sha256: null,
  sha256Before: null,
  description: null,
  descriptionKnown: true,
  source: { bucket: "words", key: "synonyms.txt" },
  sourceBefore: { bucket: "words", key: "synonyms.txt" },
  makesVersion: false,
  ...members,
});

export const declaredSource = (members: Partial<DeclaredSource> = {}): DeclaredSource => ({
  ...declared("aws_s3_object.synonyms"),
  bucket: "words",
  key: "synonyms.txt",
  before: null,
  uploads: false,
  sha256: null,
  format: null,
  etag: null,
  sourceHash: null,
  contentSha256: null,
  contentMd5: null,
  tracksContent: false,
  file: "synonyms.txt",
  usesKms: false,
  encryption: null,
  versionId: null,
  ...members,
});

export const declaredAssociation = (members: Partial<DeclaredAssociation> = {}): DeclaredAssociation => ({
  ...declared("aws_opensearch_package_association.on_search"),
  domainName: "search",
  packageId: "F1",
  packageAddress: null,
  referencePath: null,
  before: null,
  ...members,
});

export const declaredRollout = (members: Partial<DeclaredRollout> = {}): DeclaredRollout => ({
  ...declared("opensearchpackages_rollout.on_search"),
  domainName: "search",
  packageId: "F1",
  packageAddress: null,
  packageVersion: null,
  packageVersionBefore: null,
  pinned: false,
  followedContent: null,
  contentSha256: null,
  ...members,
});

export const declaredDomain = (members: Partial<DeclaredDomain> = {}): DeclaredDomain => ({
  ...declared("aws_opensearch_domain.search"),
  domainName: "search",
  engineVersion: null,
  ...members,
});

export const head = (members: Partial<ObjectHead> = {}): ObjectHead => ({
  size: 5,
  etag: null,
  lastModified: new Date("2026-11-01T00:00:00Z"),
  versionId: null,
  sha256: SHA,
  md5: null,
  metadata: {},
  encryption: null,
  kmsKeyId: null,
  ...members,
});

export const object = (
  members: Partial<ObjectHead> = {},
  content: ObjectReading["content"] = { kind: "not needed" },
): PresentReading<ObjectReading> =>
  present({ head: head(members), content }, readBy("GetObject", "s3://words/synonyms.txt"));

export const writtenVersion = (members: Partial<ObjectVersionEntry> = {}): ObjectVersionEntry => ({
  versionId: "one",
  lastModified: new Date("2026-11-01T00:00:00Z"),
  isLatest: true,
  deleted: false,
  etag: null,
  size: 5,
  ...members,
});

export const localFile = (members: Partial<Extract<LocalFile, { kind: "read" }>> = {}): LocalFile => ({
  kind: "read",
  file: "/stack/synonyms.txt",
  size: 5,
  sha256: SHA,
  md5: MD5,
  bytes: null,
  at: AT,
  ...members,
});

export const source = (members: Partial<SourceSubject> = {}): SourceSubject => ({
  address: "aws_s3_object.synonyms",
  region: "eu-west-1",
  input: INPUT,
  declared: declaredSource(),
  removedBy: null,
  bucket: "words",
  key: "synonyms.txt",
  live: object(),
  versions: null,
  file: localFile(),
  bucketDefault: null,
  ...members,
});

export const livePackage = (members: Partial<PackageDetails> = {}): PackageDetails => ({
  PackageID: "F1",
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  PackageStatus: "AVAILABLE",
  AvailablePackageVersion: "v1",
  ...members,
});

export const packaged = (members: Partial<PackageSubject> = {}): PackageSubject => ({
  address: "aws_opensearch_package.synonyms",
  region: "eu-west-1",
  input: INPUT,
  declared: declaredPackage(),
  plannedAction: "none",
  packageId: "F1",
  live: there(livePackage()),
  nameHolder: gone("it is not created yet"),
  history: there(
    [{ PackageVersion: "v1", CreatedAt: new Date("2026-11-02T00:00:00Z") }],
    "GetPackageVersionHistory",
  ),
  onDomains: null,
  elsewhere: null,
  source: source(),
  ...members,
});

export const domain = (
  live: Partial<DomainStatus> | DomainSubject["live"] = {},
  members: Partial<DomainSubject> = {},
): DomainSubject => ({
  address: "domain/search",
  region: "eu-west-1",
  input: null,
  name: "search",
  declared: null,
  live: "kind" in live ? live : there(live as DomainStatus, "DescribeDomains"),
  onDomain: null,
  ...members,
});

export const liveAssociation = (members: Partial<DomainPackageDetails> = {}): DomainPackageDetails => ({
  PackageID: "F1",
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  DomainName: "search",
  DomainPackageStatus: "ACTIVE",
  PackageVersion: "v1",
  ReferencePath: "analyzers/F1",
  ...members,
});

export const delivery = (members: Partial<DeliverySubject> = {}): DeliverySubject => ({
  address: "aws_opensearch_package_association.on_search",
  region: "eu-west-1",
  input: INPUT,
  place: 0,
  association: declaredAssociation(),
  rollouts: [],
  plannedAction: "none",
  domainName: "search",
  packageId: "F1",
  package: packaged(),
  domain: domain(),
  live: there(liveAssociation(), "ListDomainsForPackage"),
  rolledOut: false,
  ...members,
});

export const rehearsal = (members: Partial<Rehearsal> = {}): Rehearsal => ({
  refusals: [],
  copyFailures: [],
  unjudged: [],
  endsOf: () => [],
  servedBy: () => null,
  servedFrom: () => null,
  servedOn: () => [],
  ...members,
});

export const hopAt = (
  name: HopName,
  now: CausedReading = hop("proven", null),
  after: CausedReading | null = null,
): CausedHop => ({ name, now, after });

export const judgedPackage = (
  subject: PackageSubject = packaged(),
  hops: Partial<Pick<JudgedPackage, "object" | "package">> = {},
): JudgedPackage => ({ subject, object: hopAt("object"), package: hopAt("package"), ...hops });

export const judgedDelivery = (
  subject: DeliverySubject = delivery(),
  hops: Partial<Record<HopName, CausedHop>> = {},
  indexes: DomainIndexes | null = null,
): JudgedDelivery => {
  const all = (["object", "package", "domain", "index"] as const).map((name) => hops[name] ?? hopAt(name));
  const [, , ofDomain, ofIndex] = all as [CausedHop, CausedHop, CausedHop, CausedHop];
  return { subject, hops: all, domain: ofDomain, index: ofIndex, indexes };
};

/** What is judged; the packages and domains of the comparison are those of the deliveries, unless they are given. */
export const judged = (members: Partial<Judged> = {}): Judged => {
  const { packages = [], deliveries = [] } = members;
  return {
    comparison: {
      packages: packages.map(({ subject }) => subject),
      deliveries: deliveries.map(({ subject }) => subject),
      domains: [...new Set(deliveries.flatMap(({ subject }) => subject.domain ?? []))],
      undeclared: [],
    },
    packages,
    deliveries,
    rehearsal: rehearsal(),
    indexes: [],
    ...members,
  };
};

export const serving = (members: Partial<Serving> = {}, use: DictionaryUse = useOf("F1")): Serving => ({
  use,
  analyzer: "by_words",
  state: "served",
  why: null,
  checkedBy: null,
  renewal: null,
  asked: { texts: 1, of: 1 },
  probes: [],
  evidence: [],
  ...members,
});

export const loading = (members: Partial<Loading> = {}): Loading => ({
  use: useOf("F1"),
  analyzer: "by_words",
  state: "loads",
  why: null,
  checkedBy: null,
  refusal: null,
  parts: 1,
  evidence: [],
  ...members,
});

export const packageIndexes = (members: Partial<PackageIndexes> = {}): PackageIndexes => ({
  packageId: "F1",
  uses: [useOf("F1")],
  words: { kind: "known", called: "version v1" },
  servings: [serving()],
  untold: null,
  queries: [],
  queriesUntold: null,
  coming: null,
  ...members,
});

export const domainIndexes = (
  own: Partial<PackageIndexes> | null = {},
  members: Partial<DomainIndexes> = {},
): DomainIndexes => ({
  place: 0,
  domainName: "search",
  region: "eu-west-1",
  endpoint: "search.example",
  untold: null,
  unread: [],
  packages: own === null ? new Map() : new Map([["F1", packageIndexes(own)]]),
  ...members,
});

/** `AssociatePackage` of the association that `delivery()` declares. */
export const refusal = (members: Partial<ForetoldRefusal> = {}): ForetoldRefusal => ({
  input: INPUT,
  address: "aws_opensearch_package_association.on_search",
  action: "create",
  operation: "AssociatePackage",
  exception: "ConflictException",
  reason: "alreadyInDesiredState",
  message: "the model's sentence",
  certainty: "certain",
  region: "eu-west-1",
  packageId: "F1",
  packageName: "synonyms",
  domainName: "search",
  detail: null,
  doneBefore: [],
  notReached: [],
  ...members,
});

/** A plan that declares nothing, but for what is given. */
export const declaredIn = (name = INPUT, members: Partial<Declared> = {}): Declared => ({
  ...readDeclared(JSON.stringify({ format_version: "1.0", values: { root_module: {} } }), name),
  ...members,
});

export const place = (members: Partial<Place> = {}): Place => ({
  index: 0,
  settings: { region: "eu-west-1" },
  unknown: [],
  packages: [],
  associations: [],
  domains: [],
  rollouts: [],
  contents: [],
  associationGates: [],
  elsewhere: [],
  sources: [],
  bucketDefaults: [],
  ...members,
});
