import {
  type ContentProof,
  type FleetOptions,
  type FleetOutcome,
  type FleetRollout,
  fleetRollouts,
  type FleetSelection,
  readBack,
  type RolloutError,
  rollOutFleet,
} from "../../../src/service/rollout";
import { answer } from "../RawServer";
import { type Json, refusal, ToldAws, toldAssociation, toldDomain, toldPackage } from "../ToldAws";

/** Enough for an answer also on a busy machine, and an end that a test can wait for. */
const ENOUGH_MS = 1_000;

let aws: ToldAws;
beforeAll(async () => {
  aws = await ToldAws.start();
});
beforeEach(() => aws.clear());
afterAll(() => aws.stop());

async function failure(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "no failure",
    (error: unknown) => `${(error as RolloutError).subject}: ${(error as Error).message}`,
  );
}

describe("what is on which domains", () => {
  const ALL: FleetSelection = { domainNames: [], packages: [] };
  const brief = (rollouts: readonly FleetRollout[]): string[] =>
    rollouts.map(
      ({ domainName, packageId, pending }) => `${domainName} ${packageId}${pending ? " pending" : ""}`,
    );

  test("is told whole, in the order of domains and names", async () => {
    const [a, b] = ["a", "b"];
    aws.packages = [
      toldPackage("F1", { PackageName: "zoo" }),
      toldPackage("F2", { PackageName: "ark", PackageStatus: "COPYING", AvailablePackageVersion: null }),
      toldPackage("G1", { PackageName: "plugin", PackageType: "ZIP-PLUGIN" }),
    ];
    aws.associations = [
      toldAssociation("F1", b),
      toldAssociation("F1", a, { PackageVersion: "v1" }),
      toldAssociation("F2", a, { DomainPackageStatus: "ASSOCIATING", PackageVersion: null }),
      toldAssociation("G1", a, { PackageType: "ZIP-PLUGIN" }),
    ];
    const rollouts = await fleetRollouts(aws.client, ALL);
    expect(rollouts).toEqual([
      {
        domainName: a,
        packageId: "F2",
        packageName: "ark",
        associatedVersion: null,
        availableVersion: null,
        status: "ASSOCIATING",
        packageStatus: "COPYING",
        pending: true,
      },
      {
        domainName: a,
        packageId: "F1",
        packageName: "zoo",
        associatedVersion: "v1",
        availableVersion: "v2",
        status: "ACTIVE",
        packageStatus: "AVAILABLE",
        pending: true,
      },
      {
        domainName: b,
        packageId: "F1",
        packageName: "zoo",
        associatedVersion: "v2",
        availableVersion: "v2",
        status: "ACTIVE",
        packageStatus: "AVAILABLE",
        pending: false,
      },
    ]);
    expect(await fleetRollouts(aws.client, { domainNames: [b, a, b], packages: [] })).toEqual(rollouts);
    expect(aws.calls.filter((call) => call.startsWith("ListPackagesForDomain")).sort()).toEqual([
      `ListPackagesForDomain ${a}`,
      `ListPackagesForDomain ${b}`,
    ]);
  });

  test.each<[string, Json, Json, boolean]>([
    ["both v2", {}, {}, false],
    ["an older version", {}, { PackageVersion: "v1" }, true],
    ["an association that is not ACTIVE", {}, { DomainPackageStatus: "DISSOCIATION_FAILED" }, true],
    ["a version on its way", { PackageStatus: "VALIDATING" }, {}, true],
    [
      "two versions that nobody knows",
      { PackageStatus: "COPYING", AvailablePackageVersion: null },
      { DomainPackageStatus: "ASSOCIATING", PackageVersion: null },
      true,
    ],
  ])("is pending, or not: %s", async (_what, ofPackage, ofAssociation, pending) => {
    aws.packages = [toldPackage("F1", ofPackage)];
    aws.associations = [toldAssociation("F1", "a", ofAssociation)];
    const [rollout] = await fleetRollouts(aws.client, { domainNames: ["a"], packages: [] });
    expect(rollout?.pending).toBe(pending);
  });

  test("can be of some packages only, by id or by name", async () => {
    const a = "a";
    aws.packages = ["F1", "F2", "F3"].map((id) => toldPackage(id));
    aws.associations = ["F1", "F2", "F3"].map((id) => toldAssociation(id, a));
    const of = async (...packages: string[]) =>
      brief(await fleetRollouts(aws.client, { domainNames: [], packages }));
    expect(await of("F1", "name-of-F3")).toEqual([`${a} F1`, `${a} F3`]);
    expect(await of("F2")).toEqual([`${a} F2`]);
    expect(aws.calls.filter((call) => call.startsWith("ListDomains"))).toEqual([
      "ListDomainsForPackage F1",
      "ListDomainsForPackage F3",
      "ListDomainsForPackage F2",
    ]);
  });

  test("says which package there is not, and who named it", async () => {
    aws.packages = [toldPackage("F1"), toldPackage("F2", { PackageStatus: "DELETED" })];
    const of = (packages: string[], namedBy?: string) =>
      failure(fleetRollouts(aws.client, { domainNames: [], packages, ...(namedBy && { namedBy }) }));
    const MESSAGE =
      "finding out which dictionaries are on which domains: there is no dictionary with this id or name " +
      '(got "F2"). Check the name, the region and the account.';
    expect(await of(["F1", "F2"])).toBe(`undefined: --package: ${MESSAGE}`);
    expect(await of(["F2"], "expect.yaml")).toBe(`undefined: expect.yaml: ${MESSAGE}`);
    expect(await of(["name-of-F2"])).toContain('(got "name-of-F2")');
  });

  const ATTEMPT = "finding out which dictionaries are on which domains";
  test.each([
    ["DescribePackages", "see the package and its available version", []],
    ["ListPackagesForDomain", "see what the domain serves", ["refused"]],
    ["ListDomainsForPackage", "find the domains that a package is on", []],
  ])("says which call was refused: %s", async (operation, purpose, domainNames) => {
    aws.packages = [toldPackage("F1")];
    aws.instead.set(operation, refusal("AccessDeniedException", "No", 403));
    expect(await failure(fleetRollouts(aws.client, { domainNames, packages: [] }))).toBe(
      `permission: ${ATTEMPT}: ${operation} was refused with AccessDeniedException: No. Allow the action ` +
        `es:${operation}, which is needed to ${purpose}, to the credentials in use, or use credentials that have it.`,
    );
  });

  test("says what it looked for where it is not found", async () => {
    aws.packages = [toldPackage("F1")];
    aws.instead.set("ListPackagesForDomain", refusal("ResourceNotFoundException", "No"));
    expect(await failure(fleetRollouts(aws.client, { domainNames: ["a"], packages: [] }))).toBe(
      `domain: ${ATTEMPT}: ListPackagesForDomain was refused: there is no such domain (ResourceNotFoundException: No). ` +
        `Check that the domain ${"a"} exists in this region and account.`,
    );
  });

  test("is none where a package is gone by the time that its domains are asked for", async () => {
    aws.packages = [toldPackage("F1")];
    aws.instead.set("ListDomainsForPackage", refusal("ResourceNotFoundException", "No"));
    expect(await fleetRollouts(aws.client, ALL)).toEqual([]);
  });

  test("is not found out by whoever is stopped", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await failure(fleetRollouts(aws.client, ALL, stop.signal))).toBe(
      `stopped: ${ATTEMPT}: it was stopped while it waited. ` +
        "Run it again: it goes on from where the service is by then.",
    );
  });
});

