import "./freePauses";
import {
  awaitAssociable,
  awaitPackage,
  type ContentProof,
  type ContentRequest,
  findPackage,
  holdContent,
  type RolloutError,
  type RolloutOptions,
  rollOut,
} from "../../../src/service/rollout";
import { type Json, refusal, ToldAws, toldAssociation, toldDomain, toldPackage } from "../ToldAws";

const SHA = "a".repeat(64);
const accepted: ContentProof = () => Promise.resolve({ kind: "accepted", why: "its hash" });
const refused: ContentProof = () =>
  Promise.resolve({ kind: "refused", problem: "it holds other words", remedy: "Update it" });
const notYet: ContentProof = () =>
  Promise.resolve({ kind: "not yet", problem: "it holds other words", remedy: "Update it" });

/** Pauses take none of it: an end that is soon there, and far from how long an answer takes on a busy machine. */
const ENOUGH_MS = 9_000;
/** What is to be cut off takes all of it. */
const CUT_MS = 1_000;

let aws: ToldAws;
beforeAll(async () => {
  aws = await ToldAws.start();
});
beforeEach(() => {
  aws.clear();
  aws.packages = [toldPackage("F1", { PackageDescription: `Words [sha256:${SHA}]` })];
  aws.associations = [toldAssociation("F1", "a")];
  aws.domains = [toldDomain("a")];
});
afterAll(() => aws.stop());

async function failure(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "no failure",
    (error: unknown) => `${(error as RolloutError).subject}: ${(error as Error).message}`,
  );
}

const STOPPED = (attempted: string): string =>
  `stopped: ${attempted}: it was stopped while it waited. ` +
  "Run it again: it goes on from where the service is by then.";

describe("waiting for a package", () => {
  const wait = (awaited: Json, timeoutMs = 60_000, heard: string[] = []) =>
    awaitPackage(aws.client, awaited, { timeoutMs, onProgress: (message) => heard.push(message) });

  test("is over when it is AVAILABLE, by its id and by its name", async () => {
    const named = { PackageID: "F1", AvailablePackageVersion: "v2" };
    expect(await wait({ packageId: "F1" })).toMatchObject(named);
    expect(await wait({ packageName: "name-of-F1" })).toMatchObject(named);
    expect(await findPackage(aws.client, { packageName: "another" })).toBeUndefined();
    expect(await findPackage(aws.client, {})).toBeUndefined();
  });

  test.each([
    [{ packageId: "F2" }, "waiting for the package F2"],
    [{ packageName: "other" }, "waiting for the package other"],
    [{ packageId: "F2", packageName: "other" }, "waiting for the package F2"],
    [{}, "waiting for the package "],
  ])("has an end where there is none: %j", async (awaited, attempted) => {
    expect(await failure(wait(awaited))).toBe(
      `package: ${attempted}: there is no such package. ` +
        "Check the package's id or name, the region and the account.",
    );
  });

  test("is over only with its content", async () => {
    expect(await wait({ packageId: "F1", contentSha256: SHA })).toMatchObject({ PackageID: "F1" });
    const heard: string[] = [];
    expect(await failure(wait({ packageId: "F1", contentSha256: "b".repeat(64) }, ENOUGH_MS, heard))).toBe(
      "timeout: waiting for the package F1: the time of 9 s was not enough; the last seen: the package does not " +
        "hold the declared content yet. Run it again to go on waiting, or give it a longer timeout.",
    );
    expect(heard).toEqual(["the package does not hold the declared content yet"]);
  });

  test("is over only with the proof that is asked for, of the version that is meant", async () => {
    const seen: string[] = [];
    const proveContent: ContentProof = ({ PackageID }, version) => {
      seen.push(`${PackageID} ${version}`);
      return Promise.resolve({ kind: "accepted", why: "its hash" });
    };
    await wait({ packageId: "F1", proveContent });
    await wait({ packageId: "F1", proveContent, packageVersion: "v1" });
    expect(seen).toEqual(["F1 v2", "F1 v1"]);
    expect(await failure(wait({ packageId: "F1", proveContent: refused }))).toBe(
      "content: waiting for the package F1: it holds other words. Update it.",
    );
  });

  test("gives a content that is not there half of the time to come", async () => {
    const heard: string[] = [];
    const run = failure(wait({ packageId: "F1", proveContent: notYet }, ENOUGH_MS, heard));
    expect(await run).toBe("content: waiting for the package F1: it holds other words. Update it.");
    expect(heard).toEqual(["waiting for the expected content: it holds other words"]);
  });

  test("gives up a proof with its time, and says what it waited for", async () => {
    const proveContent: ContentProof = (_live, _version, signal) =>
      new Promise((_, reject) => signal.addEventListener("abort", () => reject(new Error("cut"))));
    expect(await failure(wait({ packageId: "F1", proveContent }, CUT_MS))).toBe(
      "timeout: waiting for the package F1: the time of 1 s was not enough; the last seen: the proof of the content " +
        "gave no answer. Run it again to go on waiting, or give it a longer timeout.",
    );
  });

  test("names the package that it was denied", async () => {
    aws.instead.set("DescribePackages", refusal("ResourceNotFoundException", "No"));
    expect(await failure(wait({ packageId: "F1" }))).toContain("there is no such package");
    aws.forget();
    aws.instead.set("DescribePackages", refusal("LimitExceededException", "No"));
    expect(await failure(wait({ packageId: "F1" }))).toBe(
      "service: waiting for the package F1: DescribePackages was refused with LimitExceededException: No. " +
        "Run it again; if it stays, the service's health page and the message above say more.",
    );
  });
});

