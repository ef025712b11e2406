import { UpdatePackageScopeCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import {
  type BrokenConstraint,
  brokenPackageIds,
  testConstraints,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";
import { exception } from "../exception";

/** A request that is right but for what is changed. */
function scope(changed: object): UpdatePackageScopeCommand {
  const input = {
    PackageID: UNKNOWN_PACKAGE_ID,
    Operation: "ADD" as const,
    PackageUserList: ["210987654321"],
  };
  return new UpdatePackageScopeCommand({ ...input, ...changed });
}

function broken(how: string, changed: object, member: string): BrokenConstraint {
  return [how, (client) => client.send(scope(changed)), member];
}

describeConformance("UpdatePackageScope", (specimens) => {
  testConstraints(specimens, [
    broken("PackageID absent", { PackageID: undefined }, "packageID"),
    ...brokenPackageIds((client, PackageID) => client.send(scope({ PackageID }))),
    broken("Operation absent", { Operation: undefined }, "operation"),
    broken("Operation unknown", { Operation: "SHARE" }, "operation"),
    broken("PackageUserList absent", { PackageUserList: undefined }, "packageUserList"),
    broken(
      "a user that is no account",
      { PackageUserList: ["210987654321", "me"] },
      "packageUserList.2.member",
    ),
  ]);

  testUnknownPackage(specimens, (client, PackageID) => client.send(scope({ PackageID })));

  test("a package without vending is DisabledOperationException with status 409", async () => {
    const PackageID = await specimens.available();
    await expect(specimens.client.send(scope({ PackageID }))).rejects.toMatchObject(
      exception("DisabledOperationException", 409),
    );
  });
});
