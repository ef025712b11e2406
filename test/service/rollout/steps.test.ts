import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import type { ContentRequest } from "../../../src/service/rollout/ContentRequest";
import { CONTENT_GRACE_MS, contentGraceMs, contentStepOf } from "../../../src/service/rollout/ContentProof";
import {
  type ContentObservation,
  type ContentUpdateStep,
  nextContentStep,
} from "../../../src/service/rollout/nextContentStep";
import {
  nextStep,
  type Observation,
  packageStep,
  reasonOf,
  STALE_READ_MS,
  type Step,
} from "../../../src/service/rollout/nextStep";

const SHA = "a".repeat(64);
const OTHER_SHA = "b".repeat(64);
const LATER = new Date(2_000);
const EARLIER = new Date(1_000);

/** A step in one line: what is done, or what is said and what it is about. */
function told(step: Step | ContentUpdateStep | undefined): string {
  if (step === undefined) return "go on";
  if (step.kind === "wait") return `wait: ${step.why}`;
  if (step.kind === "fail") return `${step.error.subject}: ${step.error.message}`;
  return step.kind;
}

type Failure = "COPY_FAILED" | "VALIDATION_FAILED" | "DELETE_FAILED";
const FAILURES: readonly Failure[] = ["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"];
const BAD_FILE = { ErrorType: "BadFile", ErrorMessage: "line 3" };

const AVAILABLE: PackageDetails = {
  PackageStatus: "AVAILABLE",
  AvailablePackageVersion: "v2",
  PackageDescription: `Synonyms [sha256:${SHA}]`,
};

describe("what a package asks for before anything is done with it", () => {
  const step = (change: Partial<PackageDetails> | undefined, contentSha256?: string, elapsedMs = 0): string =>
    told(packageStep("trying", change && { ...AVAILABLE, ...change }, contentSha256, elapsedMs));
  const NONE =
    "package: trying: there is no such package. Check the package's id or name, the region and the account.";
  const HOLDS_OTHER =
    `content: trying: the package does not hold the declared content: it holds the content ${SHA} ` +
    `(got "${OTHER_SHA}"). Let the package be updated first (depends_on), with [sha256:…] of the file in its description.`;

  test("is nothing where it is there, with the content that is asked for", () => {
    expect([step({}), step({}, SHA), step({}, SHA, 1e9)]).toEqual(["go on", "go on", "go on"]);
  });

  test("is that there is none, or none any more", () => {
    expect([
      step(undefined),
      step({ PackageStatus: "DELETING" }),
      step({ PackageStatus: "DELETED" }),
    ]).toEqual([NONE, NONE, NONE]);
  });

  test.each(FAILURES)("is another file where it is %s", (PackageStatus) => {
    expect(step({ PackageStatus, ErrorDetails: BAD_FILE })).toBe(
      `package: trying: the package is ${PackageStatus} (BadFile: line 3). Correct the file and update the package.`,
    );
  });

  test.each<[string, Partial<PackageDetails>]>([
    ["the package says no status", { PackageStatus: undefined }],
    ["the package is COPYING", { PackageStatus: "COPYING" }],
    ["the package is VALIDATING", { PackageStatus: "VALIDATING" }],
    ["the package does not say which version is available", { AvailablePackageVersion: "" }],
    ["the package does not say which version is available", { AvailablePackageVersion: undefined }],
  ])("is time: %s", (why, change) => {
    expect(step(change)).toBe(`wait: ${why}`);
  });

  test("is time for a content that is not there yet, and an update when it does not come", () => {
    expect(step({}, OTHER_SHA, CONTENT_GRACE_MS - 1)).toBe(
      "wait: the package does not hold the declared content yet",
    );
    expect(step({}, OTHER_SHA, CONTENT_GRACE_MS)).toBe(HOLDS_OTHER);
    expect(step({ PackageDescription: undefined }, OTHER_SHA, CONTENT_GRACE_MS)).toBe(
      HOLDS_OTHER.replace(`it holds the content ${SHA}`, "its description names no content"),
    );
  });

  test("is waited for a minute at the most", () => {
    expect([CONTENT_GRACE_MS, STALE_READ_MS]).toEqual([60_000, 15_000]);
    expect([1_000, 119_999, 120_000, 1_800_000].map(contentGraceMs)).toEqual([500, 59_999.5, 60_000, 60_000]);
  });
});