describe("waiting until a domain can be given a package", () => {
  const ATTEMPT = "waiting until the domain a can be given the package F1";
  const wait = (
    options: { timeoutMs?: number; signal?: AbortSignal; onProgress?: (said: string) => void } = {},
  ) => awaitAssociable(aws.client, { domainName: "a", packageId: "F1" }, { timeoutMs: 60_000, ...options });

  test("is over at once where it has it", async () => {
    expect(await wait()).toMatchObject({ DomainPackageStatus: "ACTIVE" });
    expect(aws.calls).toEqual(["ListPackagesForDomain a"]);
  });

  test("is over where the package is AVAILABLE, and the domain does nothing else", async () => {
    aws.associations = [];
    expect(await wait()).toBeUndefined();
    expect(aws.calls).toEqual(["ListPackagesForDomain a", "DescribePackages", "DescribeDomain a"]);
    aws.forget();
    aws.associations = [toldAssociation("F1", "a", { DomainPackageStatus: "ASSOCIATION_FAILED" })];
    expect(await wait()).toMatchObject({ DomainPackageStatus: "ASSOCIATION_FAILED" });
  });

  test.each([
    ["the package is COPYING", { PackageStatus: "COPYING" }, {}],
    ["the domain a is processing another change", {}, { Processing: true }],
    ["the domain a is processing another change", {}, { UpgradeProcessing: true }],
  ])("goes on while %s", async (why, ofPackage, ofDomain) => {
    aws.associations = [];
    aws.packages = [toldPackage("F1", ofPackage)];
    aws.domains = [toldDomain("a", ofDomain)];
    const heard: string[] = [];
    expect(await failure(wait({ timeoutMs: ENOUGH_MS, onProgress: (said) => heard.push(said) }))).toMatch(
      /^timeout: /,
    );
    expect(heard).toEqual([why]);
  });

  test("has an end where the domain is going", async () => {
    aws.associations = [];
    aws.domains = [toldDomain("a", { Deleted: true, Processing: true })];
    expect(await failure(wait())).toBe(
      `domain: ${ATTEMPT}: the domain is being deleted. Take the domain out of the configuration.`,
    );
  });

  test("has an end where there is no such domain", async () => {
    aws.instead.set("ListPackagesForDomain", refusal("ResourceNotFoundException", "No"));
    expect(await failure(wait())).toBe(
      `domain: ${ATTEMPT}: ListPackagesForDomain was refused: there is no such domain ` +
        "(ResourceNotFoundException: No). Check that the domain a and the package F1 exist in this region and account.",
    );
  });

  test("does without a look at the domain where that is denied, and with no other answer", async () => {
    aws.associations = [];
    aws.instead.set("DescribeDomain", refusal("AccessDeniedException", "No", 403));
    const heard: string[] = [];
    expect(await wait({ onProgress: (said) => heard.push(said) })).toBeUndefined();
    expect(heard).toEqual(["es:DescribeDomain is denied: a busy domain shows only when it refuses"]);
    aws.instead.set("DescribeDomain", refusal("ResourceNotFoundException", "No"));
    aws.forget();
    expect(await failure(wait())).toMatch(/^domain: .*DescribeDomain was refused: there is no such domain/);
  });

  test("ends when it is stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await failure(wait({ signal: stop.signal }))).toBe(STOPPED(ATTEMPT));
  });
});

