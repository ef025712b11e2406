import type { ForetoldRefusal } from "../../../src/rehearsal";
import { applyRefused } from "../../../src/validation/rules/apply-refused";
import { argumentInvalid } from "../../../src/validation/rules/argument-invalid";
import { associationExists } from "../../../src/validation/rules/association-exists";
import { engineUnsupported } from "../../../src/validation/rules/engine-unsupported";
import { packageInUse } from "../../../src/validation/rules/package-in-use";
import { packageLimit } from "../../../src/validation/rules/package-limit";
import { packageNameTaken } from "../../../src/validation/rules/package-name-taken";
import { packageNameTwice } from "../../../src/validation/rules/package-name-twice";
import { packageNotAvailable } from "../../../src/validation/rules/package-not-available";
import { pluginLimit } from "../../../src/validation/rules/plugin-limit";
import type { Found, Rule } from "../../../src/validation/rules/Rule";
import { sourceElsewhere } from "../../../src/validation/rules/source-elsewhere";
import {
  declaredPackage,
  delivery,
  gone,
  INPUT,
  judged,
  judgedDelivery,
  judgedPackage,
  livePackage,
  packaged,
  refusal,
  rehearsal,
  there,
} from "../subjects";

const PACKAGE = "aws_opensearch_package.synonyms";
const WILL_BE = "AssociatePackage will be refused with ConflictException.";

function check(
  rule: Rule,
  members: Partial<ForetoldRefusal>,
  more: Parameters<typeof judged>[0] = {},
): Found[] {
  return rule.check(judged({ rehearsal: rehearsal({ refusals: [refusal(members)] }), ...more }));
}

/** What of a finding the rule itself says. */
function told(
  rule: Rule,
  members: Partial<ForetoldRefusal>,
  more: Parameters<typeof judged>[0] = {},
): object[] {
  return check(rule, members, more).map(({ message, expected, actual, remedy }) => ({
    message,
    expected,
    actual,
    remedy,
  }));
}

describe("a finding about a refusal", () => {
  const whole = {
    address: "aws_opensearch_package_association.on_search",
    input: INPUT,
    region: "eu-west-1",
    packageId: "F1",
    domainName: "search",
    severity: "error",
    expected: "a domain",
    actual: "domainNotFound",
    remedy:
      "Consider letting the resource depend on the domain; or find out whether another name, region or account is meant",
  };
  const of = {
    operation: "AssociatePackage",
    exception: "ConflictException",
    doneBefore: [],
    notReached: [],
  };
  const find = (members: Partial<ForetoldRefusal>): Found[] =>
    check(applyRefused, { reason: "domainNotFound", ...members });

  it("says everything that is known of the call", () => {
    expect(find({})).toEqual([
      {
        ...whole,
        message: `There is no domain search when the call is made. ${WILL_BE}`,
        refusal: { ...of, certainty: "certain" },
      },
    ]);
  });

  it.each([
    ["certain" as const, "error", WILL_BE],
    [
      "one of several" as const,
      "error",
      "AssociatePackage will be refused with ConflictException, or a call that is in its way will be refused.",
    ],
    [
      "possible" as const,
      "warning",
      "AssociatePackage may be refused with ConflictException: that depends on how long the service takes and on the order of the calls.",
    ],
  ])("that is %s is of severity %s", (certainty, severity, verdict) => {
    expect(find({ certainty })).toEqual([
      {
        ...whole,
        severity,
        message: `There is no domain search when the call is made. ${verdict}`,
        refusal: { ...of, certainty },
      },
    ]);
  });

  it.each([
    [[], [], ""],
    [["a"], [], " By then a will have been applied."],
    [[], ["b"], " The apply does not get to b."],
    [["a", "b", "c"], ["d", "e"], " By then a, b, c will have been applied. The apply does not get to d, e."],
    [
      ["a", "b", "c", "d"],
      ["e", "f", "g", "h", "i"],
      " By then a, b, c and 1 more will have been applied. The apply does not get to e, f, g and 2 more.",
    ],
  ])("names what is done before (%j) and what is not reached (%j)", (doneBefore, notReached, said) => {
    expect(find({ doneBefore, notReached })).toEqual([
      {
        ...whole,
        message: `There is no domain search when the call is made. ${WILL_BE}${said}`,
        refusal: { ...of, certainty: "certain", doneBefore, notReached },
      },
    ]);
  });
});

