import { packageInUse } from "../../../src/validation/rules/package-in-use";
import { packageLimit } from "../../../src/validation/rules/package-limit";
import { packageNameTaken } from "../../../src/validation/rules/package-name-taken";
import { packageNameTwice } from "../../../src/validation/rules/package-name-twice";
import { packageNotAvailable } from "../../../src/validation/rules/package-not-available";
import { pluginLimit } from "../../../src/validation/rules/plugin-limit";
import { sourceElsewhere } from "../../../src/validation/rules/source-elsewhere";
import {
  declaredPackage,
  INPUT,
  judged,
  judgedPackage,
  livePackage,
  packaged,
  rehearsal,
  there,
} from "../subjects";
import { PACKAGE, WILL_BE, told } from "./foretoldRefusal";

describe("package-in-use", () => {
  const inUse = {
    operation: "DeletePackage",
    reason: "packageAssociated" as const,
    address: PACKAGE,
    detail: "search, other",
  };
  const WILL = "DeletePackage will be refused with ConflictException.";
  const KEEP =
    "Consider keeping the package; or remove its associations first, where they are declared and when no index uses it any more";
  const packages = (members: Parameters<typeof packaged>[0]) => [judgedPackage(packaged(members))];

  it.each([
    ["deletes", "delete" as const, INPUT],
    ["replaces", "replace" as const, INPUT],
  ])("tells of a plan that %s it", (verb, plannedAction, input) => {
    expect(told(packageInUse, { ...inUse, input }, { packages: packages({ plannedAction }) })).toEqual([
      {
        message: `The plan ${verb} the package synonyms (F1), which stays on search, other. ${WILL}`,
        expected: "on no domain",
        actual: "on search, other",
        remedy: KEEP,
      },
    ]);
  });

  it("knows nothing more of a package that is not among those", () => {
    const expected = {
      message: `The plan deletes the package F1, which stays on search, other. ${WILL}`,
      remedy: KEEP,
    };
    expect(told(packageInUse, inUse)).toMatchObject([expected]);
    const other = packages({ plannedAction: "replace", input: "other.json" });
    expect(told(packageInUse, inUse, { packages: other })).toMatchObject([expected]);
    const named = packages({ plannedAction: "replace", address: "aws_opensearch_package.other" });
    expect(told(packageInUse, inUse, { packages: named })).toMatchObject([expected]);
  });

  it("has what is imported taken over instead", () => {
    const importing = packages({ plannedAction: "replace", declared: declaredPackage({ importId: "F1" }) });
    expect(told(packageInUse, inUse, { packages: importing })).toMatchObject([
      {
        remedy: `Put what \`opensearch-packages adopt --package F1\` prints in the place of ${PACKAGE} and its import block: it takes the live package over as it is, where the AWS provider would replace what it imports`,
      },
    ]);
  });
});

describe("package-limit and plugin-limit", () => {
  it("say how many there may be", () => {
    const create = {
      operation: "CreatePackage",
      exception: "LimitExceededException" as const,
      reason: "packageLimit" as const,
    };
    expect(told(packageLimit, { ...create, detail: "100" })).toEqual([
      {
        message:
          "The account has 100 packages in this region already, which is its limit. CreatePackage will be refused with LimitExceededException.",
        expected: "at most 100",
        actual: "100 without this one",
        remedy: "Decide which packages that no domain has can go, or ask AWS for a higher limit",
      },
    ]);
    expect(told(pluginLimit, { reason: "pluginLimit" })).toEqual([
      {
        message: `The domain search would have more than 20 plugins. ${WILL_BE}`,
        expected: "at most 20",
        actual: "20 without this one",
        remedy: "Decide which plugins are no longer used, and dissociate those",
      },
    ]);
  });
});

