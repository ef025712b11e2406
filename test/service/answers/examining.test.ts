import { examineAnswer } from "../../../src/service/answers/examineAnswer";
import {
  examineS3Answer,
  S3_OPERATIONS,
  type S3OperationName,
} from "../../../src/service/answers/examineS3Answer";
import { BrokenAnswer, contentTypeOf, type RawAnswer } from "../../../src/service/exchange/RawAnswer";

type Headers = Readonly<Record<string, string>>;

function raw(status: number, body: string, headers: Headers = {}): RawAnswer {
  return { endpoint: "h:1", status, headers, body: Buffer.from(body) };
}

/** What is wrong with an answer, or null; it is always said in the one way. */
function problemOf(examine: () => void): string | null {
  try {
    examine();
    return null;
  } catch (error) {
    if (!(error instanceof BrokenAnswer)) throw error;
    return error.problem;
  }
}

const JSON_TYPE = { "content-type": "application/json; charset=utf-8" };
const GOOD = '{"DomainStatusList":[]}';

describe("an answer to DescribeDomains", () => {
  const problem = (status: number, body: string, headers?: Headers): string | null =>
    problemOf(() => examineAnswer("DescribeDomains", raw(status, body, headers)));

  test.each([200, 201, 299])("with the status %d is looked into", (status) => {
    expect(problem(status, GOOD)).toBeNull();
    expect(problem(status, "{", JSON_TYPE)).toBe(
      `it came with the status ${status} and is no JSON (application/json); it begins with “{”`,
    );
    expect(problem(status, "")).toBe(
      `it came with the status ${status} and is no JSON (no content type); nothing came with it`,
    );
    expect(problem(status, "{}")).toBe(
      `it came with the status ${status} and DomainStatusList is missing; it begins with “{}”`,
    );
  });

  test.each([199, 300, 302, 399])("with the status %d is none, whatever it names", (status) => {
    expect(problem(status, GOOD, { "x-amzn-errortype": "BaseException" })).toBe(
      `it came with the status ${status} and names no exception of the service (no content type); ` +
        `it begins with “${GOOD}”`,
    );
  });

  test("that leads elsewhere says so, and only where a redirect does", () => {
    const location = { location: "https://login.example" };
    expect(problem(302, "", location)).toBe(
      "it came with the status 302 and names no exception of the service, which leads elsewhere, " +
        "(no content type); nothing came with it",
    );
    for (const status of [400, 404]) expect(problem(status, "", location)).not.toContain("leads elsewhere");
  });

  test.each<[string, Headers, boolean]>([
    ["", { "x-amzn-errortype": "ValidationException" }, true],
    ["", { "x-amzn-errortype": "ValidationException:http://internal.amazon.com/" }, true],
    ["", { "x-amzn-errortype": "ValidationException,x" }, true],
    ["", { "x-amzn-errortype": "AccessDenied" }, true],
    ["", { "x-amzn-errortype": "" }, false],
    ["", { "x-amzn-errortype": "denied" }, false],
    ["", { "x-amzn-errortype": "No Route;" }, false],
    ['{"__type":"com.amazonaws#ValidationException"}', {}, true],
    ['{"__type":"ValidationException:x"}', {}, true],
    ['{"code":"ValidationException"}', {}, true],
    ['{"__type":null,"code":"ValidationException"}', {}, true],
    ['{"__type":"NotFound","code":"ValidationException"}', {}, false],
    ['{"code":"NotFound"}', {}, false],
    ['{"code":"Exception"}', {}, false],
    ['{"code":"ValidationException here"}', {}, false],
    ['{"code":"validationException"}', {}, false],
    ['{"code":["ValidationException"]}', {}, false],
    ['{"code":403}', {}, false],
    ['["ValidationException"]', {}, false],
    ["ValidationException", {}, false],
    ["null", {}, false],
  ])("that refuses with %j and %j is the service's: %s", (body, headers, named) => {
    for (const status of [400, 409, 500]) expect(problem(status, body, headers) === null).toBe(named);
  });
});

