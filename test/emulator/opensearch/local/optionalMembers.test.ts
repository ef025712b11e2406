import {
  AssociatePackageCommand,
  CreatePackageCommand,
  type CreatePackageCommandInput,
  DescribePackagesCommand,
  ListPackagesForDomainCommand,
  type PackageDetails,
  UpdatePackageCommand,
} from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../../src/emulator";
import { Dictionaries } from "../../Dictionaries";
import { exception } from "../../exception";

const DomainName = "search-prod";
const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=test/20210101/us-east-1/es/aws4_request, SignedHeaders=host, Signature=0";

describe("Optional members", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains: [{ domainName: DomainName }] });
    dictionaries = new Dictionaries(aws);
    await dictionaries.put("synonyms", "a, b");
  });
  afterEach(() => aws.stop());

  /** An answer as it travels: an SDK shows an absent member and a null one alike. */
  async function raw(path: string, body: object): Promise<Record<string, Record<string, unknown>>> {
    const headers = { authorization: AUTHORIZATION };
    const answer = await fetch(`${aws.endpoint}/2021-01-01/${path}`, {
      method: "POST",
      headers,
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, Record<string, unknown>>;
  }

  const create = async (changed: Partial<CreatePackageCommandInput>): Promise<PackageDetails> => {
    const input = {
      PackageName: "synonyms",
      PackageType: "TXT-DICTIONARY" as const,
      PackageSource: dictionaries.source("synonyms"),
    };
    const answer = await dictionaries.client.send(new CreatePackageCommand({ ...input, ...changed }));
    return answer.PackageDetails ?? {};
  };
  const described = async (): Promise<PackageDetails> =>
    (await dictionaries.client.send(new DescribePackagesCommand({}))).PackageDetailsList?.[0] ?? {};

  test("a new association tells no version until the domain holds one, nor after it failed", async () => {
    const PackageID = await dictionaries.available("synonyms");
    aws.faults.failAssociation({ times: 1 });
    const associate = async (): Promise<object> =>
      (await raw(`packages/associate/${PackageID}/${DomainName}`, {}))["DomainPackageDetails"] ?? {};
    expect(await associate()).not.toHaveProperty("PackageVersion");
    aws.advance(FAST_DELAYS.associatingMs);
    const [failed] =
      (await dictionaries.client.send(new ListPackagesForDomainCommand({ DomainName })))
        .DomainPackageDetailsList ?? [];
    expect(failed?.DomainPackageStatus).toBe("ASSOCIATION_FAILED");
    expect(failed).not.toHaveProperty("PackageVersion");
    expect(await associate()).not.toHaveProperty("PackageVersion");
  });

  test("an association that has a version tells it while it takes the next one", async () => {
    const PackageID = await dictionaries.available("synonyms");
    await dictionaries.active(PackageID, DomainName);
    await dictionaries.updated(PackageID, "synonyms", "a, c");
    const again = await dictionaries.client.send(new AssociatePackageCommand({ PackageID, DomainName }));
    expect(again.DomainPackageDetails).toMatchObject({
      DomainPackageStatus: "ASSOCIATING",
      PackageVersion: "v1",
    });
  });

  test("nothing of a package is answered that it does not have, and a member that is null is absent", async () => {
    const PackageDetails = (
      await raw("packages", {
        PackageName: "synonyms",
        PackageType: "TXT-DICTIONARY",
        PackageSource: dictionaries.source("synonyms"),
        PackageDescription: null,
        PackageVendingOptions: null,
      })
    )["PackageDetails"];
    expect(Object.keys(PackageDetails ?? {}).sort()).toEqual([
      "CreatedAt",
      "LastUpdatedAt",
      "PackageID",
      "PackageName",
      "PackageOwner",
      "PackageStatus",
      "PackageType",
    ]);
  });

  test("UpdatePackage changes the configuration and the encryption that it gives, and keeps what it does not", async () => {
    const before = {
      PackageConfiguration: { LicenseRequirement: "NONE", ConfigurationRequirement: "OPTIONAL" },
      PackageEncryptionOptions: { EncryptionEnabled: true, KmsKeyIdentifier: "alias/one" },
    } as const;
    const { PackageID } = await create(before);
    const PackageSource = dictionaries.source("synonyms");
    const update = async (changed: object): Promise<PackageDetails> => {
      aws.advance(1_000);
      await dictionaries.client.send(new UpdatePackageCommand({ PackageID, PackageSource, ...changed }));
      return described();
    };
    expect(await update({})).toMatchObject({
      AvailablePackageConfiguration: before.PackageConfiguration,
      PackageEncryptionOptions: before.PackageEncryptionOptions,
    });
    const after = {
      PackageConfiguration: { LicenseRequirement: "REQUIRED", ConfigurationRequirement: "NONE" },
      PackageEncryptionOptions: { EncryptionEnabled: false },
    };
    expect(await update(after)).toMatchObject({
      AvailablePackageConfiguration: after.PackageConfiguration,
      PackageEncryptionOptions: after.PackageEncryptionOptions,
    });
    expect((await update({})).PackageEncryptionOptions).toEqual(after.PackageEncryptionOptions);
  });

  test.each(["TXT-DICTIONARY", "PACKAGE-LICENSE", "PACKAGE-CONFIG"] as const)(
    "EngineVersion is for plugins: with a %s it is ValidationException with status 400",
    async (PackageType) => {
      const refused = create({ PackageType, EngineVersion: "OpenSearch_2.19" });
      await expect(refused).rejects.toMatchObject(exception("ValidationException", 400));
      expect(await described()).toEqual({});
    },
  );
});
