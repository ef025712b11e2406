import "./freePauses";
import { awaitAssociable, LivePackages } from "../../../src/service/rollout";
import { LocalPackages } from "./LocalPackages";

const DOMAIN = "search-prod";

describe("waiting until a domain can be given a package", () => {
  let local: LocalPackages;
  let packageId: string;
  let progress: string[];
  beforeEach(async () => {
    local = await LocalPackages.start([DOMAIN]);
    packageId = await local.create("synonyms", "a, b\n");
    // What the preparation has looked at would be shared for a moment.
    LivePackages.of(local.client).forgetPackage(packageId);
    progress = [];
  });
  afterEach(() => local.stop());

  function wait(domainName = DOMAIN, timeoutMs = 30_000) {
    const onProgress = (message: string): void => void progress.push(message);
    return awaitAssociable(local.client, { packageId, domainName }, { timeoutMs, onProgress });
  }

  test("returns at once when package and domain are ready, and gives the domain nothing", async () => {
    expect(await wait()).toBeUndefined();
    expect([progress, local.calls("AssociatePackage")]).toEqual([[], 0]);
  });

  test("waits for a copy that runs and for a domain that is busy; the association is granted then", async () => {
    local.emulator.faults.packageStatus({ packageName: "synonyms", status: "COPYING", forMs: 300 });
    local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: 900 });
    await wait();
    expect(progress).toEqual(["the package is COPYING", `the domain ${DOMAIN} is processing another change`]);
    await expect(local.startAssociation(packageId, DOMAIN)).resolves.toBeUndefined();
  });

  test("does not wait for a domain that has the package", async () => {
    await local.associate(packageId, DOMAIN);
    local.emulator.faults.busyDomain({ domainName: DOMAIN, forMs: Infinity });
    expect(await wait()).toMatchObject({ DomainPackageStatus: "ACTIVE" });
  });

  test("does not hold up those who may not describe domains", async () => {
    local.emulator.faults.deny("DescribeDomain");
    await wait();
    expect(progress).toEqual(["es:DescribeDomain is denied: a busy domain shows only when it refuses"]);
  });

  test.each<[string, RegExp, (local: LocalPackages) => void]>([
    [
      "the package has failed",
      /the package is COPY_FAILED \(COPY_FAILED: no text\)/,
      ({ emulator }) =>
        emulator.faults.packageStatus({
          packageName: "synonyms",
          status: "COPY_FAILED",
          errorMessage: "no text",
        }),
    ],
    [
      "the time is up",
      /the time of 0.3 s was not enough; the last seen: the domain search-prod is processing/,
      ({ emulator }) => emulator.faults.busyDomain({ domainName: DOMAIN, forMs: Infinity }),
    ],
  ])("ends with an error when %s", async (_when, message, disturb) => {
    disturb(local);
    await expect(wait(DOMAIN, 300)).rejects.toThrow(message);
  });

  test("ends with an error when there is no such domain", async () => {
    await expect(wait("nowhere")).rejects.toMatchObject({ subject: "domain" });
  });
});