describe("an answer that is none", () => {
  const broken = new BrokenAnswer("DescribeDomain", raw(502, "<h1>\n Bad   Gateway</h1>"), "is no JSON");

  test("is told whole, and keeps its status for whoever tries again", () => {
    expect(broken.message).toBe(
      "reading the answer to DescribeDomain from h:1: it came with the status 502 and is no JSON; " +
        "it begins with “<h1> Bad Gateway</h1>”. " +
        "Check that the endpoint is the service's, and that no proxy answers in its place.",
    );
    expect([broken.name, broken.$metadata]).toEqual(["BrokenAnswer", { httpStatusCode: 502 }]);
  });

  test("shows no more than its first hundred characters", () => {
    const problem = (body: string) => new BrokenAnswer("X", raw(200, body), "is").problem;
    expect(problem("x".repeat(100))).toMatch(/“x{100}”$/);
    expect(problem("x".repeat(101))).toMatch(/“x{99}…”$/);
    // However much white space comes first: what is shown is sought in the first 800 bytes.
    expect(problem(`${" ".repeat(799)}yz`)).toMatch(/“y”$/);
    expect(problem(`${" ".repeat(800)}yz`)).toMatch(/; nothing came with it$/);
  });

  test.each([
    [{}, "no content type"],
    [{ "content-type": "text/html" }, "text/html"],
    [{ "content-type": " text/html ; charset=utf-8" }, "text/html"],
    [{ "content-type": "" }, ""],
  ])("has the type of content that it says: %j", (headers, type) => {
    expect(contentTypeOf(raw(200, "", headers))).toBe(type);
  });
});

describe("an answer of S3", () => {
  const SIGNED = { "x-amz-request-id": "1" };
  const problem = (operation: S3OperationName, status: number, body: string, headers: Headers = {}) =>
    problemOf(() => examineS3Answer(operation, raw(status, body, headers)));
  const OPERATIONS = Object.keys(S3_OPERATIONS) as S3OperationName[];

  test.each(OPERATIONS)("%s: a refusal has an id of S3, or is a document of its errors", (operation) => {
    for (const status of [300, 301, 404, 503]) {
      expect(problem(operation, status, "", SIGNED)).toBeNull();
      expect(problem(operation, status, "<Error><Code>X</Code></Error>")).toBeNull();
      expect(problem(operation, status, "<html></html>", { "content-type": "text/html" })).toBe(
        `it came with the status ${status} and names no error of S3 (text/html); it begins with “<html></html>”`,
      );
      expect(problem(operation, status, "", { "x-amz-request-id": "" })).not.toBeNull();
    }
  });

  test.each(["GetObject", "HeadObject"] as const)(
    "%s: a content may be anything, with an id of S3",
    (operation) => {
      for (const status of [200, 206, 299]) {
        expect(problem(operation, status, "<html>", SIGNED)).toBeNull();
        expect(problem(operation, status, "<Error></Error>")).toBe(
          `it came with the status ${status} and has no request id of S3 (no content type); ` +
            "it begins with “<Error></Error>”",
        );
      }
    },
  );

  test.each([
    ["ListObjectVersions", "ListVersionsResult"],
    ["GetBucketEncryption", "ServerSideEncryptionConfiguration"],
  ] as const)("%s: a whole document %s", (operation, root) => {
    const documents: readonly (readonly [string, boolean])[] = [
      [`<${root}></${root}>`, true],
      [`<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><a/></${root}>`, true],
      [`<${root}\n></${root}>`, true],
      [`<?xml version="1.0" encoding="UTF-8"?>\n<${root}></${root}>\n`, true],
      [`\uFEFF <?xml version="1.0"?><${root}></${root}>`, true],
      [` \n<${root}></${root}> `, true],
      [`<?xml?><${root}></${root}>`, true],
      [`<${root}>`, false],
      [`<${root}X></${root}>`, false],
      [`<${root}></${root}X>`, false],
      [`<${root}></${root}><more/>`, false],
      [`x<${root}></${root}>`, false],
      [`<Error></Error>`, false],
      ["", false],
    ];
    for (const [body, whole] of documents) {
      const said = problem(operation, 200, body, SIGNED);
      expect([body, said === null]).toEqual([body, whole]);
      if (!whole) expect(said).toContain(`it came with the status 200 and is no ${root} (no content type)`);
    }
  });
});
