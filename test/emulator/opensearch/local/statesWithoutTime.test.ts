import {
  DeletePackageCommand,
  DescribePackagesCommand,
  DissociatePackageCommand,
  DissociatePackagesCommand,
} from "@aws-sdk/client-opensearch";
import { Emulator } from "../../../../src/emulator";
import { Dictionaries } from "../../Dictionaries";

describe("a local AWS in which nothing takes time", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  let packageId: string;
  beforeEach(async () => {
    aws = await Emulator.start({
      clock: "manual",
      domains: [{ domainName: "search-prod" }],
      delays: { copyingMs: 0, validatingMs: 0, associatingMs: 0, dissociatingMs: 0, deletingMs: 0 },
    });
    dictionaries = new Dictionaries(aws);
    packageId = await dictionaries.available("synonyms", "a, b");
    await dictionaries.active(packageId, "search-prod");
  });
  afterEach(() => aws.stop());

  test("DissociatePackage answers what is on its way off, which is gone then", async () => {
    const { client } = dictionaries;
    const dissociate = new DissociatePackageCommand({ PackageID: packageId, DomainName: "search-prod" });
    expect(await client.send(dissociate)).toMatchObject({
      DomainPackageDetails: { DomainPackageStatus: "DISSOCIATING", PackageVersion: "v1" },
    });
    expect(aws.domainFiles()).toEqual([]);
    await client.send(new DeletePackageCommand({ PackageID: packageId }));
    expect((await client.send(new DescribePackagesCommand({}))).PackageDetailsList).toEqual([]);
  });

  test("so does DissociatePackages", async () => {
    const dissociate = new DissociatePackagesCommand({ PackageList: [packageId], DomainName: "search-prod" });
    expect(await dictionaries.client.send(dissociate)).toMatchObject({
      DomainPackageDetailsList: [{ DomainPackageStatus: "DISSOCIATING" }],
    });
    expect(aws.domainFiles()).toEqual([]);
  });
});
