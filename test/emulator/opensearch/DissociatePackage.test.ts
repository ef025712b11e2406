import { DissociatePackageCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import {
  brokenDomainNames,
  brokenPackageIds,
  testConstraints,
  testUnknownDomain,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";
import { exception } from "../exception";

describeConformance("DissociatePackage", (specimens) => {
  const dissociate = (PackageID: string, DomainName = specimens.target.domainName): Promise<unknown> =>
    specimens.client.send(new DissociatePackageCommand({ PackageID, DomainName }));

  testConstraints(specimens, [
    ...brokenPackageIds((_client, packageId) => dissociate(packageId)),
    ...brokenDomainNames((_client, domainName) => dissociate(UNKNOWN_PACKAGE_ID, domainName)),
  ]);
  testUnknownPackage(specimens, (_client, packageId) => dissociate(packageId));
  testUnknownDomain(specimens, async (_client, domainName) =>
    dissociate(await specimens.available(), domainName),
  );

  test("what is not associated is ResourceNotFoundException with status 409", async () => {
    await expect(dissociate(await specimens.available())).rejects.toMatchObject(
      exception("ResourceNotFoundException", 409),
    );
  });

  test("an association is DISSOCIATING at first and gone in the end", async () => {
    const packageId = await specimens.active();
    expect(await dissociate(packageId)).toMatchObject({
      DomainPackageDetails: { PackageID: packageId, DomainPackageStatus: "DISSOCIATING" },
    });
    const gone = await specimens.until(
      () => specimens.onDomain(packageId),
      (association) => association?.DomainPackageStatus !== "DISSOCIATING",
    );
    expect(gone).toBeUndefined();
  });

  test("what is DISSOCIATING already is ConflictException with status 409", async () => {
    const packageId = await specimens.active();
    await dissociate(packageId);
    await expect(dissociate(packageId)).rejects.toMatchObject(exception("ConflictException", 409));
    await specimens.until(
      () => specimens.onDomain(packageId),
      (association) => association === undefined,
    );
  });
});
