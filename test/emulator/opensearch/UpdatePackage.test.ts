import { UpdatePackageCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import {
  type BrokenConstraint,
  brokenPackageIds,
  testConstraints,
  testUnknownPackage,
} from "../conformance/refusals";
import { UNKNOWN_PACKAGE_ID } from "../conformance/Specimens";
import { exception } from "../exception";

const SOURCE = { S3BucketName: "acme-dictionaries", S3Key: "synonyms.txt" };

/** A request that is right but for what is changed. */
function update(changed: object): UpdatePackageCommand {
  return new UpdatePackageCommand({ PackageID: UNKNOWN_PACKAGE_ID, PackageSource: SOURCE, ...changed });
}

function broken(how: string, changed: object, member: string): BrokenConstraint {
  return [how, (client) => client.send(update(changed)), member];
}

describeConformance("UpdatePackage", (specimens) => {
  testConstraints(specimens, [
    ...brokenPackageIds((client, PackageID) => client.send(update({ PackageID }))),
    broken("PackageID absent", { PackageID: undefined }, "packageID"),
    broken("PackageSource absent", { PackageSource: undefined }, "packageSource"),
    broken(
      "S3BucketName of 2",
      { PackageSource: { ...SOURCE, S3BucketName: "ab" } },
      "packageSource.s3BucketName",
    ),
    broken("S3Key empty", { PackageSource: { ...SOURCE, S3Key: "" } }, "packageSource.s3Key"),
    broken("CommitMessage of 161", { CommitMessage: "c".repeat(161) }, "commitMessage"),
    broken("PackageDescription of 1025", { PackageDescription: "d".repeat(1025) }, "packageDescription"),
  ]);

  testUnknownPackage(specimens, (client, PackageID) => client.send(update({ PackageID })));

  test.each([
    ["a CommitMessage of 160", { CommitMessage: "c".repeat(160) }],
    ["a PackageDescription of 1024", { PackageDescription: "d".repeat(1024) }],
    ["an S3BucketName of 63", { PackageSource: { ...SOURCE, S3BucketName: "b".repeat(63) } }],
    ["an S3BucketName of 3", { PackageSource: { ...SOURCE, S3BucketName: "abc" } }],
    ["an S3Key of 1024", { PackageSource: { ...SOURCE, S3Key: "k".repeat(1024) } }],
    ["an S3Key of 1", { PackageSource: { ...SOURCE, S3Key: "k" } }],
    ["a PackageID of pkg- and digits", { PackageID: "pkg-0000000000000000" }],
    ["a PackageID of AWS", { PackageID: "G000000000" }],
  ])("%s is valid: only the package is not found", async (_case, changed) => {
    await expect(specimens.client.send(update(changed))).rejects.toMatchObject(
      exception("ResourceNotFoundException", 409),
    );
  });

  test("the version before stays available until the next one is", async () => {
    const PackageID = await specimens.available();
    const PackageSource = await specimens.objects.put(PackageID, "tea, cha");
    const input = { PackageID, PackageSource, PackageDescription: "teas" };
    const { PackageDetails } = await specimens.client.send(new UpdatePackageCommand(input));
    expect(PackageDetails).toMatchObject({ PackageStatus: "COPYING", AvailablePackageVersion: "v1" });
    const isNext = (details: { AvailablePackageVersion?: string }): boolean =>
      details.AvailablePackageVersion !== "v1";
    expect(await specimens.untilPackage(PackageID, isNext)).toMatchObject({
      PackageStatus: "AVAILABLE",
      AvailablePackageVersion: "v2",
      PackageDescription: "teas",
    });
  });

  test("a package that is still COPYING is ValidationException with status 400", async () => {
    const { PackageID = "", PackageName = "" } = await specimens.created();
    const PackageSource = await specimens.objects.put(PackageName, "tea");
    const refused = specimens.client.send(update({ PackageID, PackageSource }));
    await expect(refused).rejects.toMatchObject(exception("ValidationException", 400));
  });
});