const rolloutOf = (
  domainName: string,
  packageId: string,
  more: Partial<FleetRollout> = {},
): FleetRollout => ({
  domainName,
  packageId,
  packageName: packageId,
  associatedVersion: "v0",
  availableVersion: "v2",
  status: "ACTIVE",
  packageStatus: "AVAILABLE",
  pending: true,
  ...more,
});
const accepted: ContentProof = () => Promise.resolve({ kind: "accepted", why: "its hash" });
const refused: ContentProof = () =>
  Promise.resolve({ kind: "refused", problem: "it holds other words", remedy: "Update it" });

describe("what is read back in the end", () => {
  const never = new AbortController().signal;

  async function unproven(
    ofPackage: Json | null,
    ofAssociation: Json | null,
    more: Partial<FleetRollout> = {},
  ): Promise<string | null | undefined> {
    aws.packages = ofPackage === null ? [] : [toldPackage("F1", ofPackage)];
    aws.associations = ofAssociation === null ? [] : [toldAssociation("F1", "a", ofAssociation)];
    const [back] = await readBack(aws.client, [rolloutOf("a", "F1", more)], never);
    return back?.unproven;
  }

  test.each<[string | null, Json | null, Json | null, Partial<FleetRollout>]>([
    [null, {}, {}, {}],
    [null, {}, {}, { packageVersion: "v2" }],
    [null, {}, {}, { proveContent: accepted }],
    [null, {}, { PackageVersion: "v1" }, { packageVersion: "v1" }],
    ["it holds other words", {}, {}, { proveContent: refused }],
    ["the complete list does not have it", null, {}, {}],
    ["the package is COPYING", { PackageStatus: "COPYING" }, {}, {}],
    [
      "the package does not say which version is available",
      { PackageType: "ZIP-PLUGIN", AvailablePackageVersion: null },
      {},
      {},
    ],
    ["the package is not on the domain", {}, null, {}],
    ["the association is ASSOCIATING", {}, { DomainPackageStatus: "ASSOCIATING" }, {}],
    ["the domain serves v1 and not v2", {}, { PackageVersion: "v1" }, {}],
    ["the domain serves v2 and not v1", {}, {}, { packageVersion: "v1" }],
    [
      "the domain serves no known version and not v2",
      {},
      { PackageType: "ZIP-PLUGIN", PackageVersion: null },
      {},
    ],
    // What differs is said first: the content is of no interest then.
    ["the domain serves v1 and not v2", {}, { PackageVersion: "v1" }, { proveContent: refused }],
  ])("against it stands %j", async (why, ofPackage, ofAssociation, more) => {
    expect(await unproven(ofPackage, ofAssociation, more)).toBe(why);
  });

  test("is asked once of each domain, and told of each rollout", async () => {
    aws.packages = [toldPackage("F1"), toldPackage("F2")];
    aws.associations = [toldAssociation("F1", "a"), toldAssociation("F2", "a", { PackageVersion: "v1" })];
    const rollouts = [rolloutOf("a", "F1"), rolloutOf("a", "F2"), rolloutOf("b", "F1")];
    expect(await readBack(aws.client, rollouts, never)).toEqual([
      { rollout: rollouts[0], servedVersion: "v2", unproven: null },
      { rollout: rollouts[1], servedVersion: "v1", unproven: "the domain serves v1 and not v2" },
      { rollout: rollouts[2], servedVersion: null, unproven: "the package is not on the domain" },
    ]);
    expect(aws.calls.sort()).toEqual([
      "DescribePackages",
      "ListPackagesForDomain a",
      "ListPackagesForDomain b",
    ]);
  });

  test.each(["DescribePackages", "ListPackagesForDomain"])(
    "is not known where %s has no answer",
    async (operation) => {
      aws.instead.set(operation, answer(200, "<html>"));
      expect(await unproven({}, {})).toBe(
        `${operation} gave no answer: ${await brokenAnswer(operation)}; what would help: ` +
          "an endpoint that is the service's, without a proxy that answers in its place",
      );
    },
  );

  const brokenAnswer = (operation: string): Promise<string> =>
    Promise.resolve(
      `reading the answer to ${operation} from ${aws.server.host}: it came with the status 200 and is no JSON ` +
        "(no content type); it begins with “<html>”",
    );

  test("is not a proof of the version for whoever looks only at the declared one's content", async () => {
    const seen: string[] = [];
    const proveContent: ContentProof = (_live, version) => {
      seen.push(version);
      return Promise.resolve({ kind: "accepted", why: "" });
    };
    await unproven({}, {}, { proveContent });
    await unproven({}, { PackageVersion: "v1" }, { proveContent, packageVersion: "v1" });
    expect(seen).toEqual(["v2", "v1"]);
  });
});

