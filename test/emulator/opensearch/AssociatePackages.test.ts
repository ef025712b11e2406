import { AssociatePackagesCommand, type PackageDetailsForAssociation } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import {
  type BrokenConstraint,
  brokenDomainNames,
  testConstraints,
  testUnknownDomain,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";

const PACKAGE_LIST: PackageDetailsForAssociation[] = [{ PackageID: UNKNOWN_PACKAGE_ID }];

function broken(how: string, changed: object, member: string): BrokenConstraint {
  const input = { PackageList: PACKAGE_LIST, DomainName: "search-prod", ...changed };
  return [how, (client) => client.send(new AssociatePackagesCommand(input)), member];
}

describeConformance("AssociatePackages", (specimens) => {
  testConstraints(specimens, [
    broken("PackageList absent", { PackageList: undefined }, "packageList"),
    broken("an empty PackageList", { PackageList: [] }, "packageList"),
    broken("a package without PackageID", { PackageList: [{}] }, "packageList.1.member.packageID"),
    broken(
      "the second package without a valid PackageID",
      { PackageList: [...PACKAGE_LIST, { PackageID: "x" }] },
      "packageList.2.member.packageID",
    ),
    broken(
      "an empty list of prerequisites",
      { PackageList: [{ PackageID: UNKNOWN_PACKAGE_ID, PrerequisitePackageIDList: [] }] },
      "packageList.1.member.prerequisitePackageIDList",
    ),
    broken("DomainName absent", { DomainName: undefined }, "domainName"),
    ...brokenDomainNames((client, DomainName) =>
      client.send(new AssociatePackagesCommand({ PackageList: PACKAGE_LIST, DomainName })),
    ),
  ]);

  const associate = (ids: readonly string[], DomainName = specimens.target.domainName): Promise<unknown> => {
    const PackageList = ids.map((PackageID) => ({ PackageID }));
    return specimens.client.send(new AssociatePackagesCommand({ PackageList, DomainName }));
  };

  testUnknownPackage(specimens, (_client, packageId) => associate([packageId]));
  testUnknownDomain(specimens, async (_client, domainName) =>
    associate([await specimens.available()], domainName),
  );

  test("all of the packages are on the domain in the end", async () => {
    const ids = [await specimens.available(), await specimens.available()];
    expect(await associate(ids)).toMatchObject({
      DomainPackageDetailsList: ids.map((PackageID) => ({ PackageID, DomainPackageStatus: "ASSOCIATING" })),
    });
    for (const id of ids) {
      await specimens.until(
        () => specimens.onDomain(id),
        (association) => association?.DomainPackageStatus === "ACTIVE",
      );
    }
  });

  test("none is taken when one is refused", async () => {
    const packageId = await specimens.available();
    await expect(associate([packageId, UNKNOWN_PACKAGE_ID])).rejects.toThrow(UNKNOWN_PACKAGE_ID);
    expect(await specimens.onDomain(packageId)).toBeUndefined();
  });
});
