import { PLANNED_ACTIONS, type PlannedAction } from "../../../src/contract/PlannedAction";
import type { DeliverySubject } from "../../../src/validation/comparison/Comparison";
import { hop } from "../../../src/validation/hops/hopReading";
import { associationBusy } from "../../../src/validation/rules/association-busy";
import { associationFailed } from "../../../src/validation/rules/association-failed";
import { associationMissing } from "../../../src/validation/rules/association-missing";
import { associationStale } from "../../../src/validation/rules/association-stale";
import { associationUnmanaged } from "../../../src/validation/rules/association-unmanaged";
import { associationUsedElsewhere } from "../../../src/validation/rules/association-used-elsewhere";
import { associationWillBeStale } from "../../../src/validation/rules/association-will-be-stale";
import { dissociationPlanned } from "../../../src/validation/rules/dissociation-planned";
import { engineUnsupported } from "../../../src/validation/rules/engine-unsupported";
import { referencePathDiffers } from "../../../src/validation/rules/reference-path-differs";
import { rolloutContentDiffers } from "../../../src/validation/rules/rollout-content-differs";
import { rolloutVersionUnavailable } from "../../../src/validation/rules/rollout-version-unavailable";
import type { Rule } from "../../../src/validation/rules/Rule";
import {
  declaredAssociation,
  declaredDomain,
  declaredPackage,
  declaredRollout,
  declaredSource,
  delivery,
  domain,
  gone,
  hopAt,
  INPUT,
  judged,
  judgedDelivery,
  liveAssociation,
  livePackage,
  localFile,
  object,
  OTHER_SHA,
  packaged,
  SHA,
  source,
  there,
  unanswered,
} from "../subjects";

type Hops = Parameters<typeof judgedDelivery>[1];

const check = (rule: Rule, members: Partial<DeliverySubject>, hops: Hops = {}) =>
  rule.check(judged({ deliveries: [judgedDelivery(delivery(members), hops)] }));
const live = (members: Parameters<typeof liveAssociation>[0]) => there(liveAssociation(members));
const status = (DomainPackageStatus: string, more: object = {}) =>
  live({ DomainPackageStatus: DomainPackageStatus as never, ...more });
const toldOf = (rule: Rule, members: (action: PlannedAction) => Partial<DeliverySubject>, hops: Hops = {}) =>
  PLANNED_ACTIONS.filter((action) => check(rule, members(action), hops).length > 0);

const ABOUT = {
  address: "aws_opensearch_package_association.on_search",
  region: "eu-west-1",
  input: INPUT,
  packageId: "F1",
  domainName: "search",
};
const OF_ROLLOUT = { ...ABOUT, address: "opensearchpackages_rollout.on_search" };

describe("association-busy", () => {
  it.each(["ASSOCIATING", "DISSOCIATING"])("tells of one that is %s", (actual) => {
    expect(check(associationBusy, { live: status(actual) })).toEqual([
      {
        ...ABOUT,
        severity: "warning",
        message: `The association of synonyms (F1) with the domain search is ${actual}: what it will be is not known yet.`,
        expected: "ACTIVE",
        actual,
        remedy: "Validate again with `--wait 10m`",
      },
    ]);
  });

  it.each([
    ["active", live({})],
    ["without a status", live({ DomainPackageStatus: undefined })],
    ["missing", gone()],
    ["not known", unanswered()],
  ])("tells of none that is %s", (_, of) => {
    expect(check(associationBusy, { live: of })).toEqual([]);
  });
});

