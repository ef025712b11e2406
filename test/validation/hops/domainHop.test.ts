import type { Rehearsal, ServedAfter } from "../../../src/rehearsal";
import type { DeliverySubject } from "../../../src/validation/comparison/Comparison";
import { domainHopAfter, domainHopNow, isLeftToApply } from "../../../src/validation/hops/domainHop";
import { hop, NOT_ASKED, notChecked } from "../../../src/validation/hops/hopReading";
import {
  declaredAssociation,
  declaredPackage,
  declaredRollout,
  delivery,
  domain,
  gone,
  INPUT,
  liveAssociation,
  livePackage,
  packaged,
  readBy,
  refusal,
  rehearsal,
  there,
  unanswered,
} from "../subjects";

const ASSOCIATION = "aws_opensearch_package_association.on_search";
const saw = (seen: string, operation = "ListDomainsForPackage") => ({ ...readBy(operation), seen });
const NO_ANSWER = notChecked("es:DescribePackages: not authorized", "es:DescribePackages", [
  saw("no answer", "DescribePackages"),
]);
const live = (members: Parameters<typeof liveAssociation>[0]) =>
  there(liveAssociation(members), "ListDomainsForPackage");

describe("the hop to the domain, now,", () => {
  const nobody = { association: null, rollouts: [], domainName: null };
  const notInPlan = (why: string, what: string) => ({
    ...notChecked(why, `a plan in which ${what} is known`),
    cause: "the plan does not know it yet",
  });

  it.each<[string, Partial<DeliverySubject>, ReturnType<typeof domainHopNow> | object]>([
    [
      "proven where both versions are one",
      {},
      hop("proven", null, [saw("ACTIVE, version v1"), saw("AvailablePackageVersion v1", "DescribePackages")]),
    ],
    [
      "not asked of a package that no domain has",
      nobody,
      NOT_ASKED("no domain has the package, and nothing declares one for it"),
    ],
    [
      "not asked without a package",
      { ...nobody, package: null },
      NOT_ASKED("no domain has the package, and nothing declares one for it"),
    ],
    [
      "not checked where its domains were not told",
      { ...nobody, package: packaged({ onDomains: unanswered() }) },
      NO_ANSWER,
    ],
    [
      "open where the plan has no domain yet",
      { domainName: null },
      notInPlan("the plan does not know the domain yet", "domain_name"),
    ],
    [
      "open where a rollout has no domain yet",
      { domainName: null, association: null, rollouts: [declaredRollout()] },
      notInPlan("the plan does not know the domain yet", "domain_name"),
    ],
    [
      "open where the plan has no package yet",
      { package: null },
      notInPlan("the plan does not know the package yet", "package_id"),
    ],
    [
      "not checked where an association's package is elsewhere",
      { package: null, association: declaredAssociation({ packageAddress: "aws_opensearch_package.there" }) },
      notChecked(
        "aws_opensearch_package.there is not declared in the account and region of this: it covers nothing there",
        "the same provider configuration for both",
      ),
    ],
    [
      "not checked where a rollout's package is elsewhere",
      {
        package: null,
        association: null,
        rollouts: [declaredRollout({ packageAddress: "aws_opensearch_package.there" })],
      },
      notChecked(
        "aws_opensearch_package.there is not declared in the account and region of this: it covers nothing there",
        "the same provider configuration for both",
      ),
    ],
    [
      "missing without the domain",
      { domain: domain(gone("no such domain", "DescribeDomains")) },
      hop("missing", "there is no domain search", [saw("no such domain", "DescribeDomains")]),
    ],
    [
      "missing with a domain that is deleted",
      { domain: domain({ Deleted: true }) },
      hop("missing", "the domain search is being deleted"),
    ],
    ["not checked without an answer", { live: unanswered() }, NO_ANSWER],
    [
      "missing where the list does not have it",
      { live: gone("not in the list") },
      hop("missing", "the package is not on the domain search", [saw("not in the list", "DescribePackages")]),
    ],
    [
      "busy while it is brought",
      { live: live({ DomainPackageStatus: "ASSOCIATING" }) },
      hop("busy", "the association is ASSOCIATING", [saw("ASSOCIATING, version v1")]),
    ],
    [
      "busy while it is taken",
      { live: live({ DomainPackageStatus: "DISSOCIATING" }) },
      hop("busy", "the association is DISSOCIATING", [saw("DISSOCIATING, version v1")]),
    ],
    [
      "failed, with what the service says",
      {
        live: live({
          DomainPackageStatus: "ASSOCIATION_FAILED",
          ErrorDetails: { ErrorType: "Limit", ErrorMessage: "too many" },
        }),
      },
      hop("failed", "the association is ASSOCIATION_FAILED (Limit: too many)", [
        saw("ASSOCIATION_FAILED, version v1"),
      ]),
    ],
    [
      "failed where it was not taken, and nothing is said",
      {
        live: live({
          DomainPackageStatus: "DISSOCIATION_FAILED",
          ErrorDetails: { ErrorType: "", ErrorMessage: "" },
        }),
      },
      hop("failed", "the association is DISSOCIATION_FAILED", [saw("DISSOCIATION_FAILED, version v1")]),
    ],
    [
      "not checked in a status that nobody knows",
      { live: live({ DomainPackageStatus: "NEW" as never }) },
      notChecked("the status NEW is not known here", null, [saw("NEW, version v1")]),
    ],
    ["not checked without the package", { package: packaged({ live: unanswered() }) }, NO_ANSWER],
    [
      "not checked without the version that is held",
      { package: packaged({ live: there(livePackage({ AvailablePackageVersion: undefined })) }) },
      notChecked("the service does not say both versions", null, [saw("ACTIVE, version v1")]),
    ],
    [
      "not checked without the version that is served",
      { live: live({ PackageVersion: undefined }) },
      notChecked("the service does not say both versions", null, [saw("ACTIVE, version unknown")]),
    ],
    [
      "another version than the package holds",
      { package: packaged({ live: there(livePackage({ AvailablePackageVersion: "v2" })) }) },
      hop("differs", "the domain serves v1, and the package holds v2", [
        saw("ACTIVE, version v1"),
        saw("AvailablePackageVersion v2", "DescribePackages"),
      ]),
    ],
  ])("is %s", (_, members, expected) => {
    expect(domainHopNow(delivery(members))).toEqual(expected);
  });
});

