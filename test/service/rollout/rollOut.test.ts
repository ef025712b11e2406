import "./freePauses";
import { DEFAULT_ROLLOUT_TIMEOUT_MS, rollOut, type RolloutError } from "../../../src/service/rollout";
import { LocalPackages, sha256 } from "./LocalPackages";

const DOMAIN = "search-prod";
const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";
const MINUTE_MS = 60_000;

describe("rollOut, against the local AWS", () => {
  let local: LocalPackages;
  let packageId: string;

  beforeEach(async () => {
    local = await LocalPackages.start([DOMAIN, "search-test"]);
    packageId = await local.create("synonyms", OLD);
    await local.associate(packageId, DOMAIN);
    local.resetCalls();
  }, MINUTE_MS);
  afterEach(() => local.stop());

  async function failure(run: Promise<unknown>): Promise<RolloutError> {
    return run.then(
      () => {
        throw new Error("it was expected to fail");
      },
      (error: unknown) => error as RolloutError,
    );
  }

  test(
    "the domain serves the new bytes afterwards",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      expect(local.served(packageId, DOMAIN)).toBe(OLD);
      const { association, associateCalls } = await rollOut(local.client, { domainName: DOMAIN, packageId });
      expect(association).toMatchObject({ PackageVersion: "v2", DomainPackageStatus: "ACTIVE" });
      expect(associateCalls).toBe(1);
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "what is there already is adopted without a call that changes anything",
    async () => {
      const { associateCalls } = await rollOut(local.client, { domainName: DOMAIN, packageId });
      expect(associateCalls).toBe(0);
      expect(local.calls("AssociatePackage")).toBe(0);
    },
    MINUTE_MS,
  );

  test(
    "it waits for a package that is still copied, until it holds the declared content",
    async () => {
      await local.startUpdate(packageId, "synonyms", NEW);
      const contentSha256 = sha256(NEW);
      const result = await rollOut(local.client, { domainName: DOMAIN, packageId, contentSha256 });
      expect(result.availableSha256).toBe(contentSha256);
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "throttling, server errors and cut connections are waited out",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.throttle({ times: 6 });
      local.emulator.faults.serverError({ times: 6 });
      local.emulator.faults.resetConnections({ times: 6 });
      await rollOut(local.client, { domainName: DOMAIN, packageId });
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "a busy domain is waited for, and said so",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: 1_500 });
      const said: string[] = [];
      await rollOut(
        local.client,
        { domainName: DOMAIN, packageId },
        { onProgress: ({ message }) => said.push(message) },
      );
      expect(said).toContain(`the domain ${DOMAIN} is processing another change`);
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "a failed association is reported with what the service says about it",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.failAssociation({
        errorType: "BadRule",
        errorMessage: "line 1 is no rule",
        times: 1,
      });
      const error = await failure(rollOut(local.client, { domainName: DOMAIN, packageId }));
      expect(error.subject).toBe("association");
      expect(error.message).toMatch(/ASSOCIATION_FAILED \(BadRule: line 1 is no rule\)/);
      await rollOut(local.client, { domainName: DOMAIN, packageId });
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "a denied call names the permission that is missing",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.deny("AssociatePackage");
      const error = await failure(rollOut(local.client, { domainName: DOMAIN, packageId }));
      expect(error.subject).toBe("permission");
      expect(error.message).toMatch(
        /AssociatePackage was refused with AccessDeniedException.*es:AssociatePackage/s,
      );
    },
    MINUTE_MS,
  );

  test(
    "a domain or a package that does not exist is named",
    async () => {
      const noDomain = await failure(rollOut(local.client, { domainName: "search-none", packageId }));
      expect(noDomain.message).toMatch(/search-none/);
      const noPackage = await failure(rollOut(local.client, { domainName: DOMAIN, packageId: "F999999999" }));
      expect(noPackage.message).toMatch(/F999999999.*no such package/);
    },
    MINUTE_MS,
  );

  test(
    "it stops at once when it is told to, and goes on when it is run again",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: 3_000 });
      const stop = new AbortController();
      const running = failure(
        rollOut(
          local.client,
          { domainName: DOMAIN, packageId },
          { signal: stop.signal, onProgress: () => stop.abort() },
        ),
      );
      expect((await running).subject).toBe("stopped");
      await rollOut(local.client, { domainName: DOMAIN, packageId });
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "the time that it is given is an end, with the last thing seen",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: DEFAULT_ROLLOUT_TIMEOUT_MS });
      const error = await failure(
        rollOut(local.client, { domainName: DOMAIN, packageId }, { timeoutMs: 3_000 }),
      );
      expect(error.subject).toBe("timeout");
      expect(error.message).toMatch(/3 s was not enough; the last seen: the domain .* is processing/);
    },
    MINUTE_MS,
  );

  test(
    "reads that tell how things were are not taken for how they are",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      local.emulator.faults.staleReads({ forMs: 1_500 });
      const { associateCalls } = await rollOut(local.client, { domainName: DOMAIN, packageId });
      expect(associateCalls).toBe(1);
      expect(local.served(packageId, DOMAIN)).toBe(NEW);
    },
    MINUTE_MS,
  );

  test(
    "two at once on one domain make one call",
    async () => {
      await local.update(packageId, "synonyms", NEW);
      const request = { domainName: DOMAIN, packageId };
      const both = await Promise.all([rollOut(local.client, request), rollOut(local.client, request)]);
      expect(both.map(({ association }) => association.PackageVersion)).toEqual(["v2", "v2"]);
      expect(local.calls("AssociatePackage")).toBe(1);
    },
    MINUTE_MS,
  );
});
