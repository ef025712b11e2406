import { PackagesError } from "../../src/errors";
import type { ValidationReport } from "../../src/validation";
import { type Answer, type Breaking, BrokenProxy, READ_OPERATIONS, type ReadOperation } from "./BrokenProxy";
import { associationValues, LiveDictionaries, packageValues } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

const HTML = "<html><body>Please log in</body></html>";
const LISTS: readonly ReadOperation[] = [
  "DescribePackages",
  "DescribeDomains",
  "ListDomainsForPackage",
  "ListPackagesForDomain",
  "GetPackageVersionHistory",
];
const PAGED = LISTS.filter((operation) => operation !== "DescribeDomains");

interface Broken {
  /** A noun phrase. */
  readonly answer: string;
  readonly breaks: Breaking;
  /** Those that can answer so. @default all */
  readonly of?: readonly ReadOperation[];
  /** For what never ends by itself, in milliseconds. */
  readonly timeoutMs?: number;
}

const body =
  (text: string): Breaking =>
  (answer) => ({ ...answer, body: text });
const html =
  (status: number): Breaking =>
  () => ({ status, type: "text/html", body: HTML });

type Json = Record<string, unknown>;

/** Another answer in place of the service's, of the same kind. */
function withJson(answer: Answer, change: (json: Json) => Json): Answer {
  return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Json)) };
}

/** The one list of the answer, changed. */
const list =
  (change: (items: readonly Json[]) => unknown): Breaking =>
  (answer) =>
    withJson(answer, (json) =>
      Object.fromEntries(
        Object.entries(json).map(([name, value]) => [
          name,
          Array.isArray(value) ? change(value as Json[]) : value,
        ]),
      ),
    );

const each = (change: (item: Json) => Json): Breaking => list((items) => items.map(change));

/** As `change` gives it, without what it sets to undefined. */
const member = (name: string, value?: unknown): Breaking => each((item) => ({ ...item, [name]: value }));

const ANSWERS: readonly Broken[] = [
  { answer: "an HTML page with 200", breaks: html(200) },
  { answer: "an empty 200", breaks: body("") },
  { answer: "{}", breaks: body("{}") },
  { answer: "null", breaks: body("null") },
  { answer: "[]", breaks: body("[]") },
  { answer: "a list that is an object", breaks: list((items) => ({ ...items })), of: LISTS },
  { answer: "a list of strings", breaks: list((items) => items.map(() => "synonyms")), of: LISTS },
  { answer: "a list of nulls", breaks: list((items) => items.map(() => null)), of: LISTS },
  { answer: "a list of empty objects", breaks: list((items) => items.map(() => ({}))), of: LISTS },
  { answer: "a proxy's 403", breaks: html(403) },
  { answer: "a proxy's 404", breaks: html(404) },
  { answer: "a proxy's redirect", breaks: html(302) },
  {
    answer: "a body that is cut off",
    breaks: (answer) => ({ ...answer, body: answer.body.slice(0, -3), cutOff: true }),
  },
  {
    answer: "half a document in a whole answer",
    breaks: (answer) => ({ ...answer, body: answer.body.slice(0, answer.body.length / 2) }),
    of: [...LISTS, "ListObjectVersions"],
  },
  {
    answer: "a page token that was seen before",
    breaks: (answer) => withJson(answer, (json) => ({ ...json, NextToken: "again" })),
    of: PAGED,
  },
  {
    answer: "pages without an end",
    breaks: (answer, call) => withJson(answer, (json) => ({ ...json, NextToken: `page-${call}` })),
    of: PAGED,
    timeoutMs: 500,
  },
  {
    answer: "versions whose markers repeat",
    breaks: (answer) => ({
      ...answer,
      body: answer.body.replace(
        /<IsTruncated>false<\/IsTruncated>/,
        "<IsTruncated>true</IsTruncated><NextKeyMarker>synonyms</NextKeyMarker><NextVersionIdMarker>a</NextVersionIdMarker>",
      ),
    }),
    of: ["ListObjectVersions"],
  },
  {
    answer: "a status that nobody knows",
    breaks: (answer) => ({
      ...answer,
      body: answer.body.replaceAll(/"(Domain)?PackageStatus":"\w+"/g, '"$1PackageStatus":"SPARKLING"'),
    }),
    of: ["DescribePackages", "ListDomainsForPackage"],
  },
  { answer: "no package status", breaks: member("PackageStatus"), of: ["DescribePackages"] },
  { answer: "no available version", breaks: member("AvailablePackageVersion"), of: ["DescribePackages"] },
  { answer: "no association status", breaks: member("DomainPackageStatus"), of: ["ListDomainsForPackage"] },
  { answer: "no associated version", breaks: member("PackageVersion"), of: ["ListDomainsForPackage"] },
  { answer: "no version in the history", breaks: member("PackageVersion"), of: ["GetPackageVersionHistory"] },
  { answer: "no moment in the history", breaks: member("CreatedAt"), of: ["GetPackageVersionHistory"] },
  { answer: "a name that is a number", breaks: member("DomainName", 7), of: ["DescribeDomains"] },
  { answer: "no answer at all", breaks: () => "hung", timeoutMs: 400 },
  {
    answer: "throttling to the end",
    breaks: () => ({ status: 429, type: "application/json", body: '{"__type":"ThrottlingException"}' }),
  },
];