describe("what a verdict on the content asks for", () => {
  const verdict = { problem: "it holds other words", remedy: "Update it" };
  const step = (kind: "not yet" | "refused", isGrace: boolean): string => {
    const asked = contentStepOf("trying", { kind, ...verdict }, isGrace);
    return told(asked);
  };
  const REFUSED = "content: trying: it holds other words. Update it.";

  test("is nothing when it is accepted", () => {
    expect(contentStepOf("trying", { kind: "accepted", why: "its hash" }, false)).toBeUndefined();
  });

  test("is time when it may still come, and an end otherwise", () => {
    expect([
      step("not yet", true),
      step("not yet", false),
      step("refused", true),
      step("refused", false),
    ]).toEqual(["wait: waiting for the expected content: it holds other words", REFUSED, REFUSED, REFUSED]);
  });
});

describe("the next step of a rollout, whole", () => {
  const request = { domainName: "search-prod", packageId: "F1" };
  const ATTEMPT = "rolling out the package F1 to the domain search-prod";
  const step = (seen: Partial<Observation>): string =>
    told(nextStep({ request, package: AVAILABLE, association: undefined, elapsedMs: 0, ...seen }));
  const on = (change: Partial<DomainPackageDetails>): DomainPackageDetails => ({
    DomainPackageStatus: "ACTIVE",
    PackageVersion: "v1",
    LastUpdated: EARLIER,
    ...change,
  });

  test("every message says what was attempted", () => {
    expect(step({ package: undefined })).toBe(
      `package: ${ATTEMPT}: there is no such package. Check the package's id or name, the region and the account.`,
    );
  });

  test("is to fail where the declared version is neither available nor served", () => {
    const v1 = { ...request, packageVersion: "v1" };
    const FAILED =
      `version: ${ATTEMPT}: this version is not the available one, which is v2, and the service associates no other ` +
      '(got "v1"). Plan again, or leave package_version out to follow the available version.';
    expect(step({ request: v1 })).toBe(FAILED);
    expect(step({ request: v1, association: on({ PackageVersion: "v0" }) })).toBe(FAILED);
    expect(step({ request: v1, association: on({ DomainPackageStatus: "ASSOCIATING" }) })).toBe(FAILED);
    expect(step({ request: v1, association: on({}) })).toBe("done");
    expect(step({ request: { ...request, packageVersion: "v2" }, association: on({}) })).toBe("associate");
  });

  test("is to leave a domain alone that never had the package, where only an association is brought up to date", () => {
    const onlyAssociated = { ...request, onlyAssociated: true };
    expect(step({ request: onlyAssociated })).toBe(
      `association: ${ATTEMPT}: the package is no longer associated with the domain. ` +
        "Associate it first, with Terraform, if the domain shall have it.",
    );
    expect(step({ request: onlyAssociated, association: on({}) })).toBe("associate");
    expect(step({ request: { ...request, onlyAssociated: false } })).toBe("associate");
  });

  test.each<[DomainPackageDetails["DomainPackageStatus"], string]>([
    ["ACTIVE", "associate"],
    ["ASSOCIATION_FAILED", "associate"],
    ["DISSOCIATION_FAILED", "associate"],
    ["ASSOCIATING", "wait: the association is ASSOCIATING"],
    ["DISSOCIATING", "wait: the association is DISSOCIATING"],
    ["SHINY" as "ACTIVE", "wait: the association is SHINY, which is not known here"],
    [undefined, "wait: the association is of no status, which is not known here"],
  ])("of an association that is %s is to %s", (DomainPackageStatus, said) => {
    expect(step({ association: on({ DomainPackageStatus }) })).toBe(said);
  });

  test("is done only where the association is ACTIVE at the available version", () => {
    expect(step({ association: on({ PackageVersion: "v2" }) })).toBe("done");
    expect(
      step({ association: on({ PackageVersion: "v2", DomainPackageStatus: "ASSOCIATION_FAILED" }) }),
    ).toBe("associate");
  });

  test.each(["ASSOCIATION_FAILED", "DISSOCIATION_FAILED"] as const)("is to fail on its own %s", (status) => {
    const association = on({ DomainPackageStatus: status, ErrorDetails: BAD_FILE });
    const lastCall = { agoMs: 1, before: on({}) };
    expect(step({ association, lastCall })).toBe(
      `association: ${ATTEMPT}: the association is ${status} (BadFile: line 3). ` +
        "Correct what the service names and roll out again.",
    );
    expect(step({ association, lastCall: { agoMs: 1, before: association } })).toBe(
      "wait: the association does not show the change yet",
    );
  });

  const STALE = "wait: the association does not show the change yet";
  test.each<[string, Partial<DomainPackageDetails>, string]>([
    ["as before", {}, STALE],
    ["at another time", { LastUpdated: LATER }, "associate"],
    ["without its time", { LastUpdated: undefined }, "associate"],
    ["at another version", { PackageVersion: "v0" }, "associate"],
    ["without a version", { PackageVersion: undefined }, "associate"],
  ])("after a call, of an association that looks %s", (_how, change, said) => {
    const lastCall = { agoMs: STALE_READ_MS - 1, before: on({}) };
    expect(step({ association: on(change), lastCall })).toBe(said);
    expect(step({ association: on(change), lastCall: { ...lastCall, agoMs: STALE_READ_MS } })).toBe(
      "associate",
    );
  });

  test("after a call is to wait for an association that is not there yet", () => {
    expect(step({ lastCall: { agoMs: 0, before: undefined } })).toBe(STALE);
    expect(step({ lastCall: { agoMs: 0, before: on({}) } })).toBe("associate");
    expect(step({ association: on({}), lastCall: { agoMs: 0, before: undefined } })).toBe("associate");
  });

  test.each<[string, PackageDetails | undefined]>([
    ["", undefined],
    ["", {}],
    ["", { ErrorDetails: {} }],
    ["", { ErrorDetails: { ErrorType: "", ErrorMessage: "" } }],
    [" (BadFile)", { ErrorDetails: { ErrorType: "BadFile" } }],
    [" (line 3)", { ErrorDetails: { ErrorType: "", ErrorMessage: "line 3" } }],
    [" (BadFile: line 3)", { ErrorDetails: BAD_FILE }],
  ])("adds what the service says of a failure: %j", (reason, details) => {
    expect(reasonOf(details)).toBe(reason);
  });
});