describe("a rollout", () => {
  const ATTEMPT = "rolling out the package F1 to the domain a";
  const run = (request: Json = {}, options: RolloutOptions = {}) =>
    rollOut(aws.client, { domainName: "a", packageId: "F1", ...request }, options);
  /** What an association becomes when it is asked for. */
  const associating = (change: Json): void => {
    aws.before = (operation) => {
      if (operation === "AssociatePackage") aws.associations = [toldAssociation("F1", "a", change)];
    };
  };

  test("of what is there tells it whole", async () => {
    expect(await run()).toEqual({
      association: expect.objectContaining({ PackageID: "F1", PackageVersion: "v2" }) as object,
      availableVersion: "v2",
      availableSha256: SHA,
      associateCalls: 0,
    });
    aws.forget();
    aws.packages = [toldPackage("F1")];
    expect(await run()).toMatchObject({ availableVersion: "v2", availableSha256: null });
  });

  test("asks for what is not there, and tells each step", async () => {
    aws.associations = [];
    associating({});
    const heard: string[] = [];
    const onProgress: RolloutOptions["onProgress"] = ({ domainName, packageId, message, elapsedMs }) =>
      heard.push(`${domainName} ${packageId}: ${message}${elapsedMs < 0 ? "!" : ""}`);
    expect(await run({}, { onProgress })).toMatchObject({ associateCalls: 1 });
    expect(heard).toEqual(["a F1: associating version v2", "a F1: the domain takes the package over"]);
    expect(aws.calls.slice(0, 4)).toEqual([
      "DescribePackages",
      "ListPackagesForDomain a",
      "DescribeDomain a",
      "AssociatePackage F1 a",
    ]);
  });

  test("takes a change that is there already for one that was asked for, and not for a call", async () => {
    aws.associations = [];
    associating({});
    aws.instead.set("AssociatePackage", refusal("ConflictException", "Already in desired state"));
    expect(await run()).toMatchObject({ associateCalls: 0, association: { PackageVersion: "v2" } });
  });

  test("asks again after the change of somebody else, and says so", async () => {
    aws.associations = [];
    aws.instead.set("AssociatePackage", refusal("ConflictException", "The domain is busy"));
    const heard: string[] = [];
    aws.before = (operation) => {
      if (operation !== "AssociatePackage" || aws.count(operation) < 2) return;
      aws.instead.delete(operation);
      aws.associations = [toldAssociation("F1", "a")];
    };
    expect(await run({}, { onProgress: ({ message }) => heard.push(message) })).toMatchObject({
      associateCalls: 1,
    });
    expect(heard).toEqual([
      "associating version v2",
      "another change is going on (ConflictException: The domain is busy)",
      "associating version v2",
      "the domain takes the package over",
    ]);
  });

  test("ends with what is refused", async () => {
    aws.associations = [];
    aws.instead.set("AssociatePackage", refusal("ValidationException", "No"));
    expect(await failure(run())).toBe(
      `association: ${ATTEMPT}: AssociatePackage was refused with ValidationException: No. ` +
        "Correct the value that the message names.",
    );
  });

  test("does not touch a domain whose content is refused, nor say that it serves it", async () => {
    const REFUSED = `content: ${ATTEMPT}: it holds other words. Update it.`;
    expect(await failure(run({ proveContent: refused }))).toBe(REFUSED);
    aws.forget();
    aws.associations = [];
    expect(await failure(run({ proveContent: refused }))).toBe(REFUSED);
    expect([aws.count("AssociatePackage"), aws.count("DescribeDomain")]).toEqual([0, 0]);
    aws.forget();
    aws.associations = [toldAssociation("F1", "a")];
    expect(await run({ proveContent: accepted })).toMatchObject({ associateCalls: 0 });
  });

  test("proves the version that is to be served", async () => {
    const seen: string[] = [];
    const proveContent: ContentProof = (_live, version) => {
      seen.push(version);
      return Promise.resolve({ kind: "accepted", why: "" });
    };
    await run({ proveContent });
    aws.forget();
    aws.associations = [toldAssociation("F1", "a", { PackageVersion: "v1" })];
    await run({ proveContent, packageVersion: "v1" });
    expect(seen).toEqual(["v2", "v1"]);
  });

  test("gives a content half of its time to come", async () => {
    expect(await failure(run({ proveContent: notYet }, { timeoutMs: ENOUGH_MS }))).toBe(
      `content: ${ATTEMPT}: it holds other words. Update it.`,
    );
  });

  test("proves nothing while there is something to wait for", async () => {
    aws.packages = [toldPackage("F1", { PackageStatus: "COPYING" })];
    const proveContent = jest.fn(refused);
    expect(await failure(run({ proveContent }, { timeoutMs: CUT_MS }))).toMatch(/^timeout: /);
    expect(proveContent).not.toHaveBeenCalled();
  });

  test("waits for a busy domain only where it has something to ask of it", async () => {
    aws.domains = [toldDomain("a", { Processing: true })];
    expect(await run()).toMatchObject({ associateCalls: 0 });
    aws.forget();
    aws.associations = [];
    expect(await failure(run({}, { timeoutMs: ENOUGH_MS }))).toBe(
      `timeout: ${ATTEMPT}: the time of 9 s was not enough; the last seen: the domain a is processing another ` +
        "change. Run it again to go on waiting, or give it a longer timeout.",
    );
  });

  test("looks at nothing when it is stopped before its turn", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await failure(run({}, { signal: stop.signal }))).toBe(STOPPED(ATTEMPT));
    expect(aws.calls).toEqual([]);
  });
});