describe("association-failed", () => {
  const CORRECT =
    "Correct what the service names, then run `opensearch-packages rollout --domain search --package F1`";
  const finding = (actual: string, severity: string, remedy: string) => ({
    ...ABOUT,
    severity,
    message: `The association of synonyms (F1) with the domain search is ${actual} (Limit: too many).`,
    expected: "ACTIVE",
    actual,
    remedy,
  });
  const failed = (said: string) =>
    status(said, { ErrorDetails: { ErrorType: "Limit", ErrorMessage: "too many" } });

  it("says what to do, by which way it failed", () => {
    expect(check(associationFailed, { live: failed("ASSOCIATION_FAILED") })).toEqual([
      finding("ASSOCIATION_FAILED", "error", CORRECT),
    ]);
    expect(check(associationFailed, { live: failed("DISSOCIATION_FAILED") })).toEqual([
      finding(
        "DISSOCIATION_FAILED",
        "error",
        "Find out which index uses the package, and take it out there before the next apply",
      ),
    ]);
  });

  it("is no error where the plan tries again, and a note where that will make it good", () => {
    const severityOf = (members: Partial<DeliverySubject>, hops: Hops = {}) =>
      check(associationFailed, { live: failed("ASSOCIATION_FAILED"), ...members }, hops)[0]?.severity;
    expect(severityOf({ rolledOut: true })).toBe("warning");
    expect(PLANNED_ACTIONS.map((plannedAction) => severityOf({ plannedAction }))).toEqual([
      "error",
      "error",
      "error",
      "warning",
      "warning",
      "error",
      "error",
    ]);
    expect(
      severityOf({ rolledOut: true }, { domain: hopAt("domain", hop("failed", "x"), hop("planned", "x")) }),
    ).toBe("info");
  });

  it.each([
    ["active", live({})],
    ["without a status", live({ DomainPackageStatus: undefined })],
    ["missing", gone()],
  ])("tells of none that is %s", (_, of) => {
    expect(check(associationFailed, { live: of })).toEqual([]);
  });
});

describe("association-missing", () => {
  const finding = {
    ...ABOUT,
    severity: "error",
    message:
      "The package synonyms (F1) is not associated with the domain search: indexes that use it cannot open.",
    expected: "ACTIVE",
    actual: "not associated",
    remedy: "Run `terraform apply`: its refresh sees that the association is gone, and makes it again",
  };
  const missing = { live: gone() };

  it("tells of what an association or a rollout declares", () => {
    expect(check(associationMissing, missing)).toEqual([finding]);
    expect(
      check(associationMissing, { ...missing, association: null, rollouts: [declaredRollout()] }),
    ).toEqual([finding]);
    expect(check(associationMissing, { ...missing, domain: null })).toEqual([finding]);
    expect(check(associationMissing, { ...missing, package: packaged({ live: gone() }) })).toHaveLength(1);
  });

  it.each<[string, Partial<DeliverySubject>]>([
    ["it is there", {}],
    ["it is not known", { live: unanswered() }],
    ["nothing declares it", { ...missing, association: null }],
    ["the plan rolls it out", { ...missing, rolledOut: true }],
    ["its package is not known yet", { ...missing, packageId: null }],
    ["its domain is not known yet", { ...missing, domainName: null }],
    ["its domain is missing as a whole", { ...missing, domain: domain(gone()) }],
    ["its package is elsewhere", { ...missing, package: null }],
    ["its package was not told", { ...missing, package: packaged({ live: unanswered() }) }],
    [
      "its package is made anew",
      { ...missing, package: packaged({ live: gone(), plannedAction: "replace" }) },
    ],
  ])("tells of nothing where %s", (_, members) => {
    expect(check(associationMissing, members)).toEqual([]);
  });

  it("tells of none that the plan makes or takes", () => {
    expect(toldOf(associationMissing, (plannedAction) => ({ ...missing, plannedAction }))).toEqual([
      "none",
      "update",
      "import",
    ]);
  });
});

