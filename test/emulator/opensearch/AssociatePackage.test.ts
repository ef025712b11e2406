import { AssociatePackageCommand, type DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import {
  type BrokenConstraint,
  brokenDomainNames,
  brokenPackageIds,
  testConstraints,
  testUnknownDomain,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";
import { exception } from "../exception";

function broken(how: string, changed: object, member: string): BrokenConstraint {
  const input = { PackageID: UNKNOWN_PACKAGE_ID, DomainName: "search-prod", ...changed };
  return [how, (client) => client.send(new AssociatePackageCommand(input)), member];
}

describeConformance("AssociatePackage", (specimens) => {
  testConstraints(specimens, [
    ...brokenPackageIds((client, PackageID) =>
      client.send(new AssociatePackageCommand({ PackageID, DomainName: "search-prod" })),
    ),
    ...brokenDomainNames((client, DomainName) =>
      client.send(new AssociatePackageCommand({ PackageID: UNKNOWN_PACKAGE_ID, DomainName })),
    ),
    broken("an empty list of prerequisites", { PrerequisitePackageIDList: [] }, "prerequisitePackageIDList"),
    broken(
      "a prerequisite of another form",
      { PrerequisitePackageIDList: ["F1", "x"] },
      "prerequisitePackageIDList.2.member",
    ),
    broken(
      "KeyStoreAccessEnabled absent",
      { AssociationConfiguration: { KeyStoreAccessOption: {} } },
      "associationConfiguration.keyStoreAccessOption.keyStoreAccessEnabled",
    ),
  ]);

  const associate = async (
    PackageID: string,
    DomainName = specimens.target.domainName,
  ): Promise<DomainPackageDetails | undefined> =>
    (await specimens.client.send(new AssociatePackageCommand({ PackageID, DomainName })))
      .DomainPackageDetails;

  testUnknownPackage(specimens, (_client, packageId) => associate(packageId));
  testUnknownDomain(specimens, async (_client, domainName) =>
    associate(await specimens.available(), domainName),
  );

  test("an association is ASSOCIATING at first and ACTIVE in the end, with the reference path of its id", async () => {
    const PackageID = await specimens.available();
    const details = { PackageID, PackageType: "TXT-DICTIONARY", ReferencePath: `analyzers/${PackageID}` };
    expect(await associate(PackageID)).toMatchObject({ ...details, DomainPackageStatus: "ASSOCIATING" });
    const settled = await specimens.until(
      () => specimens.onDomain(PackageID),
      (association) => association?.DomainPackageStatus !== "ASSOCIATING",
    );
    expect(settled).toMatchObject({ ...details, DomainPackageStatus: "ACTIVE", PackageVersion: "v1" });
  });

  test("what is there at that version is already in desired state, a ConflictException with status 409", async () => {
    const refused = associate(await specimens.active());
    await expect(refused).rejects.toMatchObject(exception("ConflictException", 409));
    await expect(refused).rejects.toThrow("Package is already in desired state");
  });

  test("an update does not reach the domain until the package is associated again", async () => {
    const packageId = await specimens.active();
    await specimens.updated(packageId);
    expect(await specimens.onDomain(packageId)).toMatchObject({ PackageVersion: "v1" });
    expect(await specimens.associate(packageId)).toMatchObject({ PackageVersion: "v2" });
  });

  test("a package that is still COPYING is ConflictException with status 409", async () => {
    const { PackageID = "" } = await specimens.created();
    await expect(associate(PackageID)).rejects.toMatchObject(exception("ConflictException", 409));
  });
});
