import {
  AssociatePackageCommand,
  AssociatePackagesCommand,
  CreatePackageCommand,
  DeletePackageCommand,
  DescribePackagesCommand,
  DissociatePackageCommand,
  DissociatePackagesCommand,
  GetPackageVersionHistoryCommand,
  ListDomainsForPackageCommand,
  ListPackagesForDomainCommand,
  UpdatePackageCommand,
  UpdatePackageScopeCommand,
} from "@aws-sdk/client-opensearch";
import { type ConformanceTarget, conformanceTarget, exception } from "../conformance";

const ID = "F123456789";
const SOURCE = { S3BucketName: "acme-dictionaries", S3Key: "synonyms.txt" };

describe("every constraint of the API is a ValidationException with status 400", () => {
  let target: ConformanceTarget;
  beforeAll(async () => {
    target = await conformanceTarget();
  });
  afterAll(() => target.stop());

  const created = (changed: object): CreatePackageCommand =>
    new CreatePackageCommand({
      PackageName: "product-synonyms",
      PackageType: "TXT-DICTIONARY",
      PackageSource: SOURCE,
      ...changed,
    });
  const updated = (changed: object): UpdatePackageCommand =>
    new UpdatePackageCommand({ PackageID: ID, PackageSource: SOURCE, ...changed });

  test.each([
    ["PackageName absent", created({ PackageName: undefined }), "packageName"],
    ["PackageName of 2", created({ PackageName: "ab" }), "packageName"],
    ["PackageName of 257", created({ PackageName: "a".repeat(257) }), "packageName"],
    ["PackageName in upper case", created({ PackageName: "Synonyms" }), "packageName"],
    ["PackageType absent", created({ PackageType: undefined }), "packageType"],
    ["PackageType unknown", created({ PackageType: "HUNSPELL" }), "packageType"],
    ["PackageSource absent", created({ PackageSource: undefined }), "packageSource"],
    ["S3BucketName of 2", created({ PackageSource: { ...SOURCE, S3BucketName: "ab" } }), "s3BucketName"],
    [
      "S3BucketName of 64",
      created({ PackageSource: { ...SOURCE, S3BucketName: "a".repeat(64) } }),
      "s3BucketName",
    ],
    ["S3Key empty", created({ PackageSource: { ...SOURCE, S3Key: "" } }), "s3Key"],
    ["S3Key of 1025", created({ PackageSource: { ...SOURCE, S3Key: "k".repeat(1025) } }), "s3Key"],
    ["PackageDescription of 1025", created({ PackageDescription: "d".repeat(1025) }), "packageDescription"],
    ["EngineVersion of no engine", created({ EngineVersion: "Lucene_9.12.0.0" }), "engineVersion"],
    ["ZIP-PLUGIN without EngineVersion", created({ PackageType: "ZIP-PLUGIN" }), "EngineVersion"],
    ["UpdatePackage: PackageID", updated({ PackageID: "X1" }), "packageID"],
    ["UpdatePackage: PackageSource absent", updated({ PackageSource: undefined }), "packageSource"],
    ["UpdatePackage: CommitMessage of 161", updated({ CommitMessage: "c".repeat(161) }), "commitMessage"],
    [
      "UpdatePackage: PackageDescription of 1025",
      updated({ PackageDescription: "d".repeat(1025) }),
      "packageDescription",
    ],
    ["DescribePackages: MaxResults of 101", new DescribePackagesCommand({ MaxResults: 101 }), "maxResults"],
    [
      "DescribePackages: filter without values",
      new DescribePackagesCommand({ Filters: [{ Name: "PackageName", Value: [] }] }),
      "filters.1.member.value",
    ],
    [
      "DescribePackages: filter of an unknown name",
      new DescribePackagesCommand({ Filters: [{ Name: "Colour" as "PackageID", Value: ["red"] }] }),
      "filters.1.member.name",
    ],
    ["DeletePackage: PackageID", new DeletePackageCommand({ PackageID: "F12a" }), "packageID"],
    [
      "AssociatePackage: PackageID",
      new AssociatePackageCommand({ PackageID: "f1", DomainName: "search-prod" }),
      "packageID",
    ],
    [
      "AssociatePackage: DomainName of 2",
      new AssociatePackageCommand({ PackageID: ID, DomainName: "ab" }),
      "domainName",
    ],
    [
      "AssociatePackage: DomainName of 29",
      new AssociatePackageCommand({ PackageID: ID, DomainName: "a".repeat(29) }),
      "domainName",
    ],
    [
      "AssociatePackage: DomainName in upper case",
      new AssociatePackageCommand({ PackageID: ID, DomainName: "Search" }),
      "domainName",
    ],
    [
      "DissociatePackage: DomainName",
      new DissociatePackageCommand({ PackageID: ID, DomainName: "1search" }),
      "domainName",
    ],
    [
      "AssociatePackages: empty list",
      new AssociatePackagesCommand({ PackageList: [], DomainName: "search-prod" }),
      "packageList",
    ],
    [
      "DissociatePackages: PackageID",
      new DissociatePackagesCommand({ PackageList: ["x"], DomainName: "search-prod" }),
      "packageList.1.member",
    ],
    [
      "ListPackagesForDomain: maxResults of 101",
      new ListPackagesForDomainCommand({ DomainName: "search-prod", MaxResults: 101 }),
      "maxResults",
    ],
    [
      "ListDomainsForPackage: maxResults of 101",
      new ListDomainsForPackageCommand({ PackageID: ID, MaxResults: 101 }),
      "maxResults",
    ],
    [
      "GetPackageVersionHistory: PackageID",
      new GetPackageVersionHistoryCommand({ PackageID: "pkg-XYZ" }),
      "packageID",
    ],
    [
      "UpdatePackageScope: Operation",
      new UpdatePackageScopeCommand({ PackageID: ID, Operation: "SHARE" as "ADD", PackageUserList: [] }),
      "operation",
    ],
  ])("%s", async (_case, command, member) => {
    const error: unknown = await target.client
      .send(command as AssociatePackageCommand)
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject(exception("ValidationException", 400));
    expect(String(error)).toContain(member);
  });

  test("several broken constraints are told in the order of the members", async () => {
    const error = target.client.send(created({ PackageName: "ab", PackageType: "HUNSPELL" }));
    await expect(error).rejects.toThrow(/^2 validation errors detected: .*'packageName'.*; .*'packageType'/);
  });

  test.each([["DescribePackages", new DescribePackagesCommand({ NextToken: "no-token" })]])(
    "%s refuses a token that it never gave",
    async (_name, command) => {
      await expect(target.client.send(command)).rejects.toMatchObject(
        exception("InvalidPaginationTokenException", 400),
      );
    },
  );
});
