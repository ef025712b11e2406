import {
  CreatePackageCommand,
  DeletePackageCommand,
  DescribePackagesCommand,
  type DescribePackagesCommandInput,
  OpenSearchClient,
  type PackageDetails,
} from "@aws-sdk/client-opensearch";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { Emulator, FAST_DELAYS } from "../../../../src/emulator";
import { exception } from "../../exception";
import { credentials, Dictionaries } from "../../Dictionaries";

describe("The states of packages", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains: [{ domainName: "search-prod" }] });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(() => aws.stop());

  const described = async (input: DescribePackagesCommandInput = {}): Promise<PackageDetails[]> =>
    (await dictionaries.client.send(new DescribePackagesCommand(input))).PackageDetailsList ?? [];
  const create = (PackageName: string): Promise<unknown> =>
    dictionaries.client.send(
      new CreatePackageCommand({
        PackageName,
        PackageType: "TXT-DICTIONARY",
        PackageSource: dictionaries.source(PackageName),
      }),
    );

  test("a new package is COPYING, VALIDATING, AVAILABLE as v1", async () => {
    await dictionaries.copying("synonyms", "a, b");
    expect(await described()).toMatchObject([{ PackageStatus: "COPYING", PackageOwner: "123456789012" }]);
    aws.advance(FAST_DELAYS.copyingMs);
    expect(await described()).toMatchObject([{ PackageStatus: "VALIDATING" }]);
    aws.advance(FAST_DELAYS.validatingMs);
    expect(await described()).toMatchObject([{ PackageStatus: "AVAILABLE", AvailablePackageVersion: "v1" }]);
  });

  test("an object that is missing or encrypted with KMS ends COPY_FAILED with details", async () => {
    await dictionaries.put("other", "x");
    await create("missing");
    const encrypted = { Bucket: dictionaries.bucket, Key: "secret.txt", Body: "x" };
    await dictionaries.s3.send(new PutObjectCommand({ ...encrypted, ServerSideEncryption: "aws:kms" }));
    await create("secret");
    aws.advance(FAST_DELAYS.copyingMs);
    const [missing, secret] = await described();
    expect(missing).toMatchObject({
      PackageStatus: "COPY_FAILED",
      ErrorDetails: { ErrorType: "COPY_FAILED" },
    });
    expect(secret?.ErrorDetails?.ErrorMessage).toContain("KMS");
  });

  test("an object in a bucket of another region ends COPY_FAILED with details", async () => {
    await dictionaries.put("synonyms", "a, b");
    const elsewhere = new OpenSearchClient({
      endpoint: aws.endpoint,
      region: "eu-central-1",
      credentials: credentials("test"),
    });
    const input = { PackageName: "synonyms", PackageType: "TXT-DICTIONARY" } as const;
    await elsewhere.send(
      new CreatePackageCommand({ ...input, PackageSource: dictionaries.source("synonyms") }),
    );
    aws.advance(FAST_DELAYS.copyingMs);
    const [details] = (await elsewhere.send(new DescribePackagesCommand({}))).PackageDetailsList ?? [];
    expect(details?.PackageStatus).toBe("COPY_FAILED");
    expect(details?.ErrorDetails?.ErrorMessage).toContain("another region");
  });

  test("a validation fault ends VALIDATION_FAILED with the details that were asked for", async () => {
    aws.faults.failValidation({ packageName: "synonyms", errorMessage: "line 3" });
    await dictionaries.available("synonyms");
    expect(await described()).toMatchObject([
      { PackageStatus: "VALIDATION_FAILED", ErrorDetails: { ErrorMessage: "line 3" } },
    ]);
  });

  test("a package of AWS is there for everybody and cannot be deleted", async () => {
    const PackageID = aws.addAwsOwnedPackage({ packageName: "analysis-icu" });
    expect(PackageID).toMatch(/^G\d{9}$/);
    expect(await new Dictionaries(aws, "other").client.send(new DescribePackagesCommand({}))).toMatchObject({
      PackageDetailsList: [{ PackageID, PackageOwner: "AWS" }],
    });
    const remove = dictionaries.client.send(new DeletePackageCommand({ PackageID }));
    await expect(remove).rejects.toMatchObject(exception("AccessDeniedException", 403));
  });
});
