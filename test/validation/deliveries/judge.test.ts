import type { LeftOut } from "../../../src/validation/result/Hop";
import { brokenDeliveries } from "../../../src/validation/deliveries/brokenDeliveries";
import { judge, judgeIndexes, type JudgeOptions } from "../../../src/validation/deliveries/judge";
import { hop, NOT_ASKED } from "../../../src/validation/hops/hopReading";
import { INDEXES_NOT_ASKED } from "../../../src/validation/hops/indexHop";
import type { Finding } from "../../../src/validation/result/Finding";
import { LeftOutHops } from "../../../src/validation/suppressions/leftOutHops";
import {
  declaredPackage,
  declaredRollout,
  declaredSource,
  delivery,
  domain,
  domainIndexes,
  hopAt,
  INPUT,
  judged,
  judgedDelivery,
  packaged,
  rehearsal,
  source,
} from "../subjects";

const nobody = new LeftOutHops(new Map(), [], "2026-11-30");
const options = (members: Partial<JudgeOptions> = {}): JudgeOptions => ({
  isApplied: () => true,
  leftOut: nobody,
  rehearsal: rehearsal(),
  ...members,
});
const comparisonOf = (...deliveries: ReturnType<typeof delivery>[]) => ({
  packages: deliveries.flatMap(({ package: each }) => each ?? []),
  deliveries,
  domains: [],
  undeclared: [],
});

describe("judging", () => {
  it("makes four hops of a delivery, the first two its package's", () => {
    const subject = delivery();
    const all = judge(comparisonOf(subject), options());
    const [first] = all.deliveries;
    expect(first?.hops.map(({ name, now, after }) => [name, now.state, after?.state])).toEqual([
      ["object", "proven", "proven"],
      ["package", "proven", "proven"],
      ["domain", "proven", "proven"],
      ["index", "not asked", undefined],
    ]);
    expect(first?.hops[0]).toBe(all.packages[0]?.object);
    expect(first?.hops[1]).toBe(all.packages[0]?.package);
    expect([first?.domain, first?.index]).toEqual([first?.hops[2], first?.hops[3]]);
    expect(first?.index.now).toEqual(INDEXES_NOT_ASKED);
    expect([first?.indexes, all.indexes]).toEqual([null, []]);
  });

  it("judges a package that the comparison does not list, too", () => {
    const all = judge({ ...comparisonOf(delivery()), packages: [] }, options());
    expect(all.packages).toEqual([]);
    expect(all.deliveries[0]?.hops[0]?.now.state).toBe("proven");
  });

  it("does not ask what no plan says", () => {
    const [first] = judge(comparisonOf(delivery({ package: null })), options()).deliveries;
    const unknown = { now: NOT_ASKED("the plan does not say which package it is"), after: null };
    expect(first?.hops.slice(0, 2)).toEqual([
      { name: "object", ...unknown },
      { name: "package", ...unknown },
    ]);
  });

  it("looks ahead only where an apply follows: by the delivery's input, else its package's", () => {
    const asked: (string | null)[] = [];
    const isApplied = (input: string | null) => {
      asked.push(input);
      return input === "applied.json";
    };
    const after = (input: string | null, of: string | null) => {
      asked.length = 0;
      const [first] = judge(
        comparisonOf(delivery({ input, package: packaged({ input: of }) })),
        options({ isApplied }),
      ).deliveries;
      return first?.hops.slice(0, 3).map((each) => each.after !== null);
    };
    expect(after("applied.json", "state.json")).toEqual([false, false, true]);
    expect(after("state.json", "applied.json")).toEqual([true, true, false]);
    expect(after(null, "applied.json")).toEqual([true, true, true]);
    expect(asked).toEqual(["applied.json", "applied.json"]);
    const [alone] = judge(
      comparisonOf(delivery({ input: null, package: null })),
      options({ isApplied }),
    ).deliveries;
    expect(alone?.domain.after).toBeNull();
  });

  it("takes what the plan does to the object into account for the package", () => {
    const declared = declaredPackage({ makesVersion: true });
    const removed = source({ declared: declaredSource({ plannedAction: "delete" }) });
    const [first] = judge(
      comparisonOf(delivery({ package: packaged({ declared, source: removed }) })),
      options(),
    ).deliveries;
    expect(first?.hops.map(({ after }) => after?.state).slice(0, 2)).toEqual(["missing", "failed"]);
  });

  it.each([
    ["object", ["aws_opensearch_package.synonyms", "aws_s3_object.synonyms"]],
    ["package", ["aws_opensearch_package.synonyms", "aws_s3_object.synonyms"]],
    [
      "domain",
      [
        "aws_opensearch_package_association.on_search",
        "opensearchpackages_rollout.on_search",
        "aws_opensearch_package.synonyms",
      ],
    ],
    [
      "index",
      [
        "aws_opensearch_package_association.on_search",
        "opensearchpackages_rollout.on_search",
        "aws_opensearch_package.synonyms",
      ],
    ],
  ] as const)("leaves the %s hop out by each of its addresses, and by no other", (hopName, addresses) => {
    const subject = delivery({ rollouts: [declaredRollout()] });
    const outBy = (address: string): string[] => {
      const suppression = {
        hop: hopName,
        address,
        reason: "known for long",
        source: "s.json",
        until: "2027-01-01",
      };
      const leftOut = new LeftOutHops(new Map<never, LeftOut>(), [suppression], "2026-11-30");
      const before = judge(comparisonOf(subject), options({ leftOut }));
      const [first] = judgeIndexes(before, [domainIndexes()], options({ leftOut })).deliveries;
      return first?.hops.flatMap(({ name, now }) => (now.leftOut === null ? [] : name)) ?? [];
    };
    const all = [
      "aws_opensearch_package.synonyms",
      "aws_s3_object.synonyms",
      "aws_opensearch_package_association.on_search",
      "opensearchpackages_rollout.on_search",
      "domain/search",
    ];
    expect(all.filter((address) => outBy(address).length > 0).sort()).toEqual([...addresses].sort());
    expect(outBy(addresses[0])).toEqual([hopName]);
  });
});

