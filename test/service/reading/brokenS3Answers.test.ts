import { CallMeter } from "../../../src/service/CallMeter";
import type { Reading } from "../../../src/service/door/Reading";
import { ObjectReader, type ObjectReaderOptions } from "../../../src/service/ObjectReader";
import { answer, type Answering, cutOff, RawServer } from "../RawServer";

const HTML = "<!DOCTYPE html><html><body>Log in</body></html>";
const AS_HTML = { "content-type": "text/html" };
const SIGNED = { "x-amz-request-id": "4442587FB7D0A2F9" };
const HEAD = {
  ...SIGNED,
  "last-modified": "Wed, 01 Jan 2025 00:00:00 GMT",
  etag: '"00000000000000000000000000000000"',
};

const LENGTH = { "content-length": "5" };
const WHOLE = { ...HEAD, ...LENGTH };

const VERSION =
  "<Version><Key>s.txt</Key><VersionId>1</VersionId><IsLatest>true</IsLatest>" +
  "<LastModified>2025-01-01T00:00:00.000Z</LastModified><ETag>&quot;e&quot;</ETag><Size>5</Size></Version>";
const versions = (inside: string, rest = "<IsTruncated>false</IsTruncated>", bucket = "dict"): string =>
  `<?xml version="1.0"?><ListVersionsResult><Name>${bucket}</Name>${rest}${inside}</ListVersionsResult>`;
const encryption = (inside: string): string =>
  `<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault>${inside}` +
  "</ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>";
const ALGORITHM = "<SSEAlgorithm>aws:kms</SSEAlgorithm>";
const error = (code: string): string => `<Error><Code>${code}</Code><Message>No</Message></Error>`;

interface Asked {
  readonly ask: (reader: ObjectReader, settings: RawServer["settings"]) => Promise<Reading<unknown>>;
  readonly good: Answering;
  readonly broken: Readonly<Record<string, Answering>>;
}

const key = { bucket: "dict", key: "s.txt" };

/** What is broken for each of them. */
function foreign(good: string): Record<string, Answering> {
  return {
    "an HTML page": answer(200, HTML, AS_HTML),
    "a proxy's 403": answer(403, HTML, AS_HTML),
    "a proxy's 404": answer(404, HTML, AS_HTML),
    "a 404 of nobody": answer(404, ""),
    "a 404 in JSON": answer(404, '{"code":"NoSuchKey"}'),
    "a redirect": answer(302, "", { location: "https://login.example" }),
    "a load balancer's 502": answer(502, HTML, AS_HTML),
    "another document": answer(200, "<NoSuchKey/>"),
    "a cut-off body": cutOff(good),
  };
}

const xml = (document: string): Answering => answer(200, document, SIGNED);

const OPERATIONS: Readonly<Record<string, Asked>> = {
  object: {
    ask: (reader, settings) => reader.object({ ...key, settings }, () => false),
    good: answer(200, "a, b\n", WHOLE),
    broken: {
      ...foreign(""),
      "an object without a time": answer(200, "a, b\n", { ...SIGNED, ...LENGTH }),
      "an object with a time that is none": answer(200, "a, b\n", { ...WHOLE, "last-modified": "yesterday" }),
      "an object without a size": answer(200, "a, b\n", HEAD),
      "another document": answer(200, "a, b\n", { ...WHOLE, "x-amz-request-id": "" }),
      "a cut-off body": (response) => response.writeHead(200, { ...HEAD, "content-length": "x" }).destroy(),
    },
  },
  versions: {
    ask: (reader, settings) => reader.versions({ ...key, settings }),
    good: xml(versions(VERSION)),
    broken: {
      ...foreign(versions(VERSION)),
      "an empty answer": xml(""),
      "half a document": xml(versions(VERSION).slice(0, -10)),
      "a document of another bucket": xml(versions(VERSION, undefined, "other")),
      "a list that does not say whether it is whole": xml(versions(VERSION, "")),
      "a list that goes on nowhere": xml(versions(VERSION, "<IsTruncated>true</IsTruncated>")),
      "a list that goes in a circle": xml(
        versions("", "<IsTruncated>true</IsTruncated><NextKeyMarker>s.txt</NextKeyMarker>"),
      ),
      "one version twice": xml(versions(VERSION + VERSION)),
      "a version without an id": xml(versions(VERSION.replace("<VersionId>1</VersionId>", ""))),
      "a version without a time": xml(versions(VERSION.replace(/<LastModified>.*<\/LastModified>/, ""))),
      "a version with a time that is none": xml(versions(VERSION.replace("2025-01-01T00", "today"))),
      "a version without a size": xml(versions(VERSION.replace("<Size>5</Size>", ""))),
      "a version that may be the latest": xml(versions(VERSION.replace("<IsLatest>true</IsLatest>", ""))),
    },
  },
  bucketEncryption: {
    ask: (reader, settings) => reader.bucketEncryption("dict", settings),
    good: xml(encryption(ALGORITHM)),
    broken: {
      ...foreign(encryption(ALGORITHM)),
      "an empty answer": xml(""),
      "no algorithm": xml(encryption("")),
      "an algorithm that nobody knows": xml(encryption("<SSEAlgorithm>ROT13</SSEAlgorithm>")),
    },
  },
};

