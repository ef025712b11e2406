import { absent, present, type Reading, unread, valueOf } from "../../../src/service/door/Reading";
import { readAssociationsOn, readDomainsOf } from "../../../src/service/reading/readAssociations";
import type { ObjectDoor } from "../../../src/service/reading/objectQuestion";
import type { PackagesDoor } from "../../../src/service/reading/packagesQuestion";
import { readBucketEncryption } from "../../../src/service/reading/readBucketEncryption";
import { readDomain, readDomains } from "../../../src/service/reading/readDomains";
import {
  readAllPackages,
  readDictionaryPackages,
  readPackages,
} from "../../../src/service/reading/readPackages";
import { readVersionHistory } from "../../../src/service/reading/readVersionHistory";
import { readVersions } from "../../../src/service/reading/readVersions";

type Json = Readonly<Record<string, unknown>>;

interface Asked {
  readonly operation: string;
  readonly action: string;
  readonly subject: string;
  readonly command: { readonly input: Json };
  readonly send: (client: unknown, signal: AbortSignal) => unknown;
}

const AT = "2025-01-01";

/** A door behind which a test answers; notes what was asked. */
class ToldDoor {
  readonly asked: string[] = [];
  readonly inputs: Json[] = [];

  constructor(
    private readonly told: (input: Json, operation: string) => Json | "absent" | "not-found" | "server",
  ) {}

  ask(question: Asked): Promise<Reading<Json>> {
    const { operation, action, subject, command, send } = question;
    this.asked.push(`${operation}, ${action}: ${subject}`);
    this.inputs.push(
      Object.fromEntries(Object.entries(command.input).filter(([, value]) => value !== undefined)),
    );
    // What is sent is the command, with the signal that stops it.
    const { signal } = new AbortController();
    const sent = jest.fn();
    send({ send: sent }, signal);
    expect(sent.mock.calls).toEqual([[command, { abortSignal: signal }]]);
    const source = { operation, subject, place: "h", at: AT };
    const answer = this.told(command.input, operation);
    if (typeof answer !== "string") return Promise.resolve(present(answer, source));
    if (answer === "absent") return Promise.resolve(absent("there is none", source));
    return Promise.resolve(unread({ operation, action, kind: answer, why: "no", checkedBy: "" }, source));
  }

  get packages(): PackagesDoor {
    return this as unknown as PackagesDoor;
  }

  get objects(): ObjectDoor {
    return this as unknown as ObjectDoor;
  }
}

/** A reading in one line. */
function told(reading: Reading<unknown> | undefined): string {
  if (reading === undefined) return "not asked";
  const about = reading.source?.subject ?? "nothing";
  if (reading.kind === "absent") return `${about}: ${reading.why}`;
  if (reading.kind === "unread")
    return `${about}: ${reading.failure.kind}, ${reading.failure.action}: ${reading.failure.why}`;
  return `${about}: ${JSON.stringify(reading.value)}`;
}

const BROKEN = (about: string, operation: string, problem: string, action = `es:${operation}`): string =>
  `${about}: broken, ${action}: the answer to ${operation} from h came with the status 200 and ${problem}`;

type Filters = readonly { readonly Name: string; readonly Value: readonly string[] }[];
const valuesOf = (input: Json): readonly string[] => (input["Filters"] as Filters)[0]?.Value ?? [];