describe("association-stale", () => {
  const differs = { domain: hopAt("domain", hop("differs", "x")) };
  const newer = packaged({ live: there(livePackage({ AvailablePackageVersion: "v2" })) });
  const finding = (more: object = {}) => ({
    ...ABOUT,
    severity: "error",
    message: "The domain search serves version v1 of synonyms (F1), and the package holds v2.",
    expected: "v2",
    actual: "v1",
    remedy: "Run `opensearch-packages rollout --domain search --package F1`",
    ...more,
  });

  it("tells of the version that is served, and of that which is held", () => {
    expect(check(associationStale, { package: newer }, differs)).toEqual([finding()]);
    expect(check(associationStale, { package: null, live: gone() }, differs)).toEqual([
      finding({
        message: "The domain search serves version null of F1, and the package holds null.",
        expected: null,
        actual: null,
      }),
    ]);
  });

  it("has nobody roll out what the package should not hold", () => {
    const wrong = { ...differs, package: hopAt("package", hop("differs", "x")) };
    expect(check(associationStale, { package: newer }, wrong)).toEqual([
      finding({
        remedy: "Consider a rollout when the package holds what is declared, which it does not now",
      }),
    ]);
    // The object before it is another matter.
    const object = { ...differs, object: hopAt("object", hop("differs", "x")) };
    expect(check(associationStale, { package: newer }, object)).toEqual([finding()]);
  });

  it("tells of nothing that the plan mends, or makes", () => {
    expect(check(associationStale, { package: newer })).toEqual([]);
    const mended = { domain: hopAt("domain", hop("differs", "x"), hop("planned", "x")) };
    expect(check(associationStale, { package: newer }, mended)).toEqual([]);
    const made = { domain: hopAt("domain", hop("proven", null), hop("differs", "x")) };
    expect(check(associationStale, { package: newer }, made)).toEqual([]);
  });
});

describe("association-will-be-stale", () => {
  const made = { domain: hopAt("domain", hop("proven", null), hop("differs", "x")) };
  const makes = packaged({ declared: declaredPackage({ makesVersion: true }) });
  const finding = (actual: string) => ({
    ...ABOUT,
    severity: "warning",
    message:
      "The plan makes a new version of synonyms (F1), and nothing in it brings that version to the domain search.",
    expected: "the new version",
    actual,
    remedy:
      "Add an opensearchpackages_rollout (associateWith of the constructs has one by default), or after the apply run `opensearch-packages rollout --domain search --package F1`",
  });

  it("tells of the version that stays", () => {
    expect(check(associationWillBeStale, { package: makes }, made)).toEqual([finding("v1 stays")]);
    expect(
      check(associationWillBeStale, { package: makes, live: live({ PackageVersion: undefined }) }, made),
    ).toEqual([finding("the old version stays")]);
  });

  it.each<[string, Partial<DeliverySubject>, Hops]>([
    ["no version is made", {}, made],
    ["nothing declares the package", { package: packaged({ declared: null }) }, made],
    ["nothing is applied", { package: makes }, { domain: hopAt("domain", hop("differs", "x")) }],
    [
      "it is rolled out",
      { package: makes },
      { domain: hopAt("domain", hop("proven", null), hop("planned", "x")) },
    ],
  ])("tells of nothing where %s", (_, members, hops) => {
    expect(check(associationWillBeStale, members, hops)).toEqual([]);
  });
});

describe("association-unmanaged", () => {
  const unmanaged = { association: null, package: packaged({ declared: null }) };
  const finding = (called: string, actual: string) => ({
    ...ABOUT,
    severity: "warning",
    message: `The package ${called} is on the domain search, and nothing that was read declares it.`,
    expected: "not associated",
    actual,
    remedy:
      "Add to a configuration what `opensearch-packages adopt --package F1` prints, give the plan that declares it too, or suppress this with a reason",
  });

  it("tells of what nothing declares", () => {
    expect(check(associationUnmanaged, unmanaged)).toEqual([finding("synonyms", "ACTIVE")]);
    const bare = live({ PackageName: undefined, DomainPackageStatus: undefined });
    expect(check(associationUnmanaged, { ...unmanaged, live: bare })).toEqual([finding("F1", "associated")]);
  });

  it.each<[string, Partial<DeliverySubject>]>([
    ["an association declares it", { ...unmanaged, association: declaredAssociation() }],
    ["a rollout declares it", { ...unmanaged, rollouts: [declaredRollout()] }],
    ["its package is declared", { ...unmanaged, package: packaged() }],
    ["its package is not known", { ...unmanaged, package: null }],
    ["it is not there", { ...unmanaged, live: gone() }],
  ])("tells of nothing where %s", (_, members) => {
    expect(check(associationUnmanaged, members)).toEqual([]);
  });
});

