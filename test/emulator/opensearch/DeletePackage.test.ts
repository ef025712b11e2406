import { DeletePackageCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { brokenPackageIds, testConstraints, testUnknownPackage } from "../conformance/refusals";
import { exception } from "../exception";

describeConformance("DeletePackage", (specimens) => {
  const remove = (PackageID: string): Promise<unknown> =>
    specimens.client.send(new DeletePackageCommand({ PackageID }));

  testConstraints(
    specimens,
    brokenPackageIds((_client, packageId) => remove(packageId)),
  );
  testUnknownPackage(specimens, (_client, packageId) => remove(packageId));

  test("a package is gone in the end, and its name is free again", async () => {
    const { PackageID = "", PackageName } = await specimens.created();
    await specimens.untilPackage(PackageID, ({ PackageStatus }) => PackageStatus === "AVAILABLE");
    expect(await remove(PackageID)).toMatchObject({ PackageDetails: { PackageID } });
    await specimens.untilPackage(PackageID, (details) => details.PackageID === undefined);
    await expect(remove(PackageID)).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
    expect((await specimens.created(PackageName)).PackageID).not.toBe(PackageID);
  });

  test("a package that a domain has is ConflictException with status 409", async () => {
    const packageId = await specimens.active();
    await expect(remove(packageId)).rejects.toMatchObject(exception("ConflictException", 409));
  });

  test("a package that is still COPYING is ConflictException with status 409", async () => {
    const { PackageID = "" } = await specimens.created();
    await expect(remove(PackageID)).rejects.toMatchObject(exception("ConflictException", 409));
  });
});