const TABLE = Object.entries(OPERATIONS).flatMap(([method, asked]) =>
  Object.entries(asked.broken).map(([kind, answering]) => [method, kind, asked, answering] as const),
);

describe("an answer that is not S3's", () => {
  let server: RawServer;
  beforeAll(async () => {
    server = await RawServer.start();
  });
  afterAll(() => server.stop());

  async function read(
    { ask }: Pick<Asked, "ask">,
    answering: Answering,
    options: Partial<ObjectReaderOptions> = {},
  ): Promise<Reading<unknown>> {
    server.answering = answering;
    const signal = new AbortController().signal;
    const reader = new ObjectReader({ meter: new CallMeter(), signal, limitBytes: 1_000, ...options });
    try {
      return await ask(reader, server.settings);
    } finally {
      reader.close();
    }
  }

  test.each(Object.entries(OPERATIONS))("%s believes a good one", async (_method, asked) => {
    expect(await read(asked, asked.good)).toMatchObject({ kind: "present", source: { place: server.host } });
  });

  test.each(TABLE)("%s does not believe %s", async (_method, _kind, asked, answering) => {
    const reading = await read(asked, answering);
    expect(reading).toMatchObject({
      kind: "unread",
      failure: { action: expect.stringMatching(/^s3:/) as string },
    });
    const said = reading.kind === "unread" ? reading.failure.why : "";
    expect(said).not.toMatch(/hidden field|Deserialization|not authorized/);
    expect(said).toMatch(/^reading the answer to|^the answer to|^the connection broke while \w+ answered/);
  });

  test.each([
    ["NoSuchKey", 404, "there is no such object"],
    ["NoSuchVersion", 404, "there is no such version of the object"],
    ["NoSuchBucket", 404, "there is no such bucket"],
  ])("%s of S3 is a proof", async (code, status, why) => {
    const reading = await read(OPERATIONS["object"] as Asked, answer(status, error(code)));
    expect(reading).toMatchObject({ kind: "absent", why: `${why} (${code}: No)` });
  });

  test("an object behind a delete marker is deleted", async () => {
    const marker = { ...SIGNED, "x-amz-delete-marker": "true" };
    const ask: Asked["ask"] = (reader, settings) =>
      reader.object({ ...key, versionId: "2", settings }, () => true);
    expect(await read({ ask }, answer(405, error("MethodNotAllowed"), marker))).toMatchObject({
      kind: "absent",
      why: "it is deleted (MethodNotAllowed: No)",
    });
  });

  test("a bucket that sets no encryption says so", async () => {
    const none = answer(404, error("ServerSideEncryptionConfigurationNotFoundError"), SIGNED);
    expect((await read(OPERATIONS["bucketEncryption"] as Asked, none)).kind).toBe("absent");
  });

  test("the list of versions ends with a stated number of pages", async () => {
    let page = 0;
    const endless: Answering = (response, request) =>
      xml(
        versions(
          VERSION.replace("<VersionId>1<", `<VersionId>${(page += 1)}<`),
          `<IsTruncated>true</IsTruncated><NextKeyMarker>s.txt</NextKeyMarker><NextVersionIdMarker>${page}</NextVersionIdMarker>`,
        ),
      )(response, request);
    const reading = await read(OPERATIONS["versions"] as Asked, endless, { limits: { pages: 5 } });
    expect(reading.kind === "unread" && reading.failure.why).toContain("more than 5 pages");
    expect(page).toBe(6);
  });

  test("a content that breaks off is unread, and its head is known", async () => {
    const ask: Asked["ask"] = (reader, settings) => reader.object({ ...key, settings }, () => true);
    expect(await read({ ask }, cutOff("a, b\n".repeat(10), HEAD))).toMatchObject({
      kind: "present",
      value: { head: { size: 50 }, content: { kind: "unread", failure: { kind: "cut-off" } } },
    });
  });

  test("a head alone is enough where the bytes are forbidden, and it says which permission gives them", async () => {
    const denied = error("AccessDenied").replace("No", "not authorized to perform: kms:Decrypt");
    const answering: Answering = (response, request) =>
      (request.method === "HEAD" ? answer(200, "", WHOLE) : answer(403, denied))(response, request);
    const ask: Asked["ask"] = (reader, settings) => reader.object({ ...key, settings }, () => true);
    expect(await read({ ask }, answering)).toMatchObject({
      kind: "present",
      value: {
        head: { size: 5 },
        content: { kind: "unread", failure: { kind: "denied", checkedBy: "the IAM action kms:Decrypt" } },
      },
    });
  });
});
