import type { ForetoldRefusal } from "../../../src/rehearsal";
import { applyRefused } from "../../../src/validation/rules/apply-refused";
import { argumentInvalid } from "../../../src/validation/rules/argument-invalid";
import { associationExists } from "../../../src/validation/rules/association-exists";
import { engineUnsupported } from "../../../src/validation/rules/engine-unsupported";
import type { Found } from "../../../src/validation/rules/Rule";
import { delivery, gone, INPUT, judgedDelivery } from "../subjects";
import { PACKAGE, WILL_BE, check, told } from "./foretoldRefusal";

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