describe("packages that are asked for", () => {
  const all = async (
    door: ToldDoor,
    key: "PackageID" | "PackageName",
    values: readonly string[],
    maxPages = 9,
  ) =>
    [...(await readPackages(door.packages, key, values, maxPages))].map(([value, each]) => [
      value,
      told(each),
    ]);

  test("come a hundred to a filter, each once", async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `F${index}`);
    const door = new ToldDoor((input) => ({
      PackageDetailsList: valuesOf(input).map((PackageID) => ({ PackageID })),
    }));
    const found = await all(door, "PackageID", [...ids, "F0"]);
    expect(found).toEqual(ids.map((id) => [id, `${id}: {"PackageID":"${id}"}`]));
    expect(door.inputs).toEqual([
      { Filters: [{ Name: "PackageID", Value: ids.slice(0, 100) }], MaxResults: 100 },
      { Filters: [{ Name: "PackageID", Value: ["F100"] }], MaxResults: 100 },
    ]);
    expect(door.asked[1]).toBe("DescribePackages, es:DescribePackages: PackageID=F100");
    expect(door.asked[0]).toBe(
      `DescribePackages, es:DescribePackages: PackageID=${ids.slice(0, 100).join(",")}`,
    );
  });

  test("are there, or not, or are broken", async () => {
    const list = [
      { PackageID: "1", PackageName: "a", PackageStatus: "DELETED" },
      { PackageID: "2", PackageName: "a" },
      { PackageID: "3", PackageName: "b", PackageStatus: "DELETED" },
      { PackageID: "4", PackageName: "c" },
      { PackageID: "5", PackageName: "c" },
      { PackageID: "6", PackageName: "c" },
    ];
    const door = new ToldDoor(() => ({ PackageDetailsList: list }));
    expect(await all(door, "PackageName", ["a", "b", "c", "d"])).toEqual([
      ["a", 'a: {"PackageID":"2","PackageName":"a"}'],
      ["b", "b: it is DELETED"],
      ["c", BROKEN("c", "DescribePackages", "has 3 packages of this name")],
      ["d", "d: the complete list does not have it"],
    ]);
  });

  test("are asked for one by one where a list is refused for one of them", async () => {
    const door = new ToldDoor((input) => {
      const values = valuesOf(input);
      return values.includes("b")
        ? "absent"
        : { PackageDetailsList: values.map((PackageID) => ({ PackageID })) };
    });
    expect(await all(door, "PackageID", ["a", "b", "c", "d", "e"])).toEqual([
      ["a", 'a: {"PackageID":"a"}'],
      ["b", "b: there is none"],
      ["c", 'c: {"PackageID":"c"}'],
      ["d", 'd: {"PackageID":"d"}'],
      ["e", 'e: {"PackageID":"e"}'],
    ]);
    expect(door.inputs.map((input) => valuesOf(input).join(""))).toEqual([
      "abcde",
      "abc",
      "de",
      "ab",
      "c",
      "a",
      "b",
    ]);
  });

  test("are all unread where the list is", async () => {
    const door = new ToldDoor(() => "server");
    expect(await all(door, "PackageID", ["a", "b"])).toEqual([
      ["a", "a: server, es:DescribePackages: no"],
      ["b", "b: server, es:DescribePackages: no"],
    ]);
    expect(door.asked).toHaveLength(1);
  });

  test("have no more pages than are allowed", async () => {
    let page = 0;
    const door = new ToldDoor(() => ({ PackageDetailsList: [], NextToken: `${++page}` }));
    expect(await all(door, "PackageID", ["a"], 1)).toEqual([
      ["a", BROKEN("a", "DescribePackages", "has more than 1 pages")],
    ]);
    expect(door.inputs[1]).toMatchObject({ NextToken: "1" });
  });

  test("can be all dictionaries, and all that there are", async () => {
    const list = [
      { PackageID: "1", PackageType: "TXT-DICTIONARY" },
      { PackageID: "2", PackageType: "ZIP-PLUGIN" },
      { PackageID: "3", PackageType: "TXT-DICTIONARY", PackageStatus: "DELETED" },
    ];
    const door = new ToldDoor(() => ({ PackageDetailsList: list }));
    const ids = (reading: Reading<readonly { PackageID?: string }[]>) =>
      valueOf(reading)?.map((each) => each.PackageID);
    expect(ids(await readDictionaryPackages(door.packages, 9))).toEqual(["1", "3"]);
    expect(ids(await readAllPackages(door.packages, 9))).toEqual(["1", "2"]);
    expect(door.inputs).toEqual([
      { Filters: [{ Name: "PackageType", Value: ["TXT-DICTIONARY"] }], MaxResults: 100 },
      { MaxResults: 100 },
    ]);
    expect(door.asked).toEqual([
      "DescribePackages, es:DescribePackages: PackageType=TXT-DICTIONARY",
      "DescribePackages, es:DescribePackages: all packages",
    ]);
  });

  test("are none where the service says that there are none, and unread where it says nothing", async () => {
    for (const read of [readDictionaryPackages, readAllPackages]) {
      expect(valueOf(await read(new ToldDoor(() => "absent").packages, 9))).toEqual([]);
      expect((await read(new ToldDoor(() => "server").packages, 9)).kind).toBe("unread");
    }
  });
});

