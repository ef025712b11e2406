import { type DomainPackageDetails, ListPackagesForDomainCommand } from "@aws-sdk/client-opensearch";
import { allPages } from "../conformance/allPages";
import { describeConformance } from "../conformance/describeConformance";
import {
  brokenDomainNames,
  brokenPageSize,
  testConstraints,
  testInvalidToken,
  testUnknownDomain,
} from "../conformance/refusals";

describeConformance("ListPackagesForDomain", (specimens) => {
  const list = (
    page: { MaxResults?: number; NextToken?: string } = {},
    DomainName = specimens.target.domainName,
  ): Promise<{ DomainPackageDetailsList?: DomainPackageDetails[]; NextToken?: string }> =>
    specimens.client.send(new ListPackagesForDomainCommand({ DomainName, ...page }));

  testConstraints(specimens, [
    ...brokenDomainNames((_client, domainName) => list({}, domainName)),
    brokenPageSize((_client, page) => list(page)),
  ]);
  testInvalidToken(specimens, (_client, page) => list(page));
  testUnknownDomain(specimens, (_client, domainName) => list({}, domainName));

  test("pages hold MaxResults, and the tokens lead to every package of the domain once", async () => {
    const ids = [await specimens.active(), await specimens.active()];
    const { entries, pages } = await allPages(async (NextToken) => {
      const answer = await list({ MaxResults: 1, NextToken });
      expect(answer.DomainPackageDetailsList?.length).toBeLessThanOrEqual(1);
      return { entries: answer.DomainPackageDetailsList, NextToken: answer.NextToken };
    });
    const listed = entries.filter(({ PackageID = "" }) => ids.includes(PackageID));
    expect(listed.map(({ PackageID }) => PackageID).sort()).toEqual([...ids].sort());
    expect(listed[0]).toMatchObject({
      DomainName: specimens.target.domainName,
      DomainPackageStatus: "ACTIVE",
      LastUpdated: expect.any(Date) as Date,
    });
    expect(pages).toBeGreaterThanOrEqual(2);
  });
});
