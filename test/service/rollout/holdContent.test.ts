import "./freePauses";
import { type PackageDetails, UpdatePackageCommand, ValidationException } from "@aws-sdk/client-opensearch";
import { type ContentRequest, holdContent, LivePackages } from "../../../src/service/rollout";
import { CONTENT_GRACE_MS } from "../../../src/service/rollout/ContentProof";
import { nextContentStep } from "../../../src/service/rollout/nextContentStep";
import { LocalPackages, sha256 } from "./LocalPackages";

const OLD = "car, automobile\n";
const NEW = "car, automobile, motorcar\n";

describe("holding a content", () => {
  let local: LocalPackages;
  let packageId: string;
  beforeEach(async () => {
    local = await LocalPackages.start([]);
    packageId = await local.create("synonyms", OLD);
    local.resetCalls();
  });
  afterEach(() => local.stop());

  function contentOf(content: string, more: Partial<ContentRequest> = {}): ContentRequest {
    const source = { bucket: local.bucket, key: "synonyms" };
    return { packageId, source, contentSha256: sha256(content), description: "Test", ...more };
  }

  function hold(content: ContentRequest) {
    return holdContent(local.client, content, { timeoutMs: 30_000 });
  }

  test("a package that says that it holds it is left alone", async () => {
    const { live, updateCalls } = await hold(contentOf(OLD));
    expect([live.AvailablePackageVersion, updateCalls, local.calls("UpdatePackage")]).toEqual(["v1", 0, 0]);
  });

  test("another content is copied, once, and is there when it returns", async () => {
    await local.upload("synonyms", NEW);
    const { live } = await hold(contentOf(NEW));
    expect(live).toMatchObject({
      PackageStatus: "AVAILABLE",
      AvailablePackageVersion: "v2",
      PackageDescription: `Test [sha256:${sha256(NEW)}]`,
    });
    expect(local.calls("UpdatePackage")).toBe(1);
  });

  test.each([
    ["another text in the description", { description: "" }],
    ["another source object", { copyAnyway: true }],
  ])("%s makes a version of the same words, once", async (_what, more) => {
    const { live } = await hold(contentOf(OLD, more));
    expect([live.AvailablePackageVersion, local.calls("UpdatePackage")]).toEqual(["v2", 1]);
  });

  test("a copy that runs is waited for, even when it began just after the look", async () => {
    // Who has looked a moment ago sees what was then.
    await LivePackages.of(local.client).package(packageId);
    await local.startUpdate(packageId, "synonyms", NEW);
    expect((await hold(contentOf(NEW))).live.AvailablePackageVersion).toBe("v2");
    expect(
      local.requests.filter(({ operation, status }) => operation === "UpdatePackage" && status === 200),
    ).toHaveLength(1);
  });

  test("an update that ended between the refusal and the look at it is no reason to give up", async () => {
    await LivePackages.of(local.client).package(packageId);
    await local.startUpdate(packageId, "synonyms", NEW);
    const send = local.client.send.bind(local.client) as (
      command: object,
      options?: object,
    ) => Promise<unknown>;
    let refused = 0;
    jest.spyOn(local.client, "send").mockImplementation((async (command: object, options?: object) => {
      if (!(command instanceof UpdatePackageCommand) || refused > 0) return send(command, options);
      refused += 1;
      await local.available(packageId, sha256(NEW));
      throw new ValidationException({ message: "it was VALIDATING", $metadata: { httpStatusCode: 400 } });
    }) as never);
    expect((await hold(contentOf(NEW))).live.AvailablePackageVersion).toBe("v2");
    expect(refused).toBe(1);
  });

  test("a copy that failed is made again", async () => {
    await local.upload("synonyms", NEW);
    local.emulator.faults.failCopy({ times: 1 });
    expect((await hold(contentOf(NEW))).updateCalls).toBe(2);
  });

  test("a copy that failed twice is an error in the service's words, and the next one repairs it", async () => {
    await local.upload("synonyms", NEW);
    local.emulator.faults.failCopy({ errorType: "BadFile", errorMessage: "line 1 is no rule", times: 2 });
    await expect(hold(contentOf(NEW))).rejects.toMatchObject({
      subject: "package",
      problem: "the package is COPY_FAILED (BadFile: line 1 is no rule)",
    });
    expect((await hold(contentOf(NEW))).live.PackageStatus).toBe("AVAILABLE");
  });

  test("reads that lag behind the update do not make a second one", async () => {
    await local.upload("synonyms", NEW);
    local.emulator.faults.staleReads({ forMs: 1_000 });
    expect((await hold(contentOf(NEW))).live.AvailablePackageVersion).toBe("v2");
    expect(local.calls("UpdatePackage")).toBe(1);
  });

  test("throttling is waited out", async () => {
    await local.upload("synonyms", NEW);
    local.emulator.faults.throttle({ operation: "UpdatePackage", times: 5 });
    expect((await hold(contentOf(NEW))).live.AvailablePackageVersion).toBe("v2");
  });

  test("an object that is not there and a package that is not there are errors at once", async () => {
    await expect(hold(contentOf(NEW, { source: { bucket: local.bucket, key: "none" } }))).rejects.toThrow(
      "giving the package",
    );
    await expect(hold(contentOf(NEW, { packageId: "F999" }))).rejects.toThrow(
      "giving the package F999 its content: there is no such package.",
    );
  });

  test("a refusal names the permission", async () => {
    local.emulator.faults.deny("UpdatePackage");
    await expect(hold(contentOf(NEW))).rejects.toThrow(
      "Allow the action es:UpdatePackage, which is needed to give the package its content",
    );
  });
});