describe("judging the indexes", () => {
  const before = judge(comparisonOf(delivery()), options());

  it("puts what the domain said into the last hop", () => {
    const indexes = domainIndexes();
    const all = judgeIndexes(before, [indexes], options());
    const [first] = all.deliveries;
    expect(all.indexes).toEqual([indexes]);
    expect(first?.indexes).toBe(indexes);
    expect(first?.index).toMatchObject({
      name: "index",
      now: { state: "proven" },
      after: { state: "proven" },
    });
    expect(first?.hops[3]).toBe(first?.index);
    expect(first?.hops.slice(0, 3)).toEqual(before.deliveries[0]?.hops.slice(0, 3));
    expect(
      judgeIndexes(before, [indexes], options({ isApplied: () => false })).deliveries[0]?.index.after,
    ).toBeNull();
  });

  it.each([{ place: 1 }, { domainName: "other" }])("asks no other domain: %j", (members) => {
    const [first] = judgeIndexes(before, [domainIndexes({}, members)], options()).deliveries;
    expect(first?.indexes).toBeNull();
    expect(first?.index.now).toEqual(INDEXES_NOT_ASKED);
  });
});

describe("a broken hop that no rule knows of", () => {
  const broken = (state: "differs" | "missing" | "busy" | "failed" = "differs") =>
    hopAt("domain", hop(state, "it says so"));
  const of = (
    hops: Parameters<typeof judgedDelivery>[1],
    found: Partial<Finding>[] = [],
    subject = delivery(),
  ) => brokenDeliveries(judged({ deliveries: [judgedDelivery(subject, hops)] }), found as Finding[]);
  const finding = (more: object = {}) => ({
    code: "delivery-broken",
    severity: "error",
    address: "aws_opensearch_package_association.on_search",
    message: "The hop to the domain is differs: it says so.",
    expected: "proven",
    actual: "differs",
    remedy: "Find out more from the evidence of the hop",
    refusal: null,
    suppressed: null,
    hop: "domain",
    domainName: "search",
    packageId: "F1",
    region: "eu-west-1",
    input: INPUT,
    ...more,
  });

  it("has a finding", () => {
    expect(of({ domain: broken() })).toEqual([finding()]);
    expect(of({ domain: broken("busy") })).toEqual([
      finding({ severity: "warning", message: "The hop to the domain is busy: it says so.", actual: "busy" }),
    ]);
    expect(of({ object: hopAt("object", hop("missing", null)) })).toEqual([
      finding({
        hop: "object",
        message: "The hop to the object is missing: nothing more is known.",
        actual: "missing",
      }),
    ]);
  });

  it("has none where it is fine, or will be", () => {
    expect(of({})).toEqual([]);
    expect(of({ domain: hopAt("domain", hop("not checked", "x")) })).toEqual([]);
    expect(of({ domain: hopAt("domain", hop("differs", "x"), hop("planned", "x")) })).toEqual([]);
  });

  it("has none where a finding tells of the hop, or of the one before it, by any of the addresses", () => {
    const removedBy = declaredSource({ address: "aws_s3_object.old" });
    const subject = delivery({
      rollouts: [declaredRollout()],
      package: packaged({ source: source({ removedBy }) }),
      domain: domain(),
    });
    const addresses = [
      "aws_opensearch_package_association.on_search",
      "opensearchpackages_rollout.on_search",
      "aws_opensearch_package.synonyms",
      "aws_s3_object.synonyms",
      "aws_s3_object.old",
      "domain/search",
    ];
    for (const address of addresses) {
      expect(of({ domain: broken() }, [{ address, hop: "domain" }], subject)).toEqual([]);
      expect(of({ domain: broken() }, [{ address, hop: "package" }], subject)).toEqual([]);
      expect(of({ domain: broken() }, [{ address, hop: "object" }], subject)).toHaveLength(1);
      expect(of({ domain: broken() }, [{ address, hop: "index" }], subject)).toHaveLength(1);
    }
    expect(of({ domain: broken() }, [{ address: "x", hop: "domain" }], subject)).toHaveLength(1);
    const bare = delivery({ package: null, domain: null });
    expect(of({ domain: broken() }, [], bare)).toHaveLength(1);
    expect(
      of({ object: hopAt("object", hop("missing", "x")) }, [{ address: addresses[0], hop: null }]),
    ).toHaveLength(1);
  });

  it("has one finding, however many deliveries share it", () => {
    const twice = [1, 2].map(() => judgedDelivery(delivery(), { domain: broken() }));
    const elsewhere = judgedDelivery(delivery({ input: "other.json" }), { domain: broken() });
    expect(brokenDeliveries(judged({ deliveries: [...twice, elsewhere] }), [])).toEqual([
      finding(),
      finding({ input: "other.json" }),
    ]);
  });
});