describe("the hop to the domain, after the apply,", () => {
  const now = hop("proven", "as it is now");
  const after = (members: Partial<DeliverySubject> = {}, foretold: Partial<Rehearsal> = {}) =>
    domainHopAfter(delivery(members), now, rehearsal(foretold));
  const served = (members: Partial<ServedAfter> = {}): ServedAfter => ({
    status: "ACTIVE",
    version: "v2",
    isNewest: true,
    isNew: true,
    sha256: null,
    ...members,
  });
  const rolledOut = { rolledOut: true, rollouts: [declaredRollout({ plannedAction: "update" })] };
  const makesVersion = packaged({
    declared: declaredPackage({ makesVersion: true }),
    plannedAction: "update",
  });
  const BROUGHT = hop("planned", "the apply brings the available version to the domain");
  const BEHIND = hop(
    "differs",
    "the plan makes a new version of the package, and nothing in it brings that version to the domain",
  );

  it("is not asked where the plan takes it off", () => {
    expect(after({ plannedAction: "delete" })).toEqual(
      NOT_ASKED("the plan takes the package off the domain"),
    );
  });

  it.each<[string, Partial<DeliverySubject>]>([
    ["no domain is known", { domainName: null }],
    ["no package is known", { package: null }],
    ["the delivery ends at the package", { association: null, rollouts: [], domainName: null }],
    ["nothing is foretold of it", {}],
  ])("stays as it is where %s", (_, members) => {
    expect(after(members)).toBe(now);
  });

  it("is brought by a rollout, and by an association that is made", () => {
    const foretold = { servedBy: () => [served()] };
    expect(after(rolledOut, foretold)).toEqual(BROUGHT);
    expect(after({ plannedAction: "create" }, foretold)).toEqual(BROUGHT);
    expect(after({ plannedAction: "replace" }, foretold)).toEqual(BROUGHT);
    expect(after({ plannedAction: "update" }, foretold)).toBe(now);
  });

  it("is left behind by a new version that nothing rolls out", () => {
    const foretold = { servedBy: () => [served(), served({ isNewest: false })] };
    expect(after({ package: makesVersion }, foretold)).toEqual(BEHIND);
    expect(after({ package: makesVersion, ...rolledOut }, foretold)).toEqual(BROUGHT);
    expect(after({ package: makesVersion, plannedAction: "replace" }, foretold)).toEqual(BROUGHT);
    expect(after({ package: { ...makesVersion, plannedAction: "create" } }, foretold)).toBe(now);
    expect(after({}, foretold)).toBe(now);
    expect(
      after(
        { package: makesVersion },
        { servedBy: () => [served({ status: "ASSOCIATION_FAILED", isNewest: false })] },
      ),
    ).toBe(now);
  });

  it("asks what is live of it where nobody brings it", () => {
    const asked: unknown[] = [];
    const servedOn: Rehearsal["servedOn"] = (...of) => {
      asked.push(of);
      return [served({ isNewest: false })];
    };
    expect(after({ association: null, place: 3, package: makesVersion }, { servedOn })).toEqual(BEHIND);
    expect(asked).toEqual([[3, "search", "F1"]]);
    expect(after({ association: null, packageId: null, package: makesVersion }, { servedOn })).toBe(now);
  });

  it("is missing where another plan takes it off", () => {
    const servedBy = () => [served({ status: null })];
    const MISSING = hop("missing", "another of the plans takes the package off the domain");
    expect(after({}, { servedBy })).toEqual(MISSING);
    expect(after({ live: gone() }, { servedBy })).toBe(now);
    expect(after(rolledOut, { servedBy: () => [served({ status: null }), served()] })).toEqual(BROUGHT);
  });

  it.each(["certain", "one of several"] as const)("fails by a refusal that is %s", (certainty) => {
    expect(
      after(
        { domain: domain(gone("not in the list", "DescribeDomains")) },
        { refusals: [refusal({ certainty })] },
      ),
    ).toEqual(
      hop("failed", "AssociatePackage will be refused with ConflictException", [
        saw("there is no domain search: not in the list", "DescribeDomains"),
      ]),
    );
    expect(after({}, { refusals: [refusal({ certainty })] })).toEqual(
      hop("failed", "AssociatePackage will be refused with ConflictException"),
    );
  });

  it.each([
    ["that is only possible", { certainty: "possible" as const }],
    ["of another input", { input: "other.json" }],
    ["of another resource", { address: "aws_opensearch_package_association.other" }],
  ])("does not fail by a refusal %s", (_, members) => {
    expect(after({}, { refusals: [refusal(members)] })).toBe(now);
  });

  it.each([
    ["not reached" as const, hop("failed", `the apply fails before it gets to ${ASSOCIATION}`)],
    ["failed" as const, hop("failed", `the wait of ${ASSOCIATION} will end in a failure`)],
  ])("fails where the step is %s in every order", (end, expected) => {
    const endsOf = (input: string, address: string) =>
      input === INPUT && address === ASSOCIATION ? [end] : [];
    expect(after({}, { endsOf })).toEqual(expected);
    expect(after({}, { endsOf: () => [end, "done"] })).toBe(now);
  });

  it("looks at the rollouts too, after the association", () => {
    const endsOf = (_: string, address: string) =>
      address === ASSOCIATION ? [] : (["not reached"] as const);
    expect(after(rolledOut, { endsOf })).toEqual(
      hop("failed", "the apply fails before it gets to opensearchpackages_rollout.on_search"),
    );
  });

  it("is not checked where the step could not be judged", () => {
    const step = { input: INPUT, address: ASSOCIATION, action: "create" as const, why: "nobody knows" };
    const unjudged = (checkedBy: string) => ({ unjudged: [{ ...step, checkedBy }] });
    expect(after({}, unjudged("--wait"))).toEqual(notChecked("nobody knows", "--wait"));
    expect(after({}, unjudged("a plan in which x is known"))).toEqual({
      ...notChecked("nobody knows", "a plan in which x is known"),
      cause: "the plan does not know it yet",
    });
    expect(after({}, { unjudged: [{ ...step, input: "other.json", checkedBy: "--wait" }] })).toBe(now);
    expect(after({}, { unjudged: [{ ...step, address: "x.y", checkedBy: "--wait" }] })).toBe(now);
  });

  it("tells what only the apply makes known from the rest by what would judge it", () => {
    const step = { input: INPUT, address: ASSOCIATION, action: "create" as const, why: "x" };
    expect(
      ["a plan in which x is known", "--wait", "not a plan in which", null].map((checkedBy) =>
        isLeftToApply({ ...step, checkedBy }),
      ),
    ).toEqual([true, false, false, false]);
  });

  const otherVersion = (why: string, evidence: ReturnType<typeof saw>[] = []) => ({
    ...hop("failed", why, evidence),
    cause: "the rollout brings another version",
  });
  const rollout = (members: Parameters<typeof declaredRollout>[0]) => ({
    rolledOut: true,
    rollouts: [declaredRollout({ plannedAction: "update", ...members })],
  });
  const foretold = { servedBy: () => [served()] };

  it("fails where the domain has moved on since the plan was made", () => {
    expect(after(rollout({ packageVersionBefore: "v0" }), foretold)).toEqual(
      otherVersion("the rollout was planned when the domain served v0, and it serves v1 now", [
        saw("version v1"),
      ]),
    );
    expect(after(rollout({ packageVersionBefore: "v1" }), foretold)).toEqual(BROUGHT);
    expect(after(rollout({ packageVersionBefore: null }), foretold)).toEqual(BROUGHT);
    expect(after({ ...rollout({ packageVersionBefore: "v0" }), live: gone() }, foretold)).toEqual(BROUGHT);
    expect(after(rollout({ packageVersionBefore: "v0", plannedAction: "none" }), foretold)).toEqual(BROUGHT);
  });

  it("fails where a rollout is pinned to a version that cannot be had", () => {
    const pinned = rollout({ pinned: true, packageVersion: "v9" });
    expect(after(pinned, foretold)).toEqual(
      otherVersion("the rollout is pinned to v9; the package holds v1"),
    );
    expect(after({ ...pinned, package: packaged({ live: gone() }) }, foretold)).toEqual(
      otherVersion("the rollout is pinned to v9; the package holds no version"),
    );
    expect(after({ ...pinned, package: makesVersion }, foretold)).toEqual(
      otherVersion("the rollout is pinned to v9, and the plan makes a new version"),
    );
    expect(after({ ...pinned, live: live({ PackageVersion: "v9" }) }, foretold)).toEqual(
      otherVersion("the rollout is pinned to v9; the package holds v1, and the domain stays behind"),
    );
    expect(after(rollout({ pinned: true, packageVersion: "v1" }), foretold)).toEqual(BROUGHT);
    expect(after(rollout({ pinned: true, packageVersion: null }), foretold)).toEqual(BROUGHT);
    expect(after(rollout({ pinned: false, packageVersion: "v9" }), foretold)).toEqual(BROUGHT);
  });
});