describe("what is done after a look", () => {
  const content: ContentRequest = {
    packageId: "F1",
    source: { bucket: "b", key: "k" },
    contentSha256: "a".repeat(64),
    description: "",
  };
  const before: PackageDetails = {
    PackageID: "F1",
    PackageType: "TXT-DICTIONARY",
    PackageStatus: "AVAILABLE",
    AvailablePackageVersion: "v1",
    PackageDescription: "by hand",
    LastUpdatedAt: new Date(0),
  };
  const after = {
    ...before,
    PackageDescription: `[sha256:${"a".repeat(64)}]`,
    AvailablePackageVersion: "v2",
  };

  test("a read that is older than the call is not taken for a failure or a success", () => {
    for (const stale of [before, { ...after, PackageStatus: "COPY_FAILED" as const }, after]) {
      const lastCall = { agoMs: 1_000, before: stale };
      expect(nextContentStep({ content, live: stale, lastCall })).toMatchObject({ kind: "wait" });
    }
  });

  test("an AVAILABLE package that does not say the content yet is waited for, and then it is an error", () => {
    const other = { ...before, LastUpdatedAt: new Date(1) };
    const step = (agoMs: number) => nextContentStep({ content, live: other, lastCall: { agoMs, before } });
    expect(step(CONTENT_GRACE_MS - 1)).toMatchObject({ kind: "wait" });
    expect(step(CONTENT_GRACE_MS)).toMatchObject({ kind: "fail", error: { subject: "content" } });
  });

  test("what is no dictionary is never touched", () => {
    const plugin = { ...before, PackageType: "ZIP-PLUGIN" as const };
    expect(nextContentStep({ content, live: plugin })).toMatchObject({ kind: "fail" });
  });

  test.each(["COPYING", "VALIDATING", undefined])("a package that is %s is waited for", (PackageStatus) => {
    const live = { ...before, PackageStatus } as PackageDetails;
    expect(nextContentStep({ content, live })).toMatchObject({ kind: "wait" });
  });

  test.each(["DELETING", "DELETED"] as const)("a package that is %s is an error", (status) => {
    expect(nextContentStep({ content, live: { ...before, PackageStatus: status } }).kind).toBe("fail");
  });

  test.each(["COPY_FAILED", "VALIDATION_FAILED", "DELETE_FAILED"] as const)(
    "a package that was %s is copied again, once, and what fails again says which object",
    (status) => {
      const failed = { ...before, PackageStatus: status, ErrorDetails: { ErrorMessage: "no text" } };
      expect(nextContentStep({ content, live: failed })).toEqual({ kind: "update" });
      const after = nextContentStep({
        content,
        live: { ...failed, LastUpdatedAt: new Date(1) },
        lastCall: { agoMs: 0, before: failed },
      });
      const own = nextContentStep({ content, live: failed, lastCall: { agoMs: 0, before } });
      expect(own).toEqual({ kind: "update" });
      expect(after).toMatchObject({
        kind: "fail",
        error: {
          problem: `the package is ${status} (no text)`,
          remedy: expect.stringContaining(`s3://${content.source.bucket}/${content.source.key}`) as string,
        },
      });
    },
  );
});
