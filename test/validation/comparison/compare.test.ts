import { notThereYet } from "../../../src/validation/live/LivePlace";
import type { Place } from "../../../src/validation/places/Place";
import {
  declaredAssociation,
  declaredPackage,
  declaredSource,
  INPUT,
  livePackage,
  localFile,
  object,
  there,
  unanswered,
} from "../subjects";
import {
  ASSOCIATION,
  PACKAGE,
  compared,
  deliveriesOf,
  onDomains,
  packages,
  associations,
} from "./liveComparison";

describe("a package beside what is live", () => {
  it("has everything that was read of it", () => {
    const read = {
      object: object(),
      versions: there([]),
      file: localFile(),
      bucketDefault: there("AES256"),
    };
    const packaged = there(livePackage());
    const history = there([{ PackageVersion: "v1" }]);
    const domains = onDomains({});
    const sources = [declaredSource()];
    const [subject] = compared(
      { packages, sources },
      {
        packagesById: new Map([["F1", packaged]]),
        packagesByName: new Map([["synonyms", there(livePackage({ PackageID: "F9" }))]]),
        histories: new Map([["F1", history]]),
        onDomains: domains,
        sources: new Map([[`${INPUT} ${PACKAGE}`, read]]),
      },
    ).packages;
    expect(subject).toEqual({
      address: PACKAGE,
      region: "eu-west-1",
      input: INPUT,
      declared: packages[0],
      plannedAction: "none",
      packageId: "F1",
      live: packaged,
      nameHolder: there(livePackage({ PackageID: "F9" })),
      history,
      onDomains: domains.get("F1"),
      elsewhere: null,
      source: {
        address: "aws_s3_object.synonyms",
        input: INPUT,
        region: "eu-west-1",
        bucket: "words",
        key: "synonyms.txt",
        declared: sources[0],
        removedBy: null,
        live: read.object,
        versions: read.versions,
        file: read.file,
        bucketDefault: read.bucketDefault,
      },
    });
  });

  it("has nothing of what was not read", () => {
    const [subject] = compared({ packages, settings: {} }).packages;
    expect(subject).toMatchObject({
      region: null,
      live: notThereYet(PACKAGE),
      nameHolder: notThereYet(PACKAGE),
      history: null,
      onDomains: null,
      source: {
        address: PACKAGE,
        input: INPUT,
        region: null,
        declared: null,
        live: null,
        versions: null,
        file: null,
        bucketDefault: null,
      },
    });
    expect(notThereYet(PACKAGE)).toEqual({
      kind: "absent",
      why: "it is not created yet",
      source: { operation: "plan", subject: PACKAGE, place: "local", at: "" },
    });
    expect(compared({ packages: [declaredPackage({ source: null })] }).packages[0]?.source).toBeNull();
  });

  it("has the reason for everything, in a place that can't be asked", () => {
    const otherwise = unanswered({ kind: "settings" });
    const all = compared({ packages, associations }, { otherwise });
    expect(all.packages[0]).toMatchObject({
      live: otherwise,
      nameHolder: otherwise,
      source: { live: otherwise },
    });
    expect(all.deliveries[0]?.live).toEqual(otherwise);
    expect(all.domains[0]?.live).toEqual(otherwise);
  });

  it("knows which other resource removes its object", () => {
    const sources = [
      declaredSource(),
      declaredSource({ address: "aws_s3_object.old", plannedAction: "delete" }),
    ];
    expect(compared({ packages, sources }).packages[0]?.source?.removedBy).toBe(sources[1]);
  });

  it("that is known by its id only is another one, of this place or of another", () => {
    const of = (elsewhere: Place["elsewhere"]) => compared({ associations, elsewhere }).packages[0];
    expect(of([])).toMatchObject({
      address: ASSOCIATION,
      input: INPUT,
      declared: null,
      plannedAction: "none",
      packageId: "F1",
      nameHolder: notThereYet(ASSOCIATION),
      elsewhere: null,
      source: null,
    });
    expect(of([declaredPackage({ packageId: "F2" })])?.elsewhere).toBeNull();
    expect(of([declaredPackage({ settings: { region: "us-east-1" } })])?.elsewhere).toBe("us-east-1");
    expect(of([declaredPackage({ settings: {} })])?.elsewhere).toBe("another account or region");
  });
});

describe("the package of an association", () => {
  const packageOf = (association: Parameters<typeof declaredAssociation>[0], declared = packages) =>
    deliveriesOf({ packages: declared, associations: [declaredAssociation(association)] })[0]?.package;

  it("is found by its id, else by the address in the same file", () => {
    expect(packageOf({})?.address).toBe(PACKAGE);
    expect(packageOf({ packageId: null, packageAddress: PACKAGE })?.address).toBe(PACKAGE);
    expect(packageOf({ packageId: null, packageAddress: PACKAGE, input: "other.json" })).toBeNull();
    expect(packageOf({ packageId: null })).toBeNull();
    expect(packageOf({ packageId: "F2", packageAddress: PACKAGE })?.address).toBe(PACKAGE);
    expect(packageOf({ packageId: "F2" })?.declared).toBeNull();
  });

  it("is that of its own file, before another's", () => {
    const both = [
      declaredPackage({ input: "a.json", address: "p.a" }),
      declaredPackage({ input: "b.json", address: "p.b" }),
    ];
    expect(["a.json", "b.json", "c.json"].map((input) => packageOf({ input }, both)?.address)).toEqual([
      "p.a",
      "p.b",
      "p.a",
    ]);
  });

  it("is one that stays, of two that have one id", () => {
    const going = declaredPackage({ address: "p.going", plannedAction: "delete" });
    const kept = declaredPackage({ address: "p.kept" });
    for (const both of [
      [going, kept],
      [kept, going],
    ])
      expect(packageOf({}, both)?.address).toBe("p.kept");
    const elsewhere = [
      { ...going, input: "x.json" },
      { ...kept, input: "y.json" },
    ];
    expect(packageOf({}, elsewhere)?.address).toBe("p.kept");
  });

  it("is listed once, however many name it", () => {
    const other = declaredAssociation({ address: "a.other", domainName: "other" });
    expect(compared({ associations: [...associations, other] }).packages).toHaveLength(1);
    expect(compared({ packages, associations: [...associations, other] }).packages).toHaveLength(1);
  });
});
