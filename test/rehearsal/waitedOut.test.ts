import { rehearse } from "../../src/rehearsal";
import { unread } from "../../src/service/door/Reading";
import { DOMAIN, ID, Situation } from "./refusals/Situation";

const ON_PROD = { package_id: ID, domain_name: DOMAIN };
const CREATED = { actions: ["create"] as const };

function rolledOut(it: Situation): Situation {
  it.plan.add("opensearchpackages_rollout", "on_prod", ON_PROD, CREATED);
  return it;
}

/** What only passes by itself is no refusal where the provider waits for it. */
describe("an apply is not said to be refused for", () => {
  test("a domain that is busy when a rollout begins", () => {
    const it = rolledOut(new Situation().package().domain({ Processing: true }));
    expect(it.rehearsed().refusals).toEqual([]);
    expect(it.rehearsed().servedOn(0, DOMAIN, ID)).toMatchObject([{ status: "ACTIVE", version: "v1" }]);
  });

  test("a domain that the same plan changes, before a rollout or behind it", () => {
    const it = rolledOut(new Situation().package().domain());
    const before = { domain_name: DOMAIN, engine_version: "OpenSearch_2.17" };
    const after = { ...before, engine_version: "OpenSearch_2.19" };
    it.plan.add("aws_opensearch_domain", "prod", after, { actions: ["update"], before });
    expect(it.rehearsed().refusals).toEqual([]);
  });

  test("an association that is taken off when a rollout begins", () => {
    const it = new Situation().package().domain().associated({ DomainPackageStatus: "DISSOCIATING" });
    expect(rolledOut(it).rehearsed().refusals).toEqual([]);
  });

  test("a copy that is under way when a package is given its content", () => {
    const it = new Situation().package({ PackageStatus: "COPYING" });
    const content = { package_id: ID, s3_bucket_name: "words", s3_key: "a.txt" };
    it.plan.add("opensearchpackages_package_content", "synonyms", content, CREATED);
    expect(it.rehearsed().refusals).toEqual([]);
  });

  test("a domain that is busy, or a copy that is under way, when the gate of an association begins", () => {
    const it = new Situation().package({ PackageStatus: "COPYING" }).domain({ Processing: true });
    const gate = "opensearchpackages_association_gate";
    it.plan.add(gate, "on_prod", ON_PROD, CREATED);
    it.plan.association("on_prod", ON_PROD, { ...CREATED, dependsOn: [`${gate}.on_prod`] });
    expect(it.rehearsed().refusals).toEqual([]);
    expect(it.rehearsed().servedOn(0, DOMAIN, ID)).toMatchObject([{ status: "ACTIVE" }]);
  });

  test("timeouts of an association that change", () => {
    const it = new Situation().package().domain().associated();
    const after = { ...ON_PROD, timeouts: { create: "20m" } };
    it.plan.association("on_prod", after, { actions: ["update"], before: ON_PROD });
    expect(it.rehearsed().refusals).toEqual([]);
  });
});

test("what passes never is told of a rollout as well", () => {
  const it = new Situation().domain({ EngineVersion: "OpenSearch_2.17" });
  const values = { ...ON_PROD, package_id: it.plugin(1) };
  it.plan.add("opensearchpackages_rollout", "on_prod", values, CREATED);
  expect(it.rehearsed().refusals).toMatchObject([
    { operation: "AssociatePackage", reason: "engineVersionDiffers", certainty: "certain" },
  ]);
});

test("a rollout that cannot be judged is not said to fail, nor is what comes after it given up", () => {
  const it = new Situation().domain();
  const pinned = { ...ON_PROD, package_version: "v7" };
  it.plan.add("opensearchpackages_rollout", "on_prod", pinned, CREATED);
  const input = it.input();
  const failure = {
    kind: "denied",
    action: "es:DescribePackages",
    operation: "DescribePackages",
    why: "it is not allowed",
    checkedBy: "es:DescribePackages",
  } as const;
  const places = input.places.map((place) => ({
    ...place,
    packagesById: new Map([[ID, unread(failure, null)]]),
  }));
  const rehearsal = rehearse({ ...input, places });
  expect(rehearsal.unjudged).toMatchObject([{ checkedBy: "es:DescribePackages" }]);
  expect(rehearsal.endsOf("plan.json", "opensearchpackages_rollout.on_prod")).toEqual(["unjudged"]);
});