describe("holding a content", () => {
  const ATTEMPT = "giving the package F1 its content";
  const CONTENT: ContentRequest = {
    packageId: "F1",
    source: { bucket: "b", key: "k.txt" },
    contentSha256: SHA,
    description: "Words",
  };
  const hold = (heard: string[] = [], content: Partial<ContentRequest> = {}, timeoutMs = 60_000) =>
    holdContent(
      aws.client,
      { ...CONTENT, ...content },
      { timeoutMs, onProgress: (said) => heard.push(said) },
    );
  const old = (more: Json = {}): void => {
    aws.packages = [toldPackage("F1", { PackageDescription: "Old", LastUpdatedAt: 1, ...more })];
  };
  const held = (more: Json = {}): Json =>
    toldPackage("F1", { PackageDescription: `Words [sha256:${SHA}]`, LastUpdatedAt: 2, ...more });
  const updating = (then: () => void): void => {
    aws.before = (operation) => {
      if (operation === "UpdatePackage") then();
    };
  };

  test("of what is held already is no call", async () => {
    expect(await hold()).toMatchObject({ updateCalls: 0, live: { PackageID: "F1" } });
    expect(aws.calls).toEqual(["DescribePackages"]);
  });

  test("updates, and tells each step", async () => {
    old();
    updating(() => (aws.packages = [held()]));
    const heard: string[] = [];
    expect(await hold(heard)).toMatchObject({ updateCalls: 1, live: { LastUpdatedAt: new Date(2_000) } });
    expect(heard).toEqual(["updating from s3://b/k.txt", "the service copies the object"]);
  });

  test.each(["COPYING", "VALIDATING"])(
    "waits for the update of somebody else that has begun: %s",
    async (status) => {
      old();
      aws.instead.set("UpdatePackage", refusal("ValidationException", "No"));
      updating(() => old({ PackageStatus: status }));
      const heard: string[] = [];
      expect(await failure(hold(heard, {}, ENOUGH_MS))).toMatch(/^timeout: /);
      expect(heard).toEqual(["updating from s3://b/k.txt", `the package is ${status}`]);
    },
  );

  test.each([
    ["at another time", { LastUpdatedAt: 7 }],
    ["at another version", { AvailablePackageVersion: "v3" }],
    ["without a time", { LastUpdatedAt: null }],
  ])("asks again after the update of somebody else that has ended %s", async (_how, change) => {
    old();
    aws.instead.set("UpdatePackage", refusal("ValidationException", "No"));
    let asked = 0;
    updating(() => {
      if (++asked === 1) return old(change);
      aws.instead.delete("UpdatePackage");
      aws.packages = [held()];
    });
    const heard: string[] = [];
    expect(await hold(heard)).toMatchObject({ updateCalls: 1 });
    expect(heard).toEqual([
      "updating from s3://b/k.txt",
      "another update has just ended",
      "updating from s3://b/k.txt",
      "the service copies the object",
    ]);
  });

  test("ends with what is refused while nobody else updates", async () => {
    old();
    aws.instead.set("UpdatePackage", refusal("ValidationException", "No"));
    expect(await failure(hold())).toBe(
      `package: ${ATTEMPT}: UpdatePackage was refused with ValidationException: No. ` +
        "Correct the value that the message names.",
    );
    expect(aws.count("DescribePackages")).toBe(2);
    aws.forget();
    aws.instead.set("UpdatePackage", refusal("LimitExceededException", "No"));
    expect(await failure(hold())).toMatch(/^service: .*LimitExceededException: No/);
    expect(aws.count("DescribePackages")).toBe(1);
  });

  test("names what is not there", async () => {
    aws.packages = [];
    expect(await failure(hold())).toBe(
      `package: ${ATTEMPT}: there is no such package. Check the package's id or name, the region and the account.`,
    );
    aws.forget();
    old();
    aws.instead.set("UpdatePackage", refusal("ResourceNotFoundException", "No"));
    expect(await failure(hold())).toBe(
      `package: ${ATTEMPT}: UpdatePackage was refused with ResourceNotFoundException: No. ` +
        "Check that the package F1 exists in this region and account.",
    );
  });

  test("waits for a copy that runs, and goes on after it", async () => {
    old({ PackageStatus: "COPYING" });
    aws.before = (operation) => {
      if (operation === "DescribePackages" && aws.count(operation) === 2) aws.packages = [held()];
    };
    const heard: string[] = [];
    expect(await hold(heard)).toMatchObject({ updateCalls: 0 });
    expect(heard).toEqual(["the package is COPYING"]);
  });
});