describe("apply-refused", () => {
  it.each<[ForetoldRefusal["reason"], string | null, string, string, string, string]>([
    [
      "domainBusy",
      "PROCESSING",
      "The domain search is PROCESSING when the call is made.",
      "a domain that is not processing",
      "PROCESSING",
      "Consider letting the resource depend on what changes the domain; of a change under way, applying when it is done",
    ],
    [
      "domainNameTaken",
      null,
      "There is a domain search already.",
      "the name is free",
      "domainNameTaken",
      "Choose another domain_name, or consider an import of the domain",
    ],
    [
      "packageNotFound",
      null,
      "There is no package F1 when the call is made.",
      "a package",
      "packageNotFound",
      "Find out whether another package_id is meant, or consider letting the resource depend on what makes the package",
    ],
    [
      "packageBusy",
      "COPYING",
      "The package F1 is COPYING when it is to be deleted.",
      "a package at rest",
      "COPYING",
      "Consider applying when it is at rest",
    ],
    [
      "packageBusyForUpdate",
      "COPYING",
      "The package F1 is COPYING when it is to be updated.",
      "a package at rest",
      "COPYING",
      "Consider applying when it is at rest, which --wait waits for",
    ],
    [
      "notOwner",
      null,
      "The package F1 belongs to another account.",
      "a package of this account",
      "notOwner",
      "Consider leaving the package to its owner, and declaring by its id what uses it",
    ],
  ])("tells of %s", (reason, detail, said, expected, actual, remedy) => {
    expect(told(applyRefused, { reason, detail })).toEqual([
      { message: `${said} ${WILL_BE}`, expected, actual, remedy },
    ]);
  });

  it("tells of an association that cannot be taken off yet", () => {
    const off = { operation: "DissociatePackage", reason: "associationBusy" as const, detail: "ASSOCIATING" };
    expect(told(applyRefused, off)).toEqual([
      {
        message:
          "The package F1 is ASSOCIATING on the domain search when it is to be taken off. DissociatePackage will be refused with ConflictException.",
        expected: "an association at rest",
        actual: "ASSOCIATING",
        remedy: "Consider applying when it is at rest, which --wait waits for",
      },
    ]);
    expect(told(associationExists, off)).toEqual([]);
  });

  it("repeats the service where nothing more is known", () => {
    expect(told(applyRefused, { reason: "somethingNew" as never, message: "No" })).toEqual([
      {
        message: `The service will say: No. ${WILL_BE}`,
        expected: "a call that is granted",
        actual: "somethingNew",
        remedy: "Find out what the service means",
      },
    ]);
  });

  it("leaves to the other rules what has a code of its own", () => {
    expect(told(applyRefused, { reason: "alreadyInDesiredState" })).toEqual([]);
  });
});

describe("argument-invalid", () => {
  const create = {
    operation: "CreatePackage",
    exception: "ValidationException" as const,
    message: "1 error",
  };
  const WILL = "CreatePackage will be refused with ValidationException.";

  it.each(["memberInvalid" as const, "memberUnreadable" as const])("names the members of %s", (reason) => {
    expect(told(argumentInvalid, { ...create, reason, detail: "packageName" })).toEqual([
      {
        message: `packageName of CreatePackage is not what the API takes: 1 error. ${WILL}`,
        expected: "what the API's reference allows",
        actual: "packageName",
        remedy: "Choose an argument that keeps the constraint",
      },
    ]);
  });

  it("names no member where none is known", () => {
    expect(told(argumentInvalid, { ...create, reason: "memberInvalid" })).toMatchObject([
      {
        message: `a member of CreatePackage is not what the API takes: 1 error. ${WILL}`,
        actual: "a member",
      },
    ]);
  });
});