describe("the next step to a content, whole", () => {
  const content: ContentRequest = {
    packageId: "F1",
    source: { bucket: "b", key: "k.txt" },
    contentSha256: SHA,
    description: "Synonyms",
  };
  const ATTEMPT = "giving the package F1 its content";
  const HELD: PackageDetails = { ...AVAILABLE, PackageType: "TXT-DICTIONARY", LastUpdatedAt: EARLIER };
  const OLD: PackageDetails = { ...HELD, PackageDescription: "Old" };
  const step = (seen: Partial<ContentObservation>): string =>
    told(nextContentStep({ content, live: HELD, ...seen }));

  test("is none where the package carries its description", () => {
    expect(nextContentStep({ content, live: HELD })).toEqual({ kind: "done", live: HELD });
    expect(step({ content: { ...content, copyAnyway: false } })).toBe("done");
  });

  test("is an update where it carries another, or is to be copied anyway", () => {
    expect(step({ live: OLD })).toBe("update");
    expect(step({ content: { ...content, copyAnyway: true } })).toBe("update");
  });

  test("is none of a package that is no dictionary", () => {
    const SAYS = (type: string): string =>
      `package: ${ATTEMPT}: the package is of type ${type}, and only a TXT-DICTIONARY is copied like this. ` +
      "Name a dictionary.";
    expect(step({ live: { ...HELD, PackageType: "ZIP-PLUGIN" } })).toBe(SAYS("ZIP-PLUGIN"));
    expect(step({ live: { ...HELD, PackageType: undefined, PackageStatus: "COPY_FAILED" } })).toBe(
      SAYS("undefined"),
    );
  });

  test("is to fail where there is no package", () => {
    expect(step({ live: undefined })).toBe(
      `package: ${ATTEMPT}: there is no such package. Check the package's id or name, the region and the account.`,
    );
  });

  test.each(["COPYING", "VALIDATING"] as const)("is to wait while it is %s", (PackageStatus) => {
    expect(step({ live: { ...HELD, PackageStatus } })).toBe(`wait: the package is ${PackageStatus}`);
  });

  test.each(FAILURES)("repairs what is %s once, and says what failed again", (PackageStatus) => {
    const failed = { ...OLD, PackageStatus, ErrorDetails: BAD_FILE };
    expect(step({ live: failed })).toBe("update");
    expect(step({ live: failed, lastCall: { agoMs: 1, before: OLD } })).toBe("update");
    const again = { ...failed, LastUpdatedAt: LATER };
    expect(step({ live: again, lastCall: { agoMs: 1, before: failed } })).toBe(
      `package: ${ATTEMPT}: the package is ${PackageStatus} (BadFile: line 3). ` +
        "Correct what the service names; each apply copies s3://b/k.txt again.",
    );
  });

  const STALE = "wait: the package does not show the update yet";
  const NOT_YET = "wait: the package does not show the declared content yet";
  test.each<[string, Partial<PackageDetails>, string]>([
    ["as before", {}, STALE],
    ["at another time", { LastUpdatedAt: LATER }, NOT_YET],
    ["without its time", { LastUpdatedAt: undefined }, NOT_YET],
    ["at another version", { AvailablePackageVersion: "v3" }, NOT_YET],
    ["with another description", { PackageDescription: "Other" }, NOT_YET],
    ["in another status", { PackageStatus: "COPYING" }, "wait: the package is COPYING"],
    ["as it is to be", { PackageDescription: `Synonyms [sha256:${SHA}]` }, "done"],
  ])("after an update, of a package that looks %s", (_how, change, said) => {
    const lastCall = { agoMs: STALE_READ_MS - 1, before: OLD };
    expect(step({ live: { ...OLD, ...change }, lastCall })).toBe(said);
  });

  test("after an update that shows nothing is time, and then an end", () => {
    const after = (agoMs: number, live: PackageDetails): string =>
      step({ live, lastCall: { agoMs, before: OLD } });
    expect(after(STALE_READ_MS - 1, OLD)).toBe(STALE);
    expect(after(STALE_READ_MS, OLD)).toBe(NOT_YET);
    expect(after(CONTENT_GRACE_MS - 1, OLD)).toBe(NOT_YET);
    const OVERTAKEN =
      `content: ${ATTEMPT}: after the update the package does not say that it holds the declared content ` +
      '(got "Old"). Find out who else updates the package, and plan again.';
    expect(after(CONTENT_GRACE_MS, OLD)).toBe(OVERTAKEN);
    expect(after(CONTENT_GRACE_MS, { ...OLD, PackageDescription: undefined })).toBe(
      OVERTAKEN.replace("Old", "no description"),
    );
  });

  test("after an update of a package that was not there before it is not held to be stale", () => {
    expect(step({ live: HELD, lastCall: { agoMs: 1, before: undefined } })).toBe("done");
    expect(step({ live: undefined, lastCall: { agoMs: 1, before: undefined } })).toBe(STALE);
    expect(step({ live: undefined, lastCall: { agoMs: 1, before: OLD } })).toContain(
      "there is no such package",
    );
  });
});
