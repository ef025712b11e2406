import { createOpenSearchClient } from "../../../src/service/clients";
import { failureOf, kindOfFailure } from "../../../src/service/rollout";
import { associatePackage } from "../../../src/service/rollout/associatePackage";
import { answer, type Answering, cutOff, json, RawServer } from "../RawServer";

/** Every member of the answer. */
const DETAILS = {
  PackageID: "F1",
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  LastUpdated: 1_700_000_000,
  DomainName: "search-prod",
  DomainPackageStatus: "ASSOCIATING",
  PackageVersion: "v1",
  PrerequisitePackageIDList: [],
  ReferencePath: "analyzers/F1",
  ErrorDetails: { ErrorType: "None", ErrorMessage: "" },
  AssociationConfiguration: { KeyStoreAccessOption: { KeyStoreAccessEnabled: false } },
};
const GOOD = { DomainPackageDetails: DETAILS };
const HTML = "<html>Log in</html>";

const refusal = (name: string, status: number): Answering =>
  json({ message: "No" }, status, { "x-amzn-errortype": name });

describe("AssociatePackage", () => {
  let server: RawServer;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterAll(() => server.stop());

  async function associate(answering: Answering): Promise<unknown> {
    server.answering = answering;
    const client = createOpenSearchClient(server.settings);
    const request = { domainName: "search-prod", packageId: "F1" };
    try {
      return await associatePackage(client, request, new AbortController().signal).then(() => "taken");
    } catch (error) {
      return error;
    } finally {
      client.destroy();
    }
  }

  test("sends both of its members, and takes a whole answer for one", async () => {
    let path: string | undefined;
    const taken = await associate((response, request) => {
      path = request.url;
      json(GOOD)(response, request);
    });
    expect(taken).toBe("taken");
    expect(path).toBe("/2021-01-01/packages/associate/F1/search-prod");
  });

  test.each([
    ["an HTML page", answer(200, HTML)],
    ["an empty answer", answer(200, "")],
    ["an object without members", json({})],
    ["null", json(null)],
    [
      "a status that nobody knows",
      json({ DomainPackageDetails: { ...DETAILS, DomainPackageStatus: "SHINY" } }),
    ],
    ["no id", json({ DomainPackageDetails: { ...DETAILS, PackageID: undefined } })],
    ["a proxy's 403", answer(403, HTML)],
    ["a proxy's 404", answer(404, HTML)],
    ["a redirect", answer(302, HTML, { location: "https://login.example" })],
  ])("%s does not end it well, and is no refusal of the service", async (_kind, answering) => {
    const error = await associate(answering);
    expect(kindOfFailure(error)).toBe("final");
    const { subject, message } = failureOf(error, "AssociatePackage", "rolling out", {});
    expect(subject).toBe("service");
    expect(message).toMatch(/^rolling out: AssociatePackage gave no answer: .* status \d{3} /);
  });

  test.each([
    ["a load balancer's 502", answer(502, HTML)],
    ["a cut-off answer", cutOff(JSON.stringify(GOOD))],
    ["throttling by whoever", answer(429, HTML)],
  ])("%s is tried again", async (_kind, answering) => {
    expect(kindOfFailure(await associate(answering))).toBe("transient");
  });

  test.each([
    ["BaseException", 400, "final"],
    ["InternalException", 500, "transient"],
    ["ResourceNotFoundException", 409, "final"],
    ["AccessDeniedException", 403, "final"],
    ["ValidationException", 400, "final"],
    ["ConflictException", 409, "conflict"],
  ])("its own %s is met by its name", async (name, status, kind) => {
    const error = await associate(refusal(name, status));
    expect(kindOfFailure(error)).toBe(kind);
    expect(failureOf(error, "AssociatePackage", "rolling out", {}).message).toMatch(
      new RegExp(`^rolling out: AssociatePackage was refused with ${name}: No\\.`),
    );
  });
});