describe("association-used-elsewhere", () => {
  const taken = delivery({
    plannedAction: "delete",
    association: declaredAssociation({ plannedAction: "delete" }),
  });
  const user = delivery({
    input: "other.json",
    association: declaredAssociation({ input: "other.json", address: "a.user" }),
  });
  const of = (...subjects: DeliverySubject[]) =>
    associationUsedElsewhere.check(
      judged({ deliveries: subjects.map((subject) => judgedDelivery(subject)) }),
    );
  const finding = (by: string) => ({
    ...ABOUT,
    severity: "error",
    message: `The plan takes synonyms (F1) off the domain search, where ${by} of other.json declares it.`,
    expected: "on search, as other.json declares",
    actual: "dissociated",
    remedy: `Take ${ABOUT.address} out of the state without destroying it, by a removed block with destroy = false; or decide that ${by} goes too`,
  });

  it("tells of another input's association, and of its rollout", () => {
    expect(of(taken, user)).toEqual([finding("a.user")]);
    expect(of(user, taken)).toEqual([finding("a.user")]);
    const rolling = {
      ...user,
      association: null,
      rollouts: [declaredRollout({ input: "other.json", address: "r.user" })],
    };
    expect(of(taken, rolling)).toEqual([finding("r.user")]);
  });

  it("tells of nothing else", () => {
    const gives = (action: PlannedAction) => ({
      ...user,
      association: declaredAssociation({ input: "other.json", plannedAction: action }),
    });
    expect(of(taken)).toEqual([]);
    expect(of(taken, gives("delete"))).toEqual([]);
    expect(of(taken, gives("forget"))).toEqual([]);
    expect(of(taken, gives("create"))).toHaveLength(1);
    expect(of(taken, { ...user, association: declaredAssociation() })).toEqual([]);
    expect(of({ ...taken, live: gone() }, user)).toEqual([]);
    expect(of({ ...taken, plannedAction: "replace" }, user)).toEqual([]);
  });

  it.each([{ place: 1 }, { domainName: "other" }, { packageId: "F2" }])(
    "tells of nothing of %j",
    (members) => {
      expect(of(taken, { ...user, ...members })).toEqual([]);
    },
  );
});

describe("dissociation-planned", () => {
  const finding = (again: string, expected: string) => ({
    ...ABOUT,
    severity: "warning",
    message: `The plan dissociates synonyms (F1) from the domain search${again}: it fails while an index uses the package.`,
    expected,
    actual: "associated",
    remedy:
      "Find out which indexes name the reference path, and take it out of their settings first; or keep the association",
  });

  it("tells of what the plan takes off, for good or not", () => {
    expect(check(dissociationPlanned, { plannedAction: "delete" })).toEqual([finding("", "not associated")]);
    expect(check(dissociationPlanned, { plannedAction: "replace" })).toEqual([
      finding(" and associates again", "associated again"),
    ]);
    expect(check(dissociationPlanned, { plannedAction: "delete", live: gone() })).toEqual([]);
    expect(toldOf(dissociationPlanned, (plannedAction) => ({ plannedAction }))).toEqual([
      "replace",
      "delete",
    ]);
  });
});

describe("reference-path-differs", () => {
  const association = declaredAssociation({ referencePath: "analyzers/F0" });

  it("tells of both paths", () => {
    expect(check(referencePathDiffers, { association })).toEqual([
      {
        ...ABOUT,
        severity: "error",
        message:
          "The domain search has the package synonyms (F1) at analyzers/F1: index settings made from the state name a file that is not there.",
        expected: "analyzers/F0",
        actual: "analyzers/F1",
        remedy: "Run `terraform apply -refresh-only`, then apply what uses the reference path",
      },
    ]);
  });

  it.each<[string, Partial<DeliverySubject>]>([
    ["they are one", { association: declaredAssociation({ referencePath: "analyzers/F1" }) }],
    ["none is declared", {}],
    ["no association is declared", { association: null }],
    ["it is not there", { association, live: gone() }],
    ["the service names none", { association, live: live({ ReferencePath: undefined }) }],
  ])("tells of nothing where %s", (_, members) => {
    expect(check(referencePathDiffers, members)).toEqual([]);
  });

  it("tells of nothing that the plan makes or takes", () => {
    expect(toldOf(referencePathDiffers, (plannedAction) => ({ association, plannedAction }))).toEqual([
      "none",
      "update",
      "import",
    ]);
  });
});

