import {
  type DescribePackagesFilter,
  DescribePackagesCommand,
  type DescribePackagesFilterName,
} from "@aws-sdk/client-opensearch";
import { allPages } from "../conformance/allPages";
import { describeConformance } from "../conformance/describeConformance";
import {
  type BrokenConstraint,
  brokenPageSize,
  testConstraints,
  testInvalidToken,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";

function brokenFilter(how: string, filter: object, member: string): BrokenConstraint {
  const Filters = [{ Name: "PackageName" as const, Value: ["synonyms"], ...filter }];
  const request: BrokenConstraint[1] = (client) => client.send(new DescribePackagesCommand({ Filters }));
  return [how, request, `filters.1.member.${member}`];
}

describeConformance("DescribePackages", (specimens) => {
  testConstraints(specimens, [
    brokenPageSize((client, page) => client.send(new DescribePackagesCommand(page))),
    brokenFilter("a filter of an unknown name", { Name: "Colour" }, "name"),
    brokenFilter("a filter without values", { Value: [] }, "value"),
    brokenFilter("an empty filter value", { Value: [""] }, "value.1.member"),
    brokenFilter("a filter value with a space", { Value: ["fine", "not fine"] }, "value.2.member"),
  ]);

  testInvalidToken(specimens, (client, page) => client.send(new DescribePackagesCommand(page)));

  /** The specimens of one test among the packages that match. */
  const matching = async (
    ids: readonly string[],
    ...filters: (readonly [DescribePackagesFilterName, ...string[]])[]
  ): Promise<string[]> => {
    const Filters: DescribePackagesFilter[] = filters.map(([Name, ...Value]) => ({ Name, Value }));
    const { entries } = await allPages(async (NextToken) => {
      const answer = await specimens.client.send(new DescribePackagesCommand({ Filters, NextToken }));
      return { entries: answer.PackageDetailsList, NextToken: answer.NextToken };
    });
    return entries.map(({ PackageID = "" }) => PackageID).filter((id) => ids.includes(id));
  };

  test("each filter finds what has its value, and nothing that has not", async () => {
    const { PackageID = "", PackageName = "", PackageOwner = "" } = await specimens.created();
    await specimens.untilPackage(PackageID, ({ PackageStatus }) => PackageStatus === "AVAILABLE");
    for (const [name, its, other] of [
      ["PackageID", PackageID, UNKNOWN_PACKAGE_ID],
      ["PackageName", PackageName, "nobody"],
      ["PackageStatus", "AVAILABLE", "COPY_FAILED"],
      ["PackageType", "TXT-DICTIONARY", "ZIP-PLUGIN"],
      ["PackageOwner", PackageOwner, "000000000000"],
    ] as const) {
      expect([name, await matching([PackageID], [name, its])]).toEqual([name, [PackageID]]);
      expect([name, await matching([PackageID], [name, other])]).toEqual([name, []]);
    }
    expect(await matching([PackageID], ["PackageName", "x"])).toEqual([]);
    expect(await matching([PackageID], ["EngineVersion", "OpenSearch_2.19"])).toEqual([]);
  });

  test("the values of a filter are joined by or, filters by and", async () => {
    const [first, second] = [await specimens.created(), await specimens.created()];
    const ids = [first.PackageID ?? "", second.PackageID ?? ""];
    const names = [first.PackageName ?? "", second.PackageName ?? ""] as const;
    expect((await matching(ids, ["PackageName", ...names])).sort()).toEqual([...ids].sort());
    expect(await matching(ids, ["PackageName", ...names], ["PackageID", ...ids.slice(1)])).toEqual([ids[1]]);
  });

  test("pages hold MaxResults, and the tokens lead to every package once", async () => {
    const ids = [await specimens.available(), await specimens.available(), await specimens.available()];
    const Filters = [{ Name: "PackageID" as const, Value: ids }];
    const { entries, pages } = await allPages(async (NextToken) => {
      const command = new DescribePackagesCommand({ Filters, MaxResults: 2, NextToken });
      const answer = await specimens.client.send(command);
      return { entries: answer.PackageDetailsList, NextToken: answer.NextToken };
    });
    expect(entries.map(({ PackageID }) => PackageID).sort()).toEqual([...ids].sort());
    expect(pages).toBe(2);
  });
});