describe("domains that are asked for", () => {
  const all = async (door: ToldDoor, names: readonly string[]) =>
    [...(await readDomains(door.packages, names))].map(([name, each]) => [name, told(each)]);
  const listed = (names: readonly string[]): Json => ({
    DomainStatusList: names.map((DomainName) => ({ DomainName })),
  });

  test("come five to a call, each once", async () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const door = new ToldDoor((input) => listed(input["DomainNames"] as string[]));
    expect(await all(door, [...names, "a"])).toEqual(
      names.map((name) => [name, `${name}: {"DomainName":"${name}"}`]),
    );
    expect(door.inputs).toEqual([{ DomainNames: names.slice(0, 5) }, { DomainNames: ["f"] }]);
    expect(door.asked).toEqual([
      "DescribeDomains, es:DescribeDomains: a,b,c,d,e",
      "DescribeDomains, es:DescribeDomains: f",
    ]);
  });

  test("are there, or not, or are broken", async () => {
    expect(await all(new ToldDoor(() => listed(["a", "b", "b"])), ["a", "b", "c"])).toEqual([
      ["a", 'a: {"DomainName":"a"}'],
      ["b", BROKEN("b", "DescribeDomains", "names it twice")],
      ["c", "c: the complete list does not have it"],
    ]);
    expect(await all(new ToldDoor(() => ({})), ["a"])).toEqual([
      ["a", "a: the complete list does not have it"],
    ]);
  });

  test("are asked for one by one where the whole list is not found, and only then", async () => {
    const door = new ToldDoor((input, operation) =>
      operation === "DescribeDomains"
        ? "not-found"
        : input["DomainName"] === "a"
          ? "absent"
          : { DomainStatus: { DomainName: input["DomainName"] } },
    );
    expect(await all(door, ["a", "b"])).toEqual([
      ["a", "a: there is none"],
      ["b", 'b: {"DomainName":"b"}'],
    ]);
    expect(door.asked.slice(1)).toEqual([
      "DescribeDomain, es:DescribeDomain: a",
      "DescribeDomain, es:DescribeDomain: b",
    ]);
    expect(await all(new ToldDoor(() => "server"), ["a", "b"])).toEqual([
      ["a", "a,b: server, es:DescribeDomains: no"],
      ["b", "a,b: server, es:DescribeDomains: no"],
    ]);
  });

  test("are the ones that were asked for", async () => {
    const one = async (answer: Json) => told(await readDomain(new ToldDoor(() => answer).packages, "a"));
    expect(await one({ DomainStatus: { DomainName: "a" } })).toBe('a: {"DomainName":"a"}');
    const OTHER = BROKEN("a", "DescribeDomain", "is about another domain");
    expect([await one({ DomainStatus: { DomainName: "b" } }), await one({})]).toEqual([OTHER, OTHER]);
  });
});