describe("a name that is taken", () => {
  const named = {
    operation: "CreatePackage",
    exception: "ResourceAlreadyExistsException" as const,
    reason: "nameTaken" as const,
    address: PACKAGE,
  };
  const WILL = "CreatePackage will be refused with ResourceAlreadyExistsException.";
  const holder = (id: string) => there(livePackage({ PackageID: id }));
  const packages = (members: Parameters<typeof packaged>[0] = {}) => [judgedPackage(packaged(members))];
  const ADOPT = `Put what \`opensearch-packages adopt --package F9\` prints in the place of ${PACKAGE}: it takes the live package over as it is, where the AWS provider would replace what it imports; or choose another name`;

  it("is another package's", () => {
    const expected = {
      message: `The package name synonyms is taken by F9. ${WILL}`,
      expected: "the name is free",
      actual: "F9 has it (AVAILABLE)",
      remedy: ADOPT,
    };
    const own = { packages: packages({ nameHolder: holder("F9") }) };
    expect(told(packageNameTaken, named, own)).toEqual([expected]);
    expect(
      told(packageNameTaken, named, { packages: packages({ packageId: null, nameHolder: holder("F9") }) }),
    ).toEqual([expected]);
    expect(told(packageNameTwice, named, own)).toEqual([]);
  });

  it("is that of the package which the plan replaces", () => {
    expect(told(packageNameTaken, named, { packages: packages({ nameHolder: holder("F1") }) })).toEqual([
      {
        message: `The package name synonyms is that of F1, which the same plan deletes. ${WILL}`,
        expected: "the name is free",
        actual: "F1 has it (AVAILABLE)",
        remedy: "Choose another name for the new package: a package keeps its name until it is deleted",
      },
    ]);
  });

  it("is that of a package which the plan forgets", () => {
    const declared = declaredPackage({ forgetsLive: true });
    expect(
      told(packageNameTaken, named, { packages: packages({ declared, nameHolder: holder("F9") }) }),
    ).toMatchObject([
      {
        remedy:
          "Consider keeping the resource in the state, or choose another name: the same plan forgets that package and leaves it live",
      },
    ]);
  });

  it("is nobody's yet, and two resources make it", () => {
    const twin = judgedPackage(packaged({ address: "aws_opensearch_package.twin" }));
    const sameElsewhere = judgedPackage(packaged({ input: "other.json" }));
    const stranger = judgedPackage(packaged({ address: "x.stranger", declared: null }));
    const another = judgedPackage(
      packaged({ address: "x.another", declared: declaredPackage({ packageName: "other" }) }),
    );
    const all = [...packages(), twin, sameElsewhere, stranger, another];
    expect(told(packageNameTaken, named, { packages: all })).toEqual([]);
    expect(told(packageNameTwice, named, { packages: all })).toEqual([
      {
        message: `${PACKAGE} and aws_opensearch_package.twin and ${PACKAGE} create a package with the name synonyms. ${WILL}`,
        expected: "one package a name",
        actual: `also aws_opensearch_package.twin, ${PACKAGE}`,
        remedy: "Choose another name for one of them",
      },
    ]);
    expect(
      told(packageNameTwice, { ...named, packageName: null, detail: "synonyms" }, { packages: all }),
    ).toMatchObject([{ actual: `also aws_opensearch_package.twin, ${PACKAGE}` }]);
  });

  it("is told of as made twice where the resource is not among those that are known", () => {
    expect(told(packageNameTaken, named)).toEqual([]);
    expect(told(packageNameTwice, named)).toHaveLength(1);
  });
});

describe("package-not-available", () => {
  const early = { reason: "packageNotAvailable" as const };

  it("tells of an association that nothing delays", () => {
    const expected = {
      message: `Nothing waits until the package synonyms is AVAILABLE before it is associated with search. ${WILL_BE}`,
      expected: "AVAILABLE",
      actual: "COPYING",
      remedy:
        "Let the association depend on an opensearchpackages_association_gate of the same package_id and domain_name; in CDKTF associateWith does so",
    };
    expect(told(packageNotAvailable, { ...early, detail: "COPYING" })).toEqual([expected]);
    expect(told(packageNotAvailable, { ...early, packageName: null })).toEqual([
      { ...expected, message: expected.message.replace("synonyms", "F1"), actual: "not AVAILABLE" },
    ]);
  });

  it("tells of a copy that failed", () => {
    const failed = { ...early, detail: "COPY_FAILED" };
    const expected = {
      message: `The package synonyms will be COPY_FAILED when it is to be associated with search. ${WILL_BE}`,
      expected: "AVAILABLE",
      actual: "COPY_FAILED",
      remedy: "Find out what makes the copy fail: the other findings name it",
    };
    expect(told(packageNotAvailable, failed)).toEqual([expected]);
    expect(told(packageNotAvailable, { ...failed, packageName: null })).toEqual([
      { ...expected, message: expected.message.replace("synonyms", "F1") },
    ]);
  });
});

describe("source-elsewhere", () => {
  const failure = {
    input: INPUT,
    address: PACKAGE,
    action: "create" as const,
    operation: "CreatePackage" as const,
    certainty: "certain" as const,
    bucket: "words",
    key: "synonyms.txt",
    region: "eu-west-1",
    packageName: "synonyms",
  };

  it("tells of a bucket in another region, and of no other failure", () => {
    const copyFailures = [
      { ...failure, reason: "otherRegion" as const },
      { ...failure, reason: "noSuchKey" as never, address: "x" },
    ];
    expect(sourceElsewhere.check(judged({ rehearsal: rehearsal({ copyFailures }) }))).toEqual([
      {
        address: PACKAGE,
        input: INPUT,
        region: "eu-west-1",
        packageId: null,
        domainName: null,
        severity: "error",
        message:
          "The object s3://words/synonyms.txt is in another region than the package: CreatePackage will be granted, and the copy will fail.",
        expected: "a bucket in eu-west-1",
        actual: "a bucket in another region",
        remedy: "Choose a bucket in eu-west-1 for the file",
      },
    ]);
  });
});
