import { CallMeter } from "../../src/service/CallMeter";
import { createOpenSearchClient, createS3Client, type ServiceSettings } from "../../src/service/clients";
import { hopeless, type ReadFailure } from "../../src/service/failures/ReadFailure";
import { whatWasSaid } from "../../src/service/failures/whatWasSaid";
import { LiveReader } from "../../src/service/LiveReader";
import { ObjectReader } from "../../src/service/ObjectReader";
import { failureOf } from "../../src/service/rollout";
import { answer, type Answering, json, RawServer } from "./RawServer";

const refusal = (name: string, message: string, status = 403): Answering =>
  json({ message }, status, { "x-amzn-errortype": name });
const s3Refusal = (code: string, message: string, status: number, more = ""): Answering =>
  answer(status, `<Error><Code>${code}</Code><Message>${message}</Message>${more}</Error>`, {
    "x-amz-request-id": "1",
  });

describe("what a failed read says", () => {
  let server: RawServer;
  const before = { ...process.env };
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterEach(() => {
    process.env = { ...before };
  });
  afterAll(() => server.stop());

  async function failure(
    answering: Answering,
    settings: Partial<ServiceSettings> = {},
  ): Promise<ReadFailure> {
    server.answering = answering;
    const signal = new AbortController().signal;
    const reader = new LiveReader({ ...server.settings, ...settings }, { meter: new CallMeter(), signal });
    const reading = await reader.domain("search-prod");
    reader.close();
    if (reading.kind !== "unread") throw new Error(`it is ${reading.kind}`);
    return reading.failure;
  }

  async function objectFailure(answering: Answering): Promise<ReadFailure> {
    server.answering = answering;
    const signal = new AbortController().signal;
    const reader = new ObjectReader({ meter: new CallMeter(), signal, limitBytes: 10 });
    const reading = await reader.object({ bucket: "b", key: "k", settings: server.settings }, () => true);
    reader.close();
    if (reading.kind !== "unread") throw new Error(`it is ${reading.kind}`);
    return reading.failure;
  }

  test.each([
    ["InvalidSignatureException", "Signature expired: 20260101T000000Z is now earlier than 20260101T000500Z"],
    [
      "InvalidSignatureException",
      "Signature not yet current: 20260101T001000Z is still later than 20260101T000500Z",
    ],
    ["RequestExpired", "Request has expired"],
    ["RequestTimeTooSkewed", "The difference between the request time and the current time is too large."],
  ])("%s (%s) is a clock, and neither keys nor permissions", async (name, message) => {
    const { kind, why, checkedBy } = await failure(refusal(name, message));
    expect(kind).toBe("clock");
    expect(why).toMatch(/^the clock of this machine and the service's differ too much: /);
    expect(checkedBy).toBe("a clock that is right");
  });

  test("S3's clock too", async () => {
    const skewed = s3Refusal("RequestTimeTooSkewed", "The difference is too large.", 403);
    expect((await objectFailure(skewed)).kind).toBe("clock");
  });

  test.each([
    [
      "ExpiredTokenException",
      "The security token included in the request is expired",
      /session token has expired/,
    ],
    ["UnrecognizedClientException", "The security token included in the request is invalid.", /invalid/],
    ["InvalidSignatureException", "The request signature we calculated does not match", /does not match/],
  ])("%s is the credentials", async (name, message, why) => {
    const said = await failure(refusal(name, message));
    expect(said.kind).toBe("credentials");
    expect(said.why).toMatch(why);
  });

  test("a denied action is named, and it is the one that the service names", async () => {
    const denied = refusal(
      "AccessDeniedException",
      "User: arn:x is not authorized to perform: es:DescribeDomain on y",
    );
    expect(await failure(denied)).toMatchObject({
      kind: "denied",
      checkedBy: "the IAM action es:DescribeDomain",
    });
    const key = s3Refusal("AccessDenied", "User: arn:x is not authorized to perform: kms:Decrypt on y", 403);
    expect(await objectFailure(key)).toMatchObject({
      kind: "denied",
      checkedBy: "the IAM action kms:Decrypt",
    });
  });

  test.each([
    ["PermanentRedirect", 301, "<Region>eu-west-3</Region>"],
    ["AuthorizationHeaderMalformed", 400, "<Region>eu-west-3</Region>"],
  ])("%s names the region of the bucket", async (code, status, more) => {
    const { kind, why } = await objectFailure(s3Refusal(code, "Wrong", status, more));
    expect(kind).toBe("refused");
    expect(why).toMatch(/^the bucket is in another region, eu-west-3: /);
  });

  test("a bucket in another region does not end the reads of others", async () => {
    server.answering = s3Refusal("PermanentRedirect", "Wrong", 301);
    const signal = new AbortController().signal;
    const reader = new ObjectReader({ meter: new CallMeter(), signal, limitBytes: 10 });
    const read = (bucket: string) =>
      reader.object({ bucket, key: "k", settings: server.settings }, () => true);
    await read("elsewhere");
    server.answering = s3Refusal("NoSuchKey", "None", 404);
    expect((await read("here")).kind).toBe("absent");
    reader.close();
  });

  test.each(["localhost:4566", "127.0.0.1:4566", "es.example.com", "user:secret@es.example.com:4566/path"])(
    "an endpoint without a scheme is explained: %s",
    async (opensearch) => {
      const { kind, why, checkedBy } = await failure(json({}), { endpoints: { opensearch } });
      expect(kind).toBe("settings");
      expect(why).toMatch(/^the endpoint has no scheme: [\w.:]+$/);
      expect(checkedBy).toMatch(/^another endpoint: Write http:\/\/[\w.:]+ or https:\/\//);
      expect(`${why} ${checkedBy}`).not.toContain("secret");
    },
  );

  test("an endpoint of the environment is named by its variable", async () => {
    process.env["AWS_ENDPOINT_URL"] = "localhost:4566";
    expect((await failure(json({}), { endpoints: {} })).why).toBe(
      "AWS_ENDPOINT_URL has no scheme: localhost:4566",
    );
    expect(() => createOpenSearchClient({ region: "eu-west-1" })).toThrow(
      "reading the settings of the live API: AWS_ENDPOINT_URL has no scheme: localhost:4566. " +
        "Write http://localhost:4566 or https://localhost:4566.",
    );
    expect(() => createS3Client({ region: "eu-west-1" })).toThrow("AWS_ENDPOINT_URL has no scheme");
  });

  test.each(["ftp://files.example.com", "http://", "unix:///var/run/aws"])(
    "%s is no endpoint",
    async (opensearch) => {
      expect(await failure(json({}), { endpoints: { opensearch } })).toMatchObject({
        kind: "settings",
        why: expect.stringMatching(/^the endpoint is no address of HTTP/) as string,
      });
    },
  );

  test("a password in an endpoint is echoed nowhere", async () => {
    const opensearch = `http://admin:s3cr%21t@${server.host}`;
    const signal = new AbortController().signal;
    server.answering = answer(200, "<html>");
    const reader = new LiveReader(
      { ...server.settings, endpoints: { opensearch } },
      { meter: new CallMeter(), signal },
    );
    const said = JSON.stringify([reader.place, await reader.domain("search-prod")]);
    reader.close();
    expect(said).toContain(server.host);
    expect(said).not.toMatch(/s3cr|admin/);
  });

  test.each([
    ["Invalid URL: http://me:pw@host/x", "Invalid URL: http://***@host/x"],
    ["at https://a:b@c@host and http://host/@x", "at https://***@host and http://host/@x"],
    ["\u001b[31mred\u202e\r\n::error::x", "[31mred ::error::x"],
    [
      "Bad.\n  Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.",
      "Bad",
    ],
    ["x".repeat(1_000), `${"x".repeat(399)}…`],
    ["", "no reason was given"],
  ])("%j is said as %j", (message, said) => {
    expect(whatWasSaid(new Error(message))).toBe(said);
  });

  test("nobody at the endpoint ends the reads after it at once, and the command", async () => {
    const closed = await RawServer.start();
    const { settings, host } = closed;
    await closed.stop();
    const meter = new CallMeter();
    const reader = new LiveReader(settings, { meter, signal: new AbortController().signal });
    const first = await reader.domain("one");
    expect(first).toMatchObject({ kind: "unread", failure: { kind: "unreachable" } });
    const sent = meter.opensearch;
    expect(await reader.associationsOn("two")).toMatchObject({
      kind: "unread",
      failure: { kind: "unreachable", operation: "ListPackagesForDomain" },
      source: null,
    });
    expect(meter.opensearch).toBe(sent);
    const end = first.kind === "unread" ? hopeless(first.failure, host) : undefined;
    expect(end?.message).toMatch(/nothing answers at the endpoint: .*ECONNREFUSED/);
    reader.close();
  });

  test("no region and no credentials are said before anything is sent", async () => {
    for (const name of ["AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE", "AWS_ACCESS_KEY_ID"])
      delete process.env[name];
    Object.assign(process.env, {
      AWS_EC2_METADATA_DISABLED: "true",
      AWS_CONFIG_FILE: "/dev/null",
      AWS_SHARED_CREDENTIALS_FILE: "/dev/null",
    });
    const noRegion = await failure(json({}), { region: undefined });
    expect(noRegion).toMatchObject({ kind: "settings" });
    expect(noRegion.why).toMatch(/^no region is known: Region is missing/);
    const noKeys = await failure(json({}), { accessKey: undefined, secretKey: undefined });
    expect(noKeys).toMatchObject({ kind: "credentials" });
    expect(noKeys.why).toMatch(/^no credentials were found: /);
  });

  test.each([
    [{}, "Check the names, the region and the account"],
    [{ domainName: "search-prod" }, "Check that the domain search-prod exists in this region and account"],
    [
      { domainName: "search-prod", packageId: "F1" },
      "Check that the domain search-prod and the package F1 exist in this region and account",
    ],
  ])("a remedy has no empty names: %j", (about, remedy) => {
    const error = Object.assign(new Error("none"), { name: "ResourceNotFoundException" });
    expect(failureOf(error, "ListPackagesForDomain", "reading", about).remedy).toBe(remedy);
  });

  test("a permission that a rollout lacks is named with what it is for", () => {
    const error = Object.assign(new Error("no"), { name: "AccessDeniedException" });
    expect(failureOf(error, "ListPackagesForDomain", "rolling out", {}).remedy).toBe(
      "Allow the action es:ListPackagesForDomain, which is needed to see what the domain serves, " +
        "to the credentials in use, or use credentials that have it",
    );
  });
});
