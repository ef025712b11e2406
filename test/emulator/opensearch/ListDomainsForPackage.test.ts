import { type DomainPackageDetails, ListDomainsForPackageCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import {
  brokenPackageIds,
  brokenPageSize,
  testConstraints,
  testInvalidToken,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";

describeConformance("ListDomainsForPackage", (specimens) => {
  const list = (
    PackageID: string,
    page: { MaxResults?: number; NextToken?: string } = {},
  ): Promise<{ DomainPackageDetailsList?: DomainPackageDetails[]; NextToken?: string }> =>
    specimens.client.send(new ListDomainsForPackageCommand({ PackageID, ...page }));

  testConstraints(specimens, [
    ...brokenPackageIds((_client, packageId) => list(packageId)),
    brokenPageSize((_client, page) => list(UNKNOWN_PACKAGE_ID, page)),
  ]);
  testInvalidToken(specimens, async (_client, page) => list(await specimens.available(), page));
  testUnknownPackage(specimens, (_client, packageId) => list(packageId));

  test("a package that no domain has, has none; afterwards it has the domain that took it", async () => {
    const packageId = await specimens.available();
    expect((await list(packageId)).DomainPackageDetailsList).toEqual([]);
    await specimens.associate(packageId);
    const { DomainPackageDetailsList, NextToken } = await list(packageId, { MaxResults: 1 });
    expect(DomainPackageDetailsList).toMatchObject([
      { PackageID: packageId, DomainName: specimens.target.domainName, DomainPackageStatus: "ACTIVE" },
    ]);
    expect(NextToken).toBeUndefined();
  });
});