describe("associations and versions that are asked for", () => {
  test("are those of the domain", async () => {
    const read = async (
      list: Json[] | undefined,
      door = new ToldDoor(() => ({ DomainPackageDetailsList: list })),
    ) => ({
      said: told(await readAssociationsOn(door.packages, "a", 9)),
      door,
    });
    const { said, door } = await read([{ DomainName: "a", PackageID: "1" }]);
    expect(said).toBe('a: [{"DomainName":"a","PackageID":"1"}]');
    expect([door.asked, door.inputs]).toEqual([
      ["ListPackagesForDomain, es:ListPackagesForDomain: a"],
      [{ DomainName: "a", MaxResults: 100 }],
    ]);
    expect((await read([{ DomainName: "b", PackageID: "1" }])).said).toBe(
      BROKEN("a", "ListPackagesForDomain", "is about another domain"),
    );
    const twice = { DomainName: "a", PackageID: "1" };
    expect((await read([twice, twice])).said).toBe(BROKEN("a", "ListPackagesForDomain", "names 1 twice"));
    expect((await read(undefined)).said).toBe("a: []");
  });

  test("are those of the package", async () => {
    const read = async (
      list: Json[] | undefined,
      door = new ToldDoor(() => ({ DomainPackageDetailsList: list })),
    ) => ({
      said: told(await readDomainsOf(door.packages, "F1", 9)),
      door,
    });
    const { said, door } = await read([{ DomainName: "a", PackageID: "F1" }]);
    expect(said).toBe('F1: [{"DomainName":"a","PackageID":"F1"}]');
    expect([door.asked, door.inputs]).toEqual([
      ["ListDomainsForPackage, es:ListDomainsForPackage: F1"],
      [{ PackageID: "F1", MaxResults: 100 }],
    ]);
    expect((await read([{ DomainName: "a", PackageID: "F2" }])).said).toBe(
      BROKEN("F1", "ListDomainsForPackage", "is about another package"),
    );
    const twice = { DomainName: "a", PackageID: "F1" };
    expect((await read([twice, twice])).said).toBe(BROKEN("F1", "ListDomainsForPackage", "names a twice"));
    expect((await read(undefined)).said).toBe("F1: []");
  });

  test("are the versions of the package, on every page", async () => {
    const history = async (...pages: readonly Json[]) => {
      let page = 0;
      const door = new ToldDoor(() => pages[page++] ?? "server");
      return { said: told(await readVersionHistory(door.packages, "F1", 9)), door };
    };
    const versions = (...names: readonly string[]) => names.map((PackageVersion) => ({ PackageVersion }));
    const first = { PackageID: "F1", PackageVersionHistoryList: versions("v1"), NextToken: "1" };
    const { said, door } = await history(first, {
      PackageID: "F1",
      PackageVersionHistoryList: versions("v2"),
    });
    expect(said).toBe('F1: [{"PackageVersion":"v1"},{"PackageVersion":"v2"}]');
    expect([door.asked[0], door.inputs]).toEqual([
      "GetPackageVersionHistory, es:GetPackageVersionHistory: F1",
      [
        { PackageID: "F1", MaxResults: 100 },
        { PackageID: "F1", MaxResults: 100, NextToken: "1" },
      ],
    ]);
    expect((await history(first, { PackageID: "F2" })).said).toBe(
      BROKEN("F1", "GetPackageVersionHistory", "is about another package"),
    );
    expect((await history(first)).said).toBe("F1: server, es:GetPackageVersionHistory: no");
    expect((await history({ PackageID: "F1", PackageVersionHistoryList: versions("v1", "v1") })).said).toBe(
      BROKEN("F1", "GetPackageVersionHistory", "names v1 twice"),
    );
    expect((await history({ PackageID: "F1" })).said).toBe("F1: []");
  });
});

