import {
  CreatePackageCommand,
  DeletePackageCommand,
  DescribePackagesCommand,
  type DescribePackagesCommandInput,
  GetPackageVersionHistoryCommand,
  type PackageDetails,
  UpdatePackageCommand,
} from "@aws-sdk/client-opensearch";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import { Emulator, FAST_DELAYS } from "../../../src/emulator";
import { exception } from "../conformance";
import { Dictionaries } from "../Dictionaries";

describe("packages", () => {
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

  test("a name that is taken is ResourceAlreadyExistsException with status 409", async () => {
    await dictionaries.available("synonyms");
    await expect(create("synonyms")).rejects.toMatchObject(exception("ResourceAlreadyExistsException", 409));
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

  test("a validation fault ends VALIDATION_FAILED with the details that were asked for", async () => {
    aws.faults.failValidation({ packageName: "synonyms", errorMessage: "line 3" });
    await dictionaries.available("synonyms");
    expect(await described()).toMatchObject([
      { PackageStatus: "VALIDATION_FAILED", ErrorDetails: { ErrorMessage: "line 3" } },
    ]);
  });

  test("an update makes v2; v1 stays available until then, and the history has both", async () => {
    const PackageID = await dictionaries.available("synonyms");
    const PackageSource = dictionaries.source("synonyms");
    const update = new UpdatePackageCommand({ PackageID, PackageSource, CommitMessage: "more" });
    await dictionaries.client.send(update);
    expect(await described()).toMatchObject([{ PackageStatus: "COPYING", AvailablePackageVersion: "v1" }]);
    await expect(dictionaries.client.send(update)).rejects.toMatchObject(
      exception("ValidationException", 400),
    );
    aws.advance(FAST_DELAYS.copyingMs + FAST_DELAYS.validatingMs);
    const history = new GetPackageVersionHistoryCommand({ PackageID });
    expect((await dictionaries.client.send(history)).PackageVersionHistoryList).toMatchObject([
      { PackageVersion: "v2", CommitMessage: "more" },
      { PackageVersion: "v1" },
    ]);
  });

  test("a package on a domain cannot be deleted; afterwards its name is free again", async () => {
    const PackageID = await dictionaries.available("synonyms");
    const spare = await dictionaries.available("spare");
    await dictionaries.active(PackageID, "search-prod");
    const remove = (id: string): Promise<unknown> =>
      dictionaries.client.send(new DeletePackageCommand({ PackageID: id }));
    await expect(remove(PackageID)).rejects.toMatchObject(exception("ConflictException", 409));
    await remove(spare);
    aws.advance(FAST_DELAYS.deletingMs);
    await expect(remove(spare)).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
    await dictionaries.available("spare");
  });

  test("pages hold MaxResults, and the tokens lead to all of them once", async () => {
    for (const name of ["aaa", "bbb", "ccc"]) await dictionaries.available(name);
    const names: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = await dictionaries.client.send(new DescribePackagesCommand({ MaxResults: 2, NextToken }));
      names.push(...(page.PackageDetailsList ?? []).map(({ PackageName }) => PackageName ?? ""));
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(names).toEqual(["aaa", "bbb", "ccc"]);
  });

  test("filters are joined by and, their values by or", async () => {
    for (const name of ["aaa", "bbb", "ccc"]) await dictionaries.available(name);
    const byName = { Name: "PackageName", Value: ["aaa", "ccc"] } as const;
    const byStatus = { Name: "PackageStatus", Value: ["COPYING"] } as const;
    expect(await described({ Filters: [{ ...byName, Value: [...byName.Value] }] })).toHaveLength(2);
    const both = [byName, byStatus].map(({ Name, Value }) => ({ Name, Value: [...Value] }));
    expect(await described({ Filters: both })).toEqual([]);
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