describe("rollout-content-differs", () => {
  const rollouts = [declaredRollout({ plannedAction: "update", contentSha256: SHA })];
  const finding = (actual: string) => ({
    ...OF_ROLLOUT,
    severity: "error",
    message: "The rollout of synonyms (F1) to the domain search names other content than it will find.",
    expected: `sha256 ${SHA}`,
    actual: `sha256 ${actual}`,
    remedy: "Find out who wrote the object or the package, and decide which of the two contents is meant",
  });
  const marked = there(livePackage({ PackageDescription: `words [sha256:${OTHER_SHA}]` }));
  const makes = declaredPackage({ makesVersion: true, sha256: OTHER_SHA });
  const bytes = source({ file: null, live: object({ sha256: OTHER_SHA }) });
  const noBytes = source({ file: null, live: object({ sha256: null }) });

  it.each<[string, Parameters<typeof packaged>[0]]>([
    ["the bytes of the object", { source: bytes }],
    [
      "the bytes before the mark",
      { source: bytes, live: there(livePackage({ PackageDescription: `[sha256:${SHA}]` })) },
    ],
    ["the live mark, without bytes", { source: noBytes, live: marked }],
    ["the live mark, without a source", { source: null, live: marked }],
    ["the declared mark, of a new version", { source: noBytes, declared: makes }],
    [
      "the bytes, of a new version",
      { source: bytes, declared: declaredPackage({ makesVersion: true, sha256: SHA }) },
    ],
    [
      "the file that is uploaded",
      {
        source: source({
          declared: declaredSource({ uploads: true }),
          file: localFile({ sha256: OTHER_SHA }),
        }),
      },
    ],
  ])("tells of %s", (_, members) => {
    expect(check(rolloutContentDiffers, { rollouts, package: packaged(members) })).toEqual([
      finding(OTHER_SHA),
    ]);
  });

  it.each<[string, Partial<DeliverySubject>]>([
    ["it is the content", { rollouts }],
    ["nothing tells the content", { rollouts, package: packaged({ source: null }) }],
    ["the package is not known", { rollouts, package: null }],
    ["the package is gone", { rollouts, package: packaged({ source: null, live: gone() }) }],
    [
      "the rollout names none",
      { rollouts: [declaredRollout({ plannedAction: "update" })], package: packaged({ source: bytes }) },
    ],
    [
      "the rollout does nothing",
      { rollouts: [declaredRollout({ contentSha256: SHA })], package: packaged({ source: bytes }) },
    ],
    // A mark of before says nothing of the version that is made.
    [
      "a new version is not told of",
      {
        rollouts,
        package: packaged({
          source: noBytes,
          live: marked,
          declared: declaredPackage({ makesVersion: true }),
        }),
      },
    ],
  ])("tells of nothing where %s", (_, members) => {
    expect(check(rolloutContentDiffers, members)).toEqual([]);
  });

  it("is about the rollout, in its own input", () => {
    const own = [
      declaredRollout({ plannedAction: "create", contentSha256: SHA, input: "own.json", address: "r.own" }),
    ];
    expect(
      check(rolloutContentDiffers, { rollouts: own, package: packaged({ source: bytes }) }),
    ).toMatchObject([{ address: "r.own", input: "own.json" }]);
  });
});

