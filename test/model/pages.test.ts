import { Packages } from "./Packages";

const DAY_MS = 24 * 60 * 60 * 1_000;
const COUNT = 105;

interface Listed {
  readonly PackageDetailsList: readonly { readonly PackageID: string; readonly PackageName: string }[];
  readonly NextToken?: string;
}

const nameOf = (index: number): string => `package-${String(index).padStart(3, "0")}`;
const full = new Packages();
const IDS = Array.from({ length: COUNT }, (_, index) => full.copying(nameOf(index)));
full.settle();

/** The packages above, and a clock of one's own. */
function packages(): Packages {
  const it = new Packages();
  it.state = full.state;
  it.nowMs = full.nowMs;
  return it;
}

function pageOf(it: Packages, request: object = {}): [names: string[], token: string | undefined] {
  const { PackageDetailsList, NextToken } = it.answer<Listed>("DescribePackages", request);
  return [PackageDetailsList.map(({ PackageName }) => PackageName), NextToken];
}

describe("A list in pages", () => {
  test.each([1, 7, 35, 52, 99, 100])(
    "of %i tells everything once, in order, and ends without a token",
    (MaxResults) => {
      const it = packages();
      const names: string[] = [];
      const sizes: number[] = [];
      let NextToken: string | undefined;
      do {
        const [page, next] = pageOf(it, { MaxResults, NextToken });
        names.push(...page);
        sizes.push(page.length);
        NextToken = next;
      } while (NextToken !== undefined);
      expect(names).toEqual(IDS.map((_, index) => nameOf(index)));
      expect(sizes.slice(0, -1).every((size) => size === MaxResults)).toBe(true);
      expect(sizes.length).toBe(Math.ceil(COUNT / MaxResults));
    },
  );

  test.each([{}, { MaxResults: 0 }, { MaxResults: null }, { MaxResults: -3 }])(
    "has a hundred in one when %j is asked for",
    (request) => {
      const [first, NextToken] = pageOf(packages(), request);
      expect(first).toHaveLength(100);
      expect(pageOf(packages(), { ...request, NextToken })[0]).toHaveLength(5);
    },
  );

  test("has a token that is good for a day, to the millisecond", () => {
    const it = packages();
    const [, NextToken] = pageOf(it, { MaxResults: 50 });
    it.nowMs += DAY_MS - 1;
    expect(pageOf(it, { MaxResults: 50, NextToken })[0][0]).toBe(nameOf(50));
    it.nowMs += 1;
    expect(it.refusal("DescribePackages", { NextToken })).toMatchObject({
      exception: "InvalidPaginationTokenException",
      message: "The pagination token is invalid",
    });
  });

  test.each(["", "x", "bm90LW9uZQ", "MTA6MTAwMDpvdGhlcg", Buffer.from("50:1000:").toString("base64url")])(
    "takes no token that it did not give: %j",
    (NextToken) => {
      expect(packages().refusal("DescribePackages", { NextToken })?.reason).toBe("invalidToken");
    },
  );

  test("takes its token as it was given, and nothing before or after it", () => {
    const it = packages();
    const [, token = ""] = pageOf(it, { MaxResults: 50 });
    for (const NextToken of [`${token}A`, `A${token}`, `${token}=`, token.slice(0, -1)])
      expect([NextToken, it.refusal("DescribePackages", { NextToken })?.reason]).toEqual([
        NextToken,
        "invalidToken",
      ]);
  });

  test("takes no token of another list, or of the same list of something else", () => {
    const it = packages();
    const [one, two] = [IDS[0]!, IDS[1]!];
    const source = { S3BucketName: "dictionaries", S3Key: "a.txt" };
    for (const PackageID of [one, one, two]) {
      it.answer("UpdatePackage", { PackageID, PackageSource: source });
      it.settle();
    }
    for (const name of ["search-a", "search-b", "search-c"]) {
      it.domain(name);
      it.active(one, name);
    }
    it.active(two, "search-a");
    const lists: readonly (readonly [operation: string, input: object])[] = [
      ["DescribePackages", {}],
      ["GetPackageVersionHistory", { PackageID: one }],
      ["GetPackageVersionHistory", { PackageID: two }],
      ["ListDomainsForPackage", { PackageID: one }],
      ["ListDomainsForPackage", { PackageID: two }],
      ["ListPackagesForDomain", { DomainName: "search-a" }],
      ["ListPackagesForDomain", { DomainName: "search-b" }],
    ];
    const tokens = lists.map(
      ([operation, input]) =>
        it.answer<{ NextToken?: string }>(operation, { ...input, MaxResults: 1 }).NextToken,
    );
    expect(tokens.map((token) => token !== undefined)).toEqual([true, true, true, true, false, true, false]);
    lists.forEach(([operation, input], list) =>
      tokens.forEach((NextToken, token) => {
        if (NextToken === undefined) return;
        const reason = it.refusal(operation, { ...input, NextToken })?.reason;
        expect([operation, input, reason]).toEqual([
          operation,
          input,
          token === list ? undefined : "invalidToken",
        ]);
      }),
    );
  });

  test("of the domains of a package are the caller's own, in its region", () => {
    const it = packages();
    const id = it.plugin("plugin");
    const other = { accountId: "210987654321", region: "us-east-1" };
    it.answer("UpdatePackageScope", { PackageID: id, Operation: "ADD", PackageUserList: [other.accountId] });
    it.domain("search-mine");
    it.active(id, "search-mine");
    it.answer("CreateDomain", { DomainName: "search-theirs" }, other);
    it.settle();
    it.answer("AssociatePackage", { PackageID: id, DomainName: "search-theirs" }, other);
    const domains = (scope?: typeof other): unknown =>
      it
        .answer<{ DomainPackageDetailsList: { DomainName: string }[] }>(
          "ListDomainsForPackage",
          { PackageID: id },
          scope,
        )
        .DomainPackageDetailsList.map(({ DomainName }) => DomainName);
    expect([domains(), domains(other)]).toEqual([["search-mine"], ["search-theirs"]]);
    expect(
      it.refusal("ListDomainsForPackage", { PackageID: id }, { ...other, region: "eu-west-1" })?.reason,
    ).toBe("packageNotFound");
  });
});

