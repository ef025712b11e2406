import { PLANNED_ACTIONS } from "../../../src/contract/PlannedAction";
import { plannedRollouts } from "../../../src/validation/history/plannedRollouts";
import {
  declaredAssociation,
  declaredPackage,
  declaredRollout,
  declaredSource,
  MD5,
  OTHER_SHA,
  place,
  SHA,
} from "../subjects";

const BY_PACKAGE = "package_description of aws_opensearch_package.synonyms";
const BY_ROLLOUT = "content_sha256 of opensearchpackages_rollout.on_search";
const sha = (by: string, digest = SHA) => ({ algorithm: "sha256", digest, by });
const OBJECT = { bucket: "words", key: "synonyms.txt", settings: { region: "eu-west-1" } };
const plain = { claims: [], pinnedClaims: [], marked: false, source: OBJECT };
const planned = (more: object = {}) => ({
  package: "F1",
  domainName: "search",
  packageVersion: undefined,
  expectation: plain,
  ...more,
});
const packages = [declaredPackage()];
const associations = [declaredAssociation()];

describe("what a plan that was applied lets one expect", () => {
  it("is one rollout for each dictionary on each domain", () => {
    expect(plannedRollouts(place({ packages, associations }))).toEqual({ rollouts: [planned()], untold: [] });
    expect(plannedRollouts(place({ packages, rollouts: [declaredRollout()] }))).toEqual({
      rollouts: [planned()],
      untold: [],
    });
    const other = declaredAssociation({ domainName: "other" });
    expect(plannedRollouts(place({ packages, associations: [...associations, other] })).rollouts).toEqual([
      planned(),
      planned({ domainName: "other" }),
    ]);
  });

  it("is every domain, of a package that the plan puts on none", () => {
    expect(plannedRollouts(place({ packages }))).toEqual({
      rollouts: [planned({ domainName: null })],
      untold: [],
    });
    expect(
      plannedRollouts(place({ packages, associations: [declaredAssociation({ packageId: "F2" })] })).rollouts,
    ).toEqual([planned({ package: "F2", expectation: null }), planned({ domainName: null })]);
  });

  it("is nothing of what the plan takes, and nothing of plugins", () => {
    for (const plannedAction of PLANNED_ACTIONS) {
      const stays = plannedAction !== "delete" && plannedAction !== "forget";
      const own = plannedRollouts(place({ packages: [declaredPackage({ plannedAction })] }));
      expect(own.rollouts).toHaveLength(stays ? 1 : 0);
      const pairs = plannedRollouts(place({ associations: [declaredAssociation({ plannedAction })] }));
      expect(pairs.rollouts).toHaveLength(stays ? 1 : 0);
    }
    const plugin = [declaredPackage({ packageType: "ZIP-PLUGIN" })];
    expect(plannedRollouts(place({ packages: plugin, associations })).rollouts).toEqual([]);
    expect(plannedRollouts(place({ packages: plugin })).rollouts).toEqual([]);
    const untyped = [declaredPackage({ packageType: null })];
    expect(plannedRollouts(place({ packages: untyped, associations })).rollouts).toEqual([planned()]);
  });

  it("is found by the address of the package, in the same input, else by its id", () => {
    const byAddress = (members: object) => [
      declaredAssociation({ packageAddress: "aws_opensearch_package.synonyms", packageId: "F9", ...members }),
    ];
    expect(plannedRollouts(place({ packages, associations: byAddress({}) })).rollouts).toEqual([planned()]);
    const elsewhere = plannedRollouts(place({ packages, associations: byAddress({ input: "other.json" }) }));
    expect(elsewhere.rollouts).toEqual([
      planned({ package: "F9", expectation: null }),
      planned({ domainName: null }),
    ]);
    const another = plannedRollouts(place({ packages, associations: byAddress({ packageAddress: "x.y" }) }));
    expect(another.rollouts).toHaveLength(2);
  });

  it("says what the plan does not tell", () => {
    const nameless = [declaredAssociation({ packageId: null })];
    expect(plannedRollouts(place({ associations: nameless }))).toEqual({
      rollouts: [],
      untold: ["aws_opensearch_package_association.on_search: the plan does not say which package it is"],
    });
    const homeless = [declaredAssociation({ domainName: null })];
    expect(plannedRollouts(place({ packages, associations: homeless }))).toEqual({
      rollouts: [],
      untold: ["aws_opensearch_package_association.on_search: the plan does not say on which domain it is"],
    });
    const nobody = [declaredPackage({ packageId: null, packageName: null })];
    expect(plannedRollouts(place({ packages: nobody })).untold).toEqual([
      expect.stringMatching(
        /^aws_opensearch_package\.synonyms: the plan does not say what the package is called$/,
      ),
    ]);
  });

  it.each([
    ["F1", {}],
    ["synonyms", { packageId: null }],
    ["synonyms", { plannedAction: "create" as const }],
    ["synonyms", { plannedAction: "replace" as const }],
    ["F1", { plannedAction: "update" as const }],
  ])("calls the package %s where it is declared as %j", (called, members) => {
    expect(plannedRollouts(place({ packages: [declaredPackage(members)] })).rollouts[0]?.package).toBe(
      called,
    );
  });

  it("knows the version that a rollout pins, and its content", () => {
    const rollout = (members: Parameters<typeof declaredRollout>[0]) =>
      plannedRollouts(place({ packages, rollouts: [declaredRollout(members)] })).rollouts[0];
    expect(rollout({ pinned: true, packageVersion: "v3" })?.packageVersion).toBe("v3");
    expect(rollout({ pinned: false, packageVersion: "v3" })?.packageVersion).toBeUndefined();
    expect(rollout({ pinned: true })?.packageVersion).toBeUndefined();
    expect(rollout({ contentSha256: SHA })?.expectation).toEqual({
      ...plain,
      claims: [sha(BY_ROLLOUT)],
      pinnedClaims: [sha(BY_ROLLOUT)],
    });
    const stranger = plannedRollouts(place({ rollouts: [declaredRollout({ contentSha256: SHA })] })).rollouts;
    expect(stranger).toEqual([
      planned({
        expectation: {
          claims: [sha(BY_ROLLOUT)],
          pinnedClaims: [sha(BY_ROLLOUT)],
          marked: false,
          source: null,
        },
      }),
    ]);
  });

  it("expects the mark, and what is strongly said of the object", () => {
    const sources = [declaredSource({ sourceHash: OTHER_SHA, etag: MD5, settings: { region: "us-east-1" } })];
    const own = [declaredPackage({ sha256: SHA })];
    expect(plannedRollouts(place({ packages: own, sources })).rollouts[0]?.expectation).toEqual({
      claims: [sha(BY_PACKAGE), sha("source_hash of aws_s3_object.synonyms", OTHER_SHA)],
      pinnedClaims: [],
      marked: true,
      source: { ...OBJECT, settings: { region: "us-east-1" } },
    });
    const sourceless = [declaredPackage({ source: null })];
    expect(plannedRollouts(place({ packages: sourceless })).rollouts[0]?.expectation).toEqual({
      ...plain,
      source: null,
    });
  });

  it("makes one of an association and a rollout of the same, with what each says", () => {
    const own = [declaredPackage({ sha256: SHA })];
    const rollouts = [declaredRollout({ contentSha256: OTHER_SHA, pinned: true, packageVersion: "v3" })];
    const { rollouts: merged } = plannedRollouts(place({ packages: own, associations, rollouts }));
    expect(merged).toEqual([
      planned({
        packageVersion: "v3",
        expectation: {
          claims: [sha(BY_PACKAGE), sha(BY_ROLLOUT, OTHER_SHA), sha(BY_PACKAGE)],
          pinnedClaims: [sha(BY_ROLLOUT, OTHER_SHA)],
          marked: true,
          source: OBJECT,
        },
      }),
    ]);
    const strangers = plannedRollouts(
      place({ associations, rollouts: [declaredRollout({ contentSha256: SHA })] }),
    );
    expect(strangers.rollouts).toMatchObject([{ expectation: { claims: [sha(BY_ROLLOUT)] } }]);
  });
});