const TABLE = ANSWERS.flatMap(({ of = READ_OPERATIONS, ...broken }) =>
  of.map((operation) => ({ ...broken, operation })),
);

/** What a user must never read. */
const NOT_FOR_PEOPLE = [
  "hidden field",
  "Deserialization",
  "undefined",
  "[object Object]",
  "TypeError",
  "  ",
  "domain null",
  "package null",
];

describe("an answer that is not the service's", () => {
  let live: LiveDictionaries;
  let proxy: BrokenProxy;
  let plan: PlanBuilder;
  beforeAll(async () => {
    live = await LiveDictionaries.start();
    await live.keepVersions();
    const id = await live.package("synonyms");
    await live.associate(id);
    // Written again: which version of the object the package holds is asked.
    await live.upload("synonyms", "a, b\n");
    // Not declared: what is on the domains is asked.
    await live.package("others");
    plan = new PlanBuilder()
      .package("synonyms", packageValues("synonyms", id))
      .association("on_prod", associationValues(id));
    proxy = await BrokenProxy.start(live.aws.endpoint);
  });
  afterEach(() => proxy.heal());
  afterAll(async () => {
    await proxy.stop();
    await live.stop();
  });

  async function validated(timeoutMs = 60_000): Promise<ValidationReport | PackagesError> {
    const endpoints = { opensearch: proxy.endpoint, s3: proxy.endpoint, sts: proxy.endpoint };
    const settings = { ...live.settings, endpoints, maxAttempts: 1 };
    return live.validate(plan, { settings, timeoutMs }).catch((error: unknown) => {
      if (error instanceof PackagesError) return error;
      throw error;
    });
  }

  it("would be needed: without one everything is clean, and every operation is called", async () => {
    expect(await validated()).toMatchObject({ verdict: "clean", findings: [], unchecked: [] });
    expect([...proxy.seen].sort()).toEqual([...READ_OPERATIONS].sort());
  });

  it.each(TABLE)("$answer to $operation is neither clean nor missing", async (broken) => {
    const { operation, breaks, timeoutMs } = broken;
    proxy.breakAnswersOf(operation, breaks);
    const result = await validated(timeoutMs);
    const text = result instanceof PackagesError ? result.message : JSON.stringify(result);
    if (!(result instanceof PackagesError)) {
      expect(result.verdict).not.toBe("clean");
      expect(result.findings.filter(({ code }) => code.endsWith("-missing"))).toEqual([]);
      for (const { remedy } of result.findings) expect(remedy).not.toMatch(/-replace|destroy|creat/i);
    }
    expect(text).toContain(operation === "GetObject" ? "s3://" : operation);
    for (const words of NOT_FOR_PEOPLE) expect(text).not.toContain(words);
  });
});