describe("A search for packages", () => {
  const it = packages();
  const plugin = it.plugin("plugin");
  const found = (...Filters: object[]): string[] => pageOf(it, { Filters })[0];

  test.each([
    ["PackageID", plugin],
    ["PackageName", "plugin"],
    ["PackageType", "ZIP-PLUGIN"],
    ["EngineVersion", "OpenSearch_2.19"],
  ])("by %s finds what has the value, whole", (Name, value) => {
    expect(found({ Name, Value: ["none", value] })).toEqual(["plugin"]);
    expect(found({ Name, Value: [value.slice(0, -1)] })).toEqual([]);
  });

  test("by status or owner finds all that have it", () => {
    const late = packages();
    late.copying("late");
    expect(pageOf(late, { Filters: [{ Name: "PackageStatus", Value: ["COPYING"] }] })[0]).toEqual(["late"]);
    expect(found({ Name: "PackageOwner", Value: ["123456789012"] })).toHaveLength(100);
    expect(found({ Name: "PackageOwner", Value: ["AWS"] })).toEqual([]);
  });

  test("by several filters finds what matches each; a filter without a name or a value matches everything", () => {
    const both = [nameOf(3), "plugin"];
    expect(found({ Name: "PackageName", Value: both })).toEqual(both);
    expect(
      found({ Name: "PackageName", Value: both }, { Name: "PackageType", Value: ["ZIP-PLUGIN"] }),
    ).toEqual(["plugin"]);
    expect(found({ Name: "PackageName" }, { Name: "PackageType", Value: ["ZIP-PLUGIN"] })).toEqual([
      "plugin",
    ]);
    expect(found({ Value: ["x"] }, { Name: "PackageType", Value: ["ZIP-PLUGIN"] })).toEqual(["plugin"]);
    expect(found()).toHaveLength(100);
  });
});