describe("association-exists", () => {
  const deliveries = (members: Parameters<typeof delivery>[0] = {}) => [judgedDelivery(delivery(members))];
  const TAKES_OVER =
    "Declare an opensearchpackages_rollout of the same package_id and domain_name in the place of aws_opensearch_package_association.on_search: it takes over what is live, where dissociating first takes the words off the domain";
  const TWICE = `More than one resource puts the package F1 on the domain search. ${WILL_BE}`;

  it("tells of one that is live, and in which status", () => {
    expect(told(associationExists, {}, { deliveries: deliveries() })).toEqual([
      {
        message: `The package synonyms (F1) is on the domain search already. ${WILL_BE}`,
        expected: "not associated yet",
        actual: "associated",
        remedy: TAKES_OVER,
      },
    ]);
    const busy = { reason: "associationBusy" as const, detail: "ASSOCIATING" };
    expect(told(associationExists, busy, { deliveries: deliveries() })).toEqual([
      {
        message: `The package synonyms (F1) is on the domain search already (ASSOCIATING). ${WILL_BE}`,
        expected: "not associated yet",
        actual: "ASSOCIATING",
        remedy: TAKES_OVER,
      },
    ]);
  });

  it("tells of two resources that make one", () => {
    const expected = {
      message: TWICE,
      expected: "not associated yet",
      actual: "associated",
      remedy: "Decide which of the two resources is to stay",
    };
    expect(told(associationExists, {})).toEqual([expected]);
    // The resource of that address in another input is another resource.
    expect(told(associationExists, {}, { deliveries: deliveries({ input: "other.json" }) })).toEqual([
      expected,
    ]);
    expect(told(associationExists, {}, { deliveries: deliveries({ live: gone() }) })).toEqual([
      { ...expected, message: TWICE.replace("F1", "synonyms (F1)") },
    ]);
  });
});

describe("engine-unsupported", () => {
  const EXPECTED = "the engine version of the domain";

  it.each<[ForetoldRefusal["reason"], string | null, string, string, string]>([
    [
      "engineVersionDiffers",
      "OpenSearch_2.11",
      "The plugin synonyms is made for OpenSearch_2.11, and the domain search runs another engine version.",
      "OpenSearch_2.11",
      "Choose a package of the plugin that is made for the domain's engine version",
    ],
    [
      "engineVersionMissing",
      null,
      "synonyms is a plugin without engine_version.",
      "none",
      "Choose an engine_version (the AWS provider has it since 6.14)",
    ],
    [
      "engineVersionUnexpected",
      "TXT-DICTIONARY",
      "synonyms is a TXT-DICTIONARY, and has an engine_version.",
      "TXT-DICTIONARY",
      "Consider it without engine_version: only a plugin has one",
    ],
    [
      "pluginForElasticsearch",
      "Elasticsearch_7.10",
      "The plugin synonyms is made for Elasticsearch_7.10, and plugins are for OpenSearch only.",
      "Elasticsearch_7.10",
      "Choose a plugin that is made for an OpenSearch engine",
    ],
  ])("tells of %s", (reason, detail, said, actual, remedy) => {
    expect(told(engineUnsupported, { reason, detail })).toEqual([
      { message: `${said} ${WILL_BE}`, expected: EXPECTED, actual, remedy },
    ]);
  });

  it("calls a package by its name, else its id, else its address", () => {
    const of = { reason: "engineVersionMissing" as const, address: PACKAGE };
    const labels = [{}, { packageName: null }, { packageName: null, packageId: null }].map(
      (members) => check(engineUnsupported, { ...of, ...members })[0]?.message.split(" is ")[0],
    );
    expect(labels).toEqual(["synonyms", "F1", PACKAGE]);
  });
});

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
