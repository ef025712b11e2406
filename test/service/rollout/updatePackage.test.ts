import { createOpenSearchClient } from "../../../src/service/clients";
import { failureOf, kindOfFailure } from "../../../src/service/rollout";
import { updatePackage } from "../../../src/service/rollout/updatePackage";
import { answer, type Answering, cutOff, json, RawServer } from "../RawServer";

const DETAILS = {
  PackageID: "F1",
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  PackageStatus: "COPYING",
};
const GOOD = { PackageDetails: DETAILS };
const HTML = "<html>Log in</html>";
const SHA256 = "a".repeat(64);

describe("UpdatePackage", () => {
  let server: RawServer;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterAll(() => server.stop());

  async function update(answering: Answering): Promise<unknown> {
    server.answering = answering;
    const client = createOpenSearchClient(server.settings);
    const source = { bucket: "dictionaries", key: "synonyms.txt" };
    const content = { packageId: "F1", source, contentSha256: SHA256, description: "Synonyms" };
    try {
      return await updatePackage(client, content, new AbortController().signal).then(() => "taken");
    } catch (error) {
      return error;
    } finally {
      client.destroy();
    }
  }

  test("sends the package, the object and the marked description, and nothing else", async () => {
    let sent = "";
    const taken = await update((response, request) => {
      request.on("data", (chunk) => (sent += String(chunk)));
      request.on("end", () => json(GOOD)(response, request));
    });
    expect(taken).toBe("taken");
    expect(JSON.parse(sent)).toEqual({
      PackageID: "F1",
      PackageSource: { S3BucketName: "dictionaries", S3Key: "synonyms.txt" },
      PackageDescription: `Synonyms [sha256:${SHA256}]`,
    });
  });

  test.each([
    ["an HTML page", answer(200, HTML)],
    ["an object without members", json({})],
    ["a status that nobody knows", json({ PackageDetails: { ...DETAILS, PackageStatus: "SHINY" } })],
    ["a proxy's 403", answer(403, HTML)],
  ])("%s does not end it well, and is no refusal of the service", async (_kind, answering) => {
    const error = await update(answering);
    expect(kindOfFailure(error)).toBe("final");
    expect(failureOf(error, "UpdatePackage", "updating", {}).message).toMatch(
      /^updating: UpdatePackage gave no answer: .* status \d{3} /,
    );
  });

  test("a cut-off answer is tried again", async () => {
    expect(kindOfFailure(await update(cutOff(JSON.stringify(GOOD))))).toBe("transient");
  });

  test("no such package is about the package", async () => {
    const refusal = json({ message: "No" }, 409, { "x-amzn-errortype": "ResourceNotFoundException" });
    const { subject, message } = failureOf(await update(refusal), "UpdatePackage", "updating", {
      packageId: "F1",
    });
    expect(subject).toBe("package");
    expect(message).toContain("Check that the package F1 exists");
  });
});
