import { PLANNED_ACTIONS } from "../../../src/contract/PlannedAction";
import { type LivePlace, notThereYet } from "../../../src/validation/live/LivePlace";
import {
  declaredAssociation,
  declaredDomain,
  declaredRollout,
  gone,
  INPUT,
  liveAssociation,
  livePackage,
  there,
  unanswered,
} from "../subjects";
import {
  ASSOCIATION,
  PACKAGE,
  compared,
  deliveriesOf,
  names,
  onDomains,
  packages,
  associations,
} from "./liveComparison";

describe("the deliveries of a place", () => {
  it("are what associations declare, with what is live of them", () => {
    const read = {
      onDomains: onDomains({ DomainName: "other" }, {}),
      domains: new Map([["search", there({ ARN: "arn" } as never)]]),
    };
    const all = compared({ packages, associations, index: 2 }, read);
    expect(all.deliveries).toEqual([
      {
        place: 2,
        address: ASSOCIATION,
        input: INPUT,
        region: "eu-west-1",
        association: associations[0],
        rollouts: [],
        plannedAction: "none",
        domainName: "search",
        packageId: "F1",
        package: all.packages[0],
        domain: all.domains[0],
        live: there(liveAssociation()),
        rolledOut: false,
      },
      {
        place: 2,
        address: "domain/other/package/F1",
        input: null,
        region: "eu-west-1",
        association: null,
        rollouts: [],
        plannedAction: "none",
        domainName: "other",
        packageId: "F1",
        package: all.packages[0],
        domain: null,
        live: there(liveAssociation({ DomainName: "other" })),
        rolledOut: false,
      },
    ]);
  });

  it("take the id of the package, unless the association is made anew", () => {
    const by = (plannedAction: (typeof PLANNED_ACTIONS)[number]) =>
      deliveriesOf({
        packages,
        associations: [declaredAssociation({ packageId: null, packageAddress: PACKAGE, plannedAction })],
      })[0]?.packageId;
    expect(PLANNED_ACTIONS.map(by)).toEqual(["F1", null, "F1", "F1", "F1", "F1", "F1"]);
    const byRollout = [declaredRollout({ packageId: null, packageAddress: PACKAGE })];
    expect(deliveriesOf({ packages, rollouts: byRollout })[0]?.packageId).toBe("F1");
    expect(deliveriesOf({ rollouts: [declaredRollout({ packageId: null })] })[0]).toMatchObject({
      packageId: null,
      package: null,
    });
  });

  it("are told by the package's own list, else by the domain's", () => {
    const entry = there([liveAssociation()]);
    const of = (lists: Partial<LivePlace>) => deliveriesOf({ packages, associations }, lists)[0]?.live;
    const ABSENT = { kind: "absent", why: "the complete list does not have it", source: entry.source };
    expect(
      of({ onDomains: new Map([["F1", entry]]), onDomain: new Map([["search", unanswered()]]) }),
    ).toEqual(there(liveAssociation()));
    expect(
      of({ onDomains: new Map([["F1", unanswered()]]), onDomain: new Map([["search", entry]]) }),
    ).toEqual(there(liveAssociation()));
    expect(of({ onDomain: new Map([["search", there([liveAssociation({ PackageID: "F2" })])]]) })).toEqual(
      ABSENT,
    );
    expect(of({ onDomain: new Map([["other", entry]]) })).toEqual(notThereYet(ASSOCIATION));
    expect(
      of({
        onDomains: new Map([["F1", unanswered({ why: "a" })]]),
        onDomain: new Map([["search", unanswered({ why: "b" })]]),
      }),
    ).toEqual(unanswered({ why: "a" }));
    expect(of({ onDomains: new Map([["F1", gone("x")]]) })).toEqual(gone("x"));
  });

  it("are as little known as their package, where no list was read", () => {
    const of = (packaged: ReturnType<typeof gone> | ReturnType<typeof unanswered>) =>
      deliveriesOf({ packages, associations }, { packagesById: new Map([["F1", packaged]]) })[0]?.live;
    expect(of(gone("x"))).toEqual(gone("x"));
    expect(of(unanswered())).toEqual(unanswered());
    const known = new Map([["F1", there(livePackage())]]);
    expect(deliveriesOf({ packages, associations }, { packagesById: known })[0]?.live).toEqual(
      notThereYet(ASSOCIATION),
    );
  });

  it("are not there yet, where the plan does not know what they are of", () => {
    const lists = { onDomains: onDomains({}), onDomain: new Map([["search", there([liveAssociation()])]]) };
    for (const members of [{ domainName: null }, { packageId: null, plannedAction: "create" as const }])
      expect(deliveriesOf({ associations: [declaredAssociation(members)] }, lists)[0]?.live).toEqual(
        notThereYet(ASSOCIATION),
      );
  });

  describe("with a rollout", () => {
    const withRollout = (
      members: Parameters<typeof declaredRollout>[0],
      association: Parameters<typeof declaredAssociation>[0] = {},
    ) =>
      deliveriesOf({
        packages,
        associations: [declaredAssociation(association)],
        rollouts: [declaredRollout(members)],
      });

    it("are one with the association of the same dictionary on the same domain", () => {
      expect(withRollout({})).toHaveLength(1);
      expect(withRollout({ packageId: null, packageAddress: PACKAGE })).toHaveLength(1);
      expect(withRollout({ domainName: "other" })).toHaveLength(2);
      expect(withRollout({ packageId: "F2" })).toHaveLength(2);
      expect(withRollout({ packageId: null })).toHaveLength(2);
      expect(withRollout({ packageId: null, packageAddress: PACKAGE, input: "other.json" })).toHaveLength(2);
      expect(withRollout({ domainName: null }, { domainName: null })).toHaveLength(2);
      expect(withRollout({ packageId: null }, { packageId: null, plannedAction: "create" })).toHaveLength(3);
    });

    it("are rolled out where the apply writes it", () => {
      const told = PLANNED_ACTIONS.filter(
        (plannedAction) => withRollout({ plannedAction })[0]?.rolledOut === true,
      );
      expect(told).toEqual(["create", "update", "replace"]);
      expect(withRollout({})[0]?.rollouts).toEqual([declaredRollout()]);
    });

    it("alone are their own, unless the plan takes the rollout away", () => {
      const alone = (plannedAction: (typeof PLANNED_ACTIONS)[number]) =>
        deliveriesOf({ rollouts: [declaredRollout({ plannedAction })] });
      expect(PLANNED_ACTIONS.filter((action) => alone(action).length > 0)).toEqual([
        "none",
        "create",
        "update",
        "replace",
        "import",
      ]);
      expect(alone("update")[0]).toMatchObject({
        address: "opensearchpackages_rollout.on_search",
        input: INPUT,
        association: null,
        plannedAction: "none",
        domainName: "search",
        packageId: "F1",
        rolledOut: true,
      });
    });
  });

  describe("of a replaced association", () => {
    const before = { domainName: "old", packageId: "F1" };
    const replaced = (members: Parameters<typeof declaredAssociation>[0]) =>
      names(
        deliveriesOf({
          packages,
          associations: [declaredAssociation({ plannedAction: "replace", before, ...members })],
        }),
      );

    it("are two, where it leaves a domain or a package", () => {
      const NEW = [ASSOCIATION, "search", "F1", "replace"];
      expect(replaced({})).toEqual([NEW, [ASSOCIATION, "old", "F1", "delete"]]);
      expect(replaced({ before: { domainName: "search", packageId: "F0" } })).toEqual([
        NEW,
        [ASSOCIATION, "search", "F0", "delete"],
      ]);
      const [, old] = deliveriesOf({
        packages,
        associations: [declaredAssociation({ plannedAction: "replace", before })],
      });
      expect(old).toMatchObject({
        association: { plannedAction: "delete", domainName: "old", packageId: "F1", packageAddress: null },
        rollouts: [],
      });
    });

    it.each([
      { before: { domainName: "search", packageId: "F1" } },
      { before: null },
      { before: { domainName: null, packageId: "F1" } },
      { before: { domainName: "old", packageId: null } },
      { plannedAction: "update" as const },
      { before: { domainName: "search", packageId: "F0" }, packageId: null },
    ])("are one for %j", (members) => {
      expect(replaced(members)).toHaveLength("packageId" in members ? 2 : 1);
    });
  });

  it("are what other configurations have of a declared package, and nothing that is declared here", () => {
    const read = { onDomains: onDomains({}, { DomainName: "other" }, { DomainName: undefined }) };
    expect(names(deliveriesOf({ packages, associations }, read)).slice(1)).toEqual([
      ["domain/other/package/F1", "other", "F1", "none"],
      ["domain/null/package/F1", null, "F1", "none"],
    ]);
    // Of what only its id names, nobody asks who else has it.
    expect(names(deliveriesOf({ associations }, read))).toHaveLength(1);
    expect(
      names(deliveriesOf({ packages, associations }, { onDomains: new Map([["F1", unanswered()]]) })),
    ).toHaveLength(1);
  });

  it("are what is live without being declared", () => {
    const found = there(liveAssociation({ PackageID: "F7", DomainName: "search" }));
    const details = there(livePackage({ PackageID: "F7" }));
    const unread = [unanswered()];
    const undeclared = { found: [{ live: found, package: details }], unread };
    const all = compared({ domains: [declaredDomain()] }, { undeclared });
    expect(all.undeclared).toBe(unread);
    expect(all.deliveries).toEqual([
      {
        place: 0,
        address: "domain/search/package/F7",
        input: null,
        region: "eu-west-1",
        association: null,
        rollouts: [],
        plannedAction: "none",
        domainName: "search",
        packageId: "F7",
        package: {
          address: "package/F7",
          input: null,
          region: "eu-west-1",
          declared: null,
          plannedAction: "none",
          packageId: "F7",
          live: details,
          nameHolder: notThereYet("package/F7"),
          history: null,
          onDomains: null,
          elsewhere: null,
          source: null,
        },
        domain: all.domains[0],
        live: found,
        rolledOut: false,
      },
    ]);
    const bare = { found: [{ live: found, package: null }], unread: [] };
    expect(compared({}, { undeclared: bare }).deliveries[0]?.package?.live).toEqual(
      notThereYet("package/F7"),
    );
  });

  it("end at a package that no domain has", () => {
    const all = compared({ packages });
    expect(all.deliveries).toEqual([
      {
        place: 0,
        address: PACKAGE,
        input: INPUT,
        region: "eu-west-1",
        association: null,
        rollouts: [],
        plannedAction: "none",
        domainName: null,
        packageId: "F1",
        package: all.packages[0],
        domain: null,
        live: notThereYet(PACKAGE),
        rolledOut: false,
      },
    ]);
    expect(deliveriesOf({ packages }, { onDomains: onDomains({}) })).toHaveLength(1);
    expect(deliveriesOf({ packages, associations })).toHaveLength(1);
  });
});

describe("the domains of a place", () => {
  it("are those that something names, and those that are live", () => {
    const domains = [
      declaredDomain(),
      declaredDomain({ domainName: "made", address: "d.made", plannedAction: "create" }),
    ];
    const read = {
      domains: new Map([["live", there({ ARN: "arn" } as never)]]),
      onDomain: new Map([["search", there([])]]),
    };
    const all = compared({ domains, associations: [declaredAssociation({ domainName: "named" })] }, read);
    expect(all.domains).toEqual([
      {
        address: "domain/named",
        input: null,
        region: "eu-west-1",
        name: "named",
        declared: null,
        live: notThereYet("domain named"),
        onDomain: null,
      },
      {
        address: "aws_opensearch_domain.search",
        input: INPUT,
        region: "eu-west-1",
        name: "search",
        declared: domains[0],
        live: notThereYet("domain search"),
        onDomain: there([]),
      },
      {
        address: "domain/live",
        input: null,
        region: "eu-west-1",
        name: "live",
        declared: null,
        live: there({ ARN: "arn" }),
        onDomain: null,
      },
    ]);
  });
});