describe("what is asked of S3", () => {
  const OF_S3 = "s3:ListBucketVersions";
  const VERSION = { Key: "k", VersionId: "1", LastModified: new Date(0), IsLatest: true, Size: 1 };
  const LAST = { Name: "b", IsTruncated: false };
  const MORE = { Name: "b", IsTruncated: true, NextKeyMarker: "k", NextVersionIdMarker: "1" };

  async function versions(pages: readonly Json[], maxPages = 9) {
    let page = 0;
    const door = new ToldDoor(() => pages[page++] ?? "server");
    const reading = await readVersions(door.objects, { bucket: "b", key: "k" }, maxPages);
    const ids = valueOf(reading)?.map(({ versionId }) => versionId);
    return { said: ids ?? told(reading), inputs: door.inputs, asked: door.asked };
  }

  test("are the versions of an object, on every page", async () => {
    const second = { ...LAST, Versions: [{ ...VERSION, VersionId: "2", LastModified: new Date(1) }] };
    expect(await versions([{ ...MORE, Versions: [VERSION] }, second])).toEqual({
      said: ["2", "1"],
      inputs: [
        { Bucket: "b", Prefix: "k" },
        { Bucket: "b", Prefix: "k", KeyMarker: "k", VersionIdMarker: "1" },
      ],
      asked: [`ListObjectVersions, ${OF_S3}: s3://b/k`, `ListObjectVersions, ${OF_S3}: s3://b/k`],
    });
    expect((await versions([LAST])).said).toEqual([]);
  });

  test("end where another key begins", async () => {
    const { said, inputs } = await versions([{ ...MORE, Versions: [VERSION, { ...VERSION, Key: "kk" }] }]);
    expect([said, inputs.length]).toEqual([["1"], 1]);
  });

  test.each<[string, readonly Json[], number]>([
    ["is about another bucket", [{ ...LAST, Name: "c" }], 9],
    ["does not say whether it is complete", [{ Name: "b" }], 9],
    ["has a version without an id", [{ ...LAST, Versions: [{ Key: "k" }] }], 9],
    ["names a version twice", [{ ...LAST, Versions: [VERSION, VERSION] }], 9],
    [
      "names a version twice",
      [
        { ...MORE, Versions: [VERSION] },
        { ...LAST, Versions: [VERSION] },
      ],
      9,
    ],
    ["is cut off, and does not say where it goes on", [{ Name: "b", IsTruncated: true }], 9],
    ["is cut off, and does not say where it goes on", [{ ...MORE, NextKeyMarker: "" }], 9],
    ["goes on with a page that was already read", [MORE, { ...MORE, NextVersionIdMarker: "2" }, MORE], 9],
    ["has more than 1 pages", [MORE, LAST], 1],
  ])("are none where a page %s", async (problem, pages, maxPages) => {
    expect((await versions(pages, maxPages)).said).toBe(
      BROKEN("s3://b/k", "ListObjectVersions", problem, OF_S3),
    );
  });

  test("are none where a page is none", async () => {
    expect((await versions([MORE])).said).toBe(`s3://b/k: server, ${OF_S3}: no`);
  });

  const OF_BUCKET = "s3:GetEncryptionConfiguration";
  const rule = (SSEAlgorithm?: string): Json => ({ ApplyServerSideEncryptionByDefault: { SSEAlgorithm } });
  const NONE = BROKEN("s3://b", "GetBucketEncryption", "names no algorithm", OF_BUCKET);

  test.each<[string, Json]>([
    ['s3://b: "AES256"', { Rules: [rule("AES256")] }],
    ['s3://b: "aws:kms"', { Rules: [{}, rule("aws:kms")] }],
    [NONE, {}],
    [NONE, { Rules: [] }],
    [NONE, { Rules: [rule()] }],
    [NONE, { Rules: [rule("AES256"), rule("aws:kms")] }],
    [
      BROKEN("s3://b", "GetBucketEncryption", "names an algorithm that is not known", OF_BUCKET),
      { Rules: [rule("ROT13")] },
    ],
  ])("is the encryption of a bucket: %s", async (said, configuration) => {
    const door = new ToldDoor(() => ({ ServerSideEncryptionConfiguration: configuration }));
    expect(told(await readBucketEncryption(door.objects, "b"))).toBe(said);
    expect([door.asked, door.inputs]).toEqual([
      [`GetBucketEncryption, ${OF_BUCKET}: s3://b`],
      [{ Bucket: "b" }],
    ]);
  });

  test("is none where the bucket sets none", async () => {
    expect(told(await readBucketEncryption(new ToldDoor(() => "absent").objects, "b"))).toBe(
      "s3://b: there is none",
    );
    expect(told(await readBucketEncryption(new ToldDoor(() => ({})).objects, "b"))).toBe(NONE);
  });
});