describe("a fleet", () => {
  const told: string[] = [];
  beforeEach(() => void (told.length = 0));

  /** Three domains of which those in `broken` have lost the association. */
  async function rollOut(
    broken: readonly string[],
    options: FleetOptions = {},
    more: Partial<FleetRollout> = {},
  ) {
    const names = ["a", "b", "c"];
    aws.forget();
    aws.packages = [toldPackage("F1")];
    aws.associations = names
      .filter((name) => !broken.includes(name))
      .map((name) => toldAssociation("F1", name));
    aws.domains = names.map((name) => toldDomain(name));
    const onOutcome = (outcome: FleetOutcome): void => void told.push(outcome.rollout.domainName);
    const outcomes = await rollOutFleet(
      aws.client,
      names.map((name) => rolloutOf(name, "F1", more)),
      { onOutcome, ...options },
    );
    return outcomes.map(
      ({ rollout, ended, servedVersion, error }) =>
        `${rollout.domainName} ${ended}, ${servedVersion}${error ? `: ${error.problem}` : ""}`,
    );
  }
  const LOST = "the package is no longer associated with the domain";

  test("is rolled out one after another, and told of each", async () => {
    expect(await rollOut([])).toEqual(["a rolled out, v2", "b rolled out, v2", "c rolled out, v2"]);
    expect(told).toEqual(["a", "b", "c"]);
  });

  test("stops at the first that fails", async () => {
    expect(await rollOut(["b"])).toEqual(["a rolled out, v2", `b failed, null: ${LOST}`, "c not begun, v0"]);
    expect(told).toEqual(["a", "b", "c"]);
  });

  test("goes on where that is wanted", async () => {
    expect(await rollOut(["b"], { keepGoing: true })).toEqual([
      "a rolled out, v2",
      `b failed, null: ${LOST}`,
      "c rolled out, v2",
    ]);
  });

  test("begins with its canary, and ends with it, whatever is wanted", async () => {
    const canary = (): FleetOptions => ({ canary: "b", keepGoing: true });
    expect(await rollOut([], canary())).toEqual(["b rolled out, v2", "a rolled out, v2", "c rolled out, v2"]);
    expect(await rollOut(["b"], canary())).toEqual([
      `b failed, null: ${LOST}`,
      "a not begun, v0",
      "c not begun, v0",
    ]);
    expect(await rollOut(["a"], canary())).toEqual([
      "b rolled out, v2",
      `a failed, null: ${LOST}`,
      "c rolled out, v2",
    ]);
  });

  test("ends when it is stopped, whatever is wanted", async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await rollOut([], { keepGoing: true, signal: stop.signal })).toEqual([
      "a failed, null: it was stopped while it waited",
      "b not begun, v0",
      "c not begun, v0",
    ]);
  });

  test("touches no domain where the content is refused, which is asked once for all", async () => {
    const proveContent = jest.fn(refused);
    expect(await rollOut([], {}, { proveContent })).toEqual([
      "a failed, v0: it holds other words",
      "b failed, v0: it holds other words",
      "c failed, v0: it holds other words",
    ]);
    expect(proveContent).toHaveBeenCalledTimes(1);
    expect([aws.count("ListPackagesForDomain"), aws.count("AssociatePackage")]).toEqual([0, 0]);
  });

  test("leaves alone what has an accepted content beside what has a refused one", async () => {
    const names = ["a", "b"];
    aws.packages = [toldPackage("F1"), toldPackage("F2")];
    aws.associations = names.map((name) => toldAssociation("F2", name));
    aws.domains = names.map((name) => toldDomain(name));
    const rollouts = [
      rolloutOf("a", "F1", { proveContent: refused }),
      rolloutOf("b", "F2", { proveContent: accepted }),
    ];
    const ended = async (options: FleetOptions) =>
      (await rollOutFleet(aws.client, rollouts, options)).map((outcome) => outcome.ended);
    expect(await ended({})).toEqual(["failed", "not begun"]);
    expect(await ended({ keepGoing: true })).toEqual(["failed", "rolled out"]);
  });

  test("tells its progress, also while the contents are proven", async () => {
    const heard: string[] = [];
    aws.instead.set("DescribePackages", refusal("ThrottlingException", "Slow down", 429));
    aws.before = (operation) => {
      if (operation === "DescribePackages" && heard.length > 0) aws.instead.delete(operation);
    };
    await rollOut(
      [],
      {
        onProgress: ({ domainName, packageId, message }) =>
          heard.push(`${domainName} ${packageId}: ${message}`),
      },
      { proveContent: accepted },
    );
    expect(heard).toEqual([`${"a"} F1: trying DescribePackages again (ThrottlingException: Slow down)`]);
  });

  test("has so much time for each", async () => {
    aws.packages = [toldPackage("F1", { PackageStatus: "COPYING" })];
    const run = rollOutFleet(aws.client, [rolloutOf("a", "F1", { proveContent: accepted })], {
      timeoutMs: ENOUGH_MS,
    });
    expect((await run).map(({ error }) => error?.message)).toEqual([
      "waiting for the package F1: the time of 1 s was not enough; the last seen: the package is COPYING. " +
        "Run it again to go on waiting, or give it a longer timeout.",
    ]);
  });

  test("lets a mistake of the program through", async () => {
    const broken: ContentProof = () => Promise.reject(new RangeError("a mistake"));
    await expect(rollOut([], {}, { proveContent: broken })).rejects.toThrow("a mistake");
  });
});
