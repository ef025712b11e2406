import { CreatePackageCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { type BrokenConstraint, testConstraints } from "../conformance/refusals";
import { exception } from "../exception";

const SOURCE = { S3BucketName: "acme-dictionaries", S3Key: "synonyms.txt" };

/** A request that is right but for what is changed. */
function broken(how: string, changed: object, member: string): BrokenConstraint {
  const input = {
    PackageName: "product-synonyms",
    PackageType: "TXT-DICTIONARY",
    PackageSource: SOURCE,
  } as const;
  return [how, (client) => client.send(new CreatePackageCommand({ ...input, ...changed })), member];
}

function brokenSource(how: string, changed: object, member: string): BrokenConstraint {
  return broken(how, { PackageSource: { ...SOURCE, ...changed } }, `packageSource.${member}`);
}

describeConformance("CreatePackage", (specimens) => {
  testConstraints(specimens, [
    broken("PackageName absent", { PackageName: undefined }, "packageName"),
    broken("PackageName of 2", { PackageName: "ab" }, "packageName"),
    broken("PackageName of 257", { PackageName: "a".repeat(257) }, "packageName"),
    broken("PackageName in upper case", { PackageName: "Synonyms" }, "packageName"),
    broken("PackageName from a digit", { PackageName: "1synonyms" }, "packageName"),
    broken("PackageType absent", { PackageType: undefined }, "packageType"),
    broken("PackageType unknown", { PackageType: "HUNSPELL" }, "packageType"),
    broken("PackageSource absent", { PackageSource: undefined }, "packageSource"),
    brokenSource("S3BucketName absent", { S3BucketName: undefined }, "s3BucketName"),
    brokenSource("S3BucketName of 2", { S3BucketName: "ab" }, "s3BucketName"),
    brokenSource("S3BucketName of 64", { S3BucketName: "a".repeat(64) }, "s3BucketName"),
    brokenSource("S3Key absent", { S3Key: undefined }, "s3Key"),
    brokenSource("S3Key empty", { S3Key: "" }, "s3Key"),
    brokenSource("S3Key of 1025", { S3Key: "k".repeat(1025) }, "s3Key"),
    broken("PackageDescription of 1025", { PackageDescription: "d".repeat(1025) }, "packageDescription"),
    broken("EngineVersion of no engine", { EngineVersion: "Lucene_9.12.0.0" }, "engineVersion"),
    broken("VendingEnabled absent", { PackageVendingOptions: {} }, "packageVendingOptions.vendingEnabled"),
    broken(
      "EncryptionEnabled absent",
      { PackageEncryptionOptions: {} },
      "packageEncryptionOptions.encryptionEnabled",
    ),
    broken(
      "LicenseRequirement absent",
      { PackageConfiguration: { ConfigurationRequirement: "NONE" } },
      "packageConfiguration.licenseRequirement",
    ),
    broken(
      "ConfigurationRequirement absent",
      { PackageConfiguration: { LicenseRequirement: "NONE" } },
      "packageConfiguration.configurationRequirement",
    ),
    broken(
      "LicenseRequirement unknown",
      { PackageConfiguration: { LicenseRequirement: "MAYBE", ConfigurationRequirement: "NONE" } },
      "packageConfiguration.licenseRequirement",
    ),
  ]);

  test("several broken constraints are told in the order of the members", async () => {
    const [, request] = broken("both", { PackageName: "ab", PackageType: "HUNSPELL" }, "packageName");
    await expect(request(specimens.client)).rejects.toThrow(
      /^2 validation errors detected: .*'packageName'.*; .*'packageType'/,
    );
  });

  test("a ZIP-PLUGIN without an engine version is ValidationException with status 400", async () => {
    const [, request] = broken("plugin", { PackageType: "ZIP-PLUGIN" }, "engineVersion");
    await expect(request(specimens.client)).rejects.toMatchObject(exception("ValidationException", 400));
  });

  test("a plugin for Elasticsearch is InvalidTypeException with status 409", async () => {
    const plugin = { PackageType: "ZIP-PLUGIN", EngineVersion: "Elasticsearch_7.10" };
    const [, request] = broken("plugin", plugin, "engineVersion");
    await expect(request(specimens.client)).rejects.toMatchObject(exception("InvalidTypeException", 409));
  });

  test.each([3, 256])("a name of %d characters is taken", async (length) => {
    const name = length === 3 ? "q-9" : specimens.newName().padEnd(length, "x");
    expect(await specimens.created(name)).toMatchObject({ PackageName: name });
  });

  test("a package is COPYING at first, without a version, and AVAILABLE as v1 in the end", async () => {
    const created = await specimens.created();
    expect(created).toMatchObject({
      PackageID: expect.stringMatching(/^([FG][0-9]+)$|^(pkg-[a-f0-9]+)$/) as string,
      PackageStatus: "COPYING",
      PackageOwner: expect.stringMatching(/^\d{12}$/) as string,
      CreatedAt: expect.any(Date) as Date,
    });
    expect(created.AvailablePackageVersion).toBeUndefined();
    const isSettled = ({ PackageStatus = "" }: { PackageStatus?: string }): boolean =>
      !["COPYING", "VALIDATING"].includes(PackageStatus);
    expect(await specimens.untilPackage(created.PackageID ?? "", isSettled)).toMatchObject({
      PackageStatus: "AVAILABLE",
      AvailablePackageVersion: "v1",
    });
  });

  test("a name that is taken is ResourceAlreadyExistsException with status 409", async () => {
    const { PackageName } = await specimens.created();
    await expect(specimens.created(PackageName)).rejects.toMatchObject(
      exception("ResourceAlreadyExistsException", 409),
    );
  });
});
