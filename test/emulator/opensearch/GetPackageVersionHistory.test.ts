import { GetPackageVersionHistoryCommand, type PackageVersionHistory } from "@aws-sdk/client-opensearch";
import { allPages } from "../conformance/allPages";
import { describeConformance } from "../conformance/describeConformance";
import {
  brokenPackageIds,
  brokenPageSize,
  testConstraints,
  testInvalidToken,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";

describeConformance("GetPackageVersionHistory", (specimens) => {
  const history = (
    PackageID: string,
    page: { MaxResults?: number; NextToken?: string } = {},
  ): Promise<{ PackageVersionHistoryList?: PackageVersionHistory[]; NextToken?: string }> =>
    specimens.client.send(new GetPackageVersionHistoryCommand({ PackageID, ...page }));

  testConstraints(specimens, [
    ...brokenPackageIds((_client, packageId) => history(packageId)),
    brokenPageSize((_client, page) => history(UNKNOWN_PACKAGE_ID, page)),
  ]);
  testInvalidToken(specimens, async (_client, page) => history(await specimens.available(), page));
  testUnknownPackage(specimens, (_client, packageId) => history(packageId));

  test("has every version with its message and its time, the newest first, page by page", async () => {
    const packageId = await specimens.available();
    await specimens.updated(packageId, "cha is tea, too");
    const { entries, pages } = await allPages(async (NextToken) => {
      const answer = await history(packageId, { MaxResults: 1, NextToken });
      return { entries: answer.PackageVersionHistoryList, NextToken: answer.NextToken };
    });
    expect(entries).toMatchObject([
      { PackageVersion: "v2", CommitMessage: "cha is tea, too", CreatedAt: expect.any(Date) as Date },
      { PackageVersion: "v1", CreatedAt: expect.any(Date) as Date },
    ]);
    expect(pages).toBe(2);
  });
});
