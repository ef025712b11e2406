import fc from "fast-check";
import {
  emptyState,
  type ToldAssociation,
  type ToldDomain,
  type ToldPackage,
  quietFrom,
  type Refusal,
  servedFiles,
  settle,
  type State,
  withAssociation,
  withDomain,
  withPackage,
} from "../../src/model";
import { ACCOUNT, DELAYS, Packages, REGION } from "./Packages";

const NAMES = ["synonyms", "stop-words", "nouns"] as const;
const DOMAINS = ["search-prod", "search-stage"] as const;

/** A step of a history: a call with names in the place of ids, or a while that passes. */
const step = fc.record({
  operation: fc.constantFrom(
    "CreatePackage",
    "UpdatePackage",
    "DeletePackage",
    "AssociatePackage",
    "DissociatePackage",
    "DeleteDomain",
    "wait",
  ),
  name: fc.constantFrom(...NAMES),
  domain: fc.constantFrom(...DOMAINS),
  waitMs: fc.constantFrom(0, 5, 10, 20, 100),
});
type Step = typeof step extends fc.Arbitrary<infer Found> ? Found : never;

/** Makes the call of a step on packages whose ids are known by their names. */
function take(packages: Packages, { operation, name, domain, waitMs }: Step): Refusal | undefined {
  if (operation === "wait") {
    packages.nowMs += waitMs;
    return undefined;
  }
  const PackageID = idOf(packages, name);
  return packages.refusal(operation, {
    ...(operation === "CreatePackage" ? { PackageName: name, PackageType: "TXT-DICTIONARY" } : { PackageID }),
    ...(operation.endsWith("ePackage") && { PackageSource: { S3BucketName: "dictionaries", S3Key: name } }),
    DomainName: domain,
  });
}

function idOf(packages: Packages, wanted: string): string {
  const { PackageDetailsList: all } = packages.answer<{ PackageDetailsList: ToldPackage[] }>(
    "DescribePackages",
    {},
  );
  return all.find(({ PackageName }) => PackageName === wanted)?.PackageID ?? "F999999999";
}

/** Another state, filled with nothing but what the API tells of this one. */
function read(packages: Packages): State {
  const live = { nowMs: packages.nowMs };
  const { PackageDetailsList } = packages.answer<{ PackageDetailsList: ToldPackage[] }>(
    "DescribePackages",
    {},
  );
  const { DomainStatusList } = packages.answer<{ DomainStatusList: ToldDomain[] }>("DescribeDomains", {
    DomainNames: DOMAINS,
  });
  const associations = DomainStatusList.flatMap(
    ({ DomainName }) =>
      packages.answer<{ DomainPackageDetailsList: ToldAssociation[] }>("ListPackagesForDomain", {
        DomainName,
      }).DomainPackageDetailsList,
  );
  const withPackages = PackageDetailsList.reduce(
    (state, one) => withPackage(state, one, live),
    emptyState(ACCOUNT, REGION),
  );
  const withDomains = DomainStatusList.reduce((state, one) => withDomain(state, one, live), withPackages);
  return associations.reduce((state, one) => withAssociation(state, one, live), withDomains);
}

function start(): Packages {
  const packages = new Packages();
  DOMAINS.forEach((name) => packages.domain(name));
  NAMES.forEach((name) => packages.available(name));
  return packages;
}

describe("A state that is filled with what is live", () => {
  test("refuses what the service refuses, and grants what it grants, whatever was done before", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), step, (history, last) => {
        const service = start();
        history.forEach((one) => take(service, one));
        const copy = new Packages();
        copy.nowMs = service.nowMs;
        copy.state = read(service);
        expect(take(copy, last)?.reason).toBe(take(service, last)?.reason);
      }),
      { numRuns: 300 },
    );
  });

  test("serves the versions that the domains serve", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (history) => {
        const service = start();
        history.forEach((one) => take(service, one));
        const served = (state: State): string[] =>
          servedFiles(state, service.nowMs)
            .map((file) => `${file.domainName} ${file.packageName} ${file.packageVersion}`)
            .sort();
        expect(served(read(service))).toEqual(served(service.state));
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ["COPYING", "AVAILABLE"],
    ["VALIDATING", "AVAILABLE"],
    ["DELETING", undefined],
    ["COPY_FAILED", "COPY_FAILED"],
    ["VALIDATION_FAILED", "VALIDATION_FAILED"],
  ] as const)("a package that is %s is %s in the end, when it is said how long that takes", (status, end) => {
    const details = { PackageID: "F1", PackageName: "synonyms", PackageStatus: status };
    const last = (delays?: typeof DELAYS): string | undefined => {
      const packages = new Packages();
      packages.state = withPackage(packages.state, details, { nowMs: packages.nowMs, delays });
      packages.settle();
      return packages.answer<{ PackageDetailsList: ToldPackage[] }>("DescribePackages", {})
        .PackageDetailsList[0]?.PackageStatus;
    };
    expect([last(DELAYS), last()]).toEqual([end, status]);
  });

  test("of a package that another account shares, the place may associate it and not change it", () => {
    const packages = new Packages();
    const details = {
      PackageID: "F1",
      PackageName: "shared",
      PackageType: "TXT-DICTIONARY",
      PackageStatus: "AVAILABLE",
      AvailablePackageVersion: "v7",
      PackageOwner: "210987654321",
    } as const;
    packages.state = withPackage(packages.state, details, { nowMs: packages.nowMs });
    packages.domain("search-prod");
    expect(packages.refusal("DeletePackage", { PackageID: "F1" })?.reason).toBe("notOwner");
    packages.active("F1", "search-prod");
    expect(servedFiles(packages.state, packages.nowMs)).toMatchObject([{ packageVersion: "v7" }]);
  });

  test("a new package gets an id that nobody has", () => {
    const first = new Packages().copying("synonyms");
    const packages = new Packages();
    packages.state = withPackage(packages.state, { PackageID: first }, { nowMs: 0 });
    expect(packages.copying("synonyms")).not.toBe(first);
  });
});

describe("A call", () => {
  test("leaves the state it is made on as it was: whoever keeps one has a copy", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (history) => {
        const packages = start();
        const before = packages.state;
        const seen = JSON.stringify([...before.packages, ...before.domains, ...before.associations]);
        history.forEach((one) => take(packages, one));
        expect(JSON.stringify([...before.packages, ...before.domains, ...before.associations])).toBe(seen);
      }),
    );
  });
});

describe("Settling", () => {
  test("forgets the past and what is gone, and changes nothing that can be asked", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), step, (history, last) => {
        const packages = start();
        history.forEach((one) => take(packages, one));
        const settled = new Packages();
        settled.nowMs = packages.nowMs;
        settled.state = settle(packages.state, packages.nowMs);
        expect(read(settled)).toEqual(read(packages));
        expect(take(settled, last)?.reason).toBe(take(packages, last)?.reason);
      }),
      { numRuns: 150 },
    );
  });

  test("at the quiet moment leaves nothing in the making", () => {
    const packages = start();
    const id = packages.copying("late");
    packages.state = settle(packages.state, quietFrom(packages.state));
    packages.nowMs = quietFrom(packages.state);
    packages.active(id, "search-prod");
    packages.answer("DissociatePackage", { PackageID: id, DomainName: "search-prod" });
    const after = settle(packages.state, quietFrom(packages.state));
    expect([...after.associations]).toEqual([]);
    expect([...after.packages].every(({ timeline }) => timeline.moments.length === 1)).toBe(true);
  });
});