describe("rollout-version-unavailable", () => {
  const rollout = declaredRollout({ plannedAction: "update", packageVersion: "v9", pinned: true });
  const other = { ...hop("failed", "it says so"), cause: "the rollout brings another version" as const };
  const hops = { domain: hopAt("domain", hop("proven", null), other) };
  const finding = (more: object = {}) => ({
    ...OF_ROLLOUT,
    severity: "error",
    message: "The domain search will not get the new content of synonyms (F1): it says so.",
    expected: "v9",
    actual: "v1",
    remedy:
      "Leave package_version out of the rollout: AssociatePackage takes no version, it always takes the newest",
    ...more,
  });

  it("tells of a pinned one, and of one that is out of date", () => {
    expect(check(rolloutVersionUnavailable, { rollouts: [rollout], rolledOut: true }, hops)).toEqual([
      finding(),
    ]);
    const late = declaredRollout({ plannedAction: "update", address: "r.late", input: "late.json" });
    const idle = declaredRollout({ address: "r.idle" });
    const members = { rollouts: [idle, late], rolledOut: true, package: packaged({ live: gone() }) };
    expect(check(rolloutVersionUnavailable, members, hops)).toEqual([
      finding({
        address: "r.late",
        input: "late.json",
        expected: null,
        actual: null,
        remedy: "Run `terraform plan` again",
      }),
    ]);
  });

  it.each<[string, Partial<DeliverySubject>, Hops]>([
    ["no rollout writes", { rollouts: [declaredRollout()], rolledOut: true }, hops],
    ["nothing is rolled out", { rollouts: [rollout] }, hops],
    [
      "the hop fails for another reason",
      { rollouts: [rollout], rolledOut: true },
      { domain: hopAt("domain", hop("failed", "x")) },
    ],
    [
      "the hop does not fail",
      { rollouts: [rollout], rolledOut: true },
      { domain: hopAt("domain", { ...other, state: "busy" }) },
    ],
  ])("tells of nothing where %s", (_, members, of) => {
    expect(check(rolloutVersionUnavailable, members, of)).toEqual([]);
  });
});

describe("engine-unsupported, of a dictionary,", () => {
  const on = (engine: string | undefined, members: Partial<DeliverySubject> = {}) =>
    check(engineUnsupported, { domain: domain({ EngineVersion: engine }), ...members });
  const finding = (engine: string) => ({
    ...ABOUT,
    severity: "warning",
    message: `The domain search runs ${engine}, which does not reload an updated dictionary.`,
    expected: "Elasticsearch_7.8 or newer, or any OpenSearch",
    actual: engine,
    remedy:
      "Consider an upgrade of the domain; until then each update shows when the index is closed and opened",
  });

  it.each([
    "Elasticsearch_7.7",
    "Elasticsearch_6.8",
    "Elasticsearch_6.10",
    "7.7",
    "5.6",
    "Elasticsearch_7.1",
  ])("tells of %s, which reloads none", (engine) => {
    expect(on(engine)).toEqual([finding(engine)]);
  });

  it.each([
    "Elasticsearch_7.8",
    "Elasticsearch_7.10",
    "Elasticsearch_8.0",
    "7.8",
    "8.1",
    "OpenSearch_1.0",
    "OpenSearch_2.3",
    "not 7.7",
    "7.7-x",
    "",
    undefined,
  ])("tells nothing of %s", (engine) => {
    expect(on(engine)).toEqual([]);
  });

  it("goes by what is declared where the domain is not there", () => {
    const declared = declaredDomain({ engineVersion: "Elasticsearch_7.7" });
    expect(check(engineUnsupported, { domain: domain(gone(), { declared }) })).toEqual([
      finding("Elasticsearch_7.7"),
    ]);
    expect(
      check(engineUnsupported, { domain: domain({ EngineVersion: "OpenSearch_2.3" }, { declared }) }),
    ).toEqual([]);
    expect(check(engineUnsupported, { domain: domain(gone(), { declared: declaredDomain() }) })).toEqual([]);
    expect(check(engineUnsupported, { domain: null })).toEqual([]);
  });

  it("goes by the live type before the declared one", () => {
    const plugin = there(livePackage({ PackageType: "ZIP-PLUGIN" }));
    expect(on("Elasticsearch_7.7", { package: packaged({ live: plugin }) })).toEqual([]);
    expect(on("Elasticsearch_7.7", { package: packaged({ live: gone() }) })).toHaveLength(1);
    const declared = declaredPackage({ packageType: "ZIP-PLUGIN" });
    expect(on("Elasticsearch_7.7", { package: packaged({ live: gone(), declared }) })).toEqual([]);
    expect(on("Elasticsearch_7.7", { package: null })).toEqual([]);
    expect(on("Elasticsearch_7.7", { package: packaged({ live: gone(), declared: null }) })).toEqual([]);
  });

  it("tells nothing of what the plan takes off", () => {
    expect(on("Elasticsearch_7.7", { plannedAction: "delete" })).toEqual([]);
    expect(on("Elasticsearch_7.7", { plannedAction: "create" })).toHaveLength(1);
  });
});
