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
import {
  declaredAssociation,
  declaredPackage,
  declaredRollout,
  delivery,
  domain,
  gone,
  hopAt,
  judged,
  judgedDelivery,
  livePackage,
  packaged,
  there,
  unanswered,
} from "../subjects";
import { type Hops, check, live, status, toldOf, ABOUT } from "./deliverySubject";

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
