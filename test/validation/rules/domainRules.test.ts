import { PLANNED_ACTIONS } from "../../../src/contract/PlannedAction";
import type { DomainSubject } from "../../../src/validation/comparison/Comparison";
import { domainBusy } from "../../../src/validation/rules/domain-busy";
import { domainDeleted } from "../../../src/validation/rules/domain-deleted";
import { domainMissing } from "../../../src/validation/rules/domain-missing";
import type { Rule } from "../../../src/validation/rules/Rule";
import { declaredDomain, delivery, domain, gone, judged, judgedDelivery, unanswered } from "../subjects";

const check = (rule: Rule, subject: DomainSubject, ...deliveries: ReturnType<typeof delivery>[]) =>
  rule.check(
    judged({
      deliveries: deliveries.map((each) => judgedDelivery(each)),
      comparison: { packages: [], deliveries: [], domains: [subject], undeclared: [] },
    }),
  );
const ABOUT = {
  address: "domain/search",
  region: "eu-west-1",
  input: null,
  packageId: null,
  domainName: "search",
};

describe("domain-busy", () => {
  it.each([
    ["processing a change", { Processing: true }],
    ["upgrading", { UpgradeProcessing: true }],
    ["upgrading", { Processing: true, UpgradeProcessing: true }],
  ])("tells of a domain that is %s", (what, live) => {
    expect(check(domainBusy, domain(live))).toEqual([
      {
        ...ABOUT,
        severity: "warning",
        message: `The domain search is ${what}: associating or dissociating a package now is refused.`,
        expected: "not processing",
        actual: what,
        remedy: "Validate again with `--wait 30m`, and apply when it is done",
      },
    ]);
  });

  it.each([
    ["at rest", domain({ Processing: false, UpgradeProcessing: false })],
    ["being deleted", domain({ Processing: true, Deleted: true })],
    ["missing", domain(gone())],
    ["not known", domain(unanswered())],
  ])("tells of none that is %s", (_, subject) => {
    expect(check(domainBusy, subject)).toEqual([]);
  });
});

describe("domain-deleted", () => {
  const deleted = (plannedAction?: "none" | "delete") =>
    domain(
      { Deleted: true },
      plannedAction === undefined ? {} : { declared: declaredDomain({ plannedAction }) },
    );

  it("tells of a domain that goes, and that no plan deletes", () => {
    const finding = {
      ...ABOUT,
      severity: "error",
      message: "The domain search is being deleted, and its associations with it.",
      expected: "a domain that stays",
      actual: "being deleted",
      remedy:
        "Decide whether the domain is to come again; without it, its associations go from the configuration",
    };
    expect(check(domainDeleted, deleted())).toEqual([finding]);
    expect(check(domainDeleted, deleted("none"))).toEqual([finding]);
    expect(check(domainDeleted, deleted("delete"))).toEqual([]);
    expect(check(domainDeleted, domain({ Deleted: false }))).toEqual([]);
    expect(check(domainDeleted, domain(gone()))).toEqual([]);
  });
});

describe("domain-missing", () => {
  const missing = domain(gone());
  const finding = {
    ...ABOUT,
    severity: "error",
    message: "There is no domain search in this account and region: its associations cannot be.",
    expected: "a domain",
    actual: "no such domain",
    remedy: "Find out whether another name, region or account is meant, or which plan creates the domain",
  };

  it("tells of a domain that something needs", () => {
    expect(check(domainMissing, missing, delivery({ domain: missing }))).toEqual([finding]);
    expect(check(domainMissing, missing)).toEqual([]);
    expect(check(domainMissing, missing, delivery({ domain: domain(gone()) }))).toEqual([]);
    expect(check(domainMissing, missing, delivery({ domain: missing, plannedAction: "delete" }))).toEqual([]);
    const both = [delivery({ domain: missing, plannedAction: "delete" }), delivery({ domain: missing })];
    expect(check(domainMissing, missing, ...both)).toEqual([finding]);
  });

  it("tells of a declared one, unless the plan makes or deletes it", () => {
    const told = PLANNED_ACTIONS.filter(
      (plannedAction) =>
        check(domainMissing, domain(gone(), { declared: declaredDomain({ plannedAction }) })).length > 0,
    );
    expect(told).toEqual(["none", "update", "import", "forget"]);
  });

  it("tells of none that is there, or not known", () => {
    const [there, unknown] = [domain(), domain(unanswered())];
    expect(check(domainMissing, there, delivery({ domain: there }))).toEqual([]);
    expect(check(domainMissing, unknown, delivery({ domain: unknown }))).toEqual([]);
  });
});
