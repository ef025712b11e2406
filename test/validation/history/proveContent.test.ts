import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { createOpenSearchClient } from "../../../src/service/clients";
import type { ContentVerdict } from "../../../src/service/rollout";
import type { ContentExpectation } from "../../../src/validation/history/judgeContent";
import { contentProof } from "../../../src/validation/history/proveContent";
import { BUCKET, LiveDictionaries, sha256Of } from "../LiveDictionaries";

const [OLD, NEW] = ["a, b\n", "a, b, c\n"];
const never = new AbortController().signal;

describe("the proof of a package's content", () => {
  let live: LiveDictionaries;
  let id: string;
  let client: ReturnType<typeof createOpenSearchClient>;
  beforeEach(async () => {
    live = await LiveDictionaries.start();
    client = createOpenSearchClient(live.settings);
    id = await live.package("synonyms", OLD);
  });
  afterEach(async () => {
    client.destroy();
    await live.stop();
  });

  const claim = (content: string, by = "the file") => ({
    algorithm: "sha256" as const,
    digest: sha256Of(content),
    by,
  });
  const details = (version: string, content: string | null): PackageDetails => ({
    PackageID: id,
    PackageName: "synonyms",
    AvailablePackageVersion: version,
    PackageDescription: content === null ? "words" : `words [sha256:${sha256Of(content)}]`,
  });
  const proofOf = (expectation: Partial<ContentExpectation>, limitBytes = 1000) =>
    contentProof(
      {
        claims: [claim(OLD)],
        pinnedClaims: [],
        marked: false,
        source: { bucket: BUCKET, key: "synonyms", settings: live.settings },
        ...expectation,
      },
      { client, limitBytes },
    );
  const prove = (
    expectation: Partial<ContentExpectation> = {},
    of = details("v1", OLD),
    version = "v1",
  ): Promise<ContentVerdict> => proofOf(expectation)(of, version, never);
  const COPIED = `version v1 was copied from s3://${BUCKET}/synonyms`;
  const HELD = {
    kind: "accepted",
    why: `${COPIED}, whose sha256 is ${sha256Of(OLD)}, as expected (the file)`,
  };

  it("is what the version was copied from", async () => {
    expect(await prove()).toEqual(HELD);
    expect(await prove({ claims: [] })).toEqual({
      kind: "accepted",
      why: `${COPIED}, and the object is the same now`,
    });
  });

  it("does not take a description's word for the bytes, and compares it first", async () => {
    expect(await prove({ claims: [claim(NEW)] }, details("v1", NEW))).toEqual({
      kind: "refused",
      problem: `${COPIED}, whose sha256 is ${sha256Of(OLD)}, and ${sha256Of(NEW)} is expected (the file)`,
      remedy:
        "Apply the plan that makes this content the package's, or give the expectation of the plan that was applied",
    });
    expect(await prove({ claims: [claim(NEW)] })).toMatchObject({
      kind: "not yet",
      problem: `its description names the content ${sha256Of(OLD)}, and ${sha256Of(NEW)} is expected (the file)`,
    });
  });

  it("has the description alone where nobody says the object", async () => {
    expect(await prove({ source: null })).toMatchObject({
      kind: "accepted",
      why: expect.stringContaining("a claim") as string,
    });
    expect(await prove({ source: null, claims: [] })).toMatchObject({
      kind: "refused",
      remedy: "Give --source s3://bucket/key",
    });
  });

  it("of a version that a plan pins is by its own claims, and not by the description", async () => {
    const newer = details("v2", NEW);
    expect(await prove({ claims: [claim(NEW)] }, newer)).toEqual({
      kind: "accepted",
      why: "the plan pins it, and says nothing of its content",
    });
    expect(await prove({ pinnedClaims: [claim(OLD)], source: null }, newer)).toEqual({
      kind: "refused",
      problem: "what v1 holds is not known",
      remedy: "Give --source s3://bucket/key",
    });
    expect(await prove({ pinnedClaims: [claim(OLD)] }, newer)).toEqual(HELD);
  });

  it("waits for a version that the history does not have yet", async () => {
    expect(await prove({}, details("v9", OLD), "v9")).toEqual({
      kind: "not yet",
      problem: "the history of the package does not have v9",
      remedy: "Run it again a little later",
    });
  });

  it("is not had where the object was written again, in a bucket that keeps no versions", async () => {
    live.settle();
    await live.upload("synonyms", NEW);
    expect(await prove()).toEqual({
      kind: "refused",
      problem:
        "which bytes version v1 holds is not known: the object was written again after v1 was made, and the bucket keeps no older content",
      remedy:
        "What would tell: versioning of the bucket, from the next change on; or roll it out without an expectation",
    });
  });

  it.each([
    ["GetPackageVersionHistory" as const, "what the package holds", "es:GetPackageVersionHistory"],
    ["GetObject" as const, `s3://${BUCKET}/synonyms`, "s3:GetObject"],
  ])("is refused where %s is denied, and says what it needs", async (operation, what, action) => {
    live.aws.faults.deny(operation);
    if (operation === "GetObject") live.aws.faults.deny("HeadObject");
    const verdict = await prove();
    expect(verdict).toMatchObject({ kind: "refused" });
    expect(
      verdict.kind === "refused" && verdict.problem.startsWith(`${what} was not read (${action}): `),
    ).toBe(true);
    expect(
      verdict.kind === "refused" && verdict.remedy.startsWith("The proof of the expected content needs "),
    ).toBe(true);
  });

  it("is refused where there is no such package", async () => {
    expect(await prove({}, { ...details("v1", OLD), PackageID: "F00000000" })).toMatchObject({
      kind: "refused",
      remedy: "Check the names, the region and the account",
    });
  });

  it("is made once for a version and a description, and again where it was not had", async () => {
    const proof = proofOf({});
    expect(await proof(details("v1", OLD), "v1", never)).toEqual(HELD);
    live.aws.faults.deny("GetPackageVersionHistory");
    expect(await proof(details("v1", OLD), "v1", never)).toEqual(HELD);
    expect((await proof(details("v1", null), "v1", never)).kind).toBe("refused");
    const other = proofOf({});
    expect((await other(details("v1", OLD), "v1", never)).kind).toBe("refused");
    live.aws.faults.clear();
    expect(await other(details("v1", OLD), "v1", never)).toEqual(HELD);
  });
});
