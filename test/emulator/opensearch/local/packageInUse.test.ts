import { DissociatePackageCommand, ListPackagesForDomainCommand } from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../../src/emulator";
import { Dictionaries } from "../../Dictionaries";

const DomainName = "search-prod";

describe("A package that an index uses", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  let PackageID: string;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains: [{ domainName: DomainName }] });
    dictionaries = new Dictionaries(aws);
    PackageID = await dictionaries.available("synonyms");
  });
  afterEach(() => aws.stop());

  const dissociate = (): Promise<unknown> =>
    dictionaries.client.send(new DissociatePackageCommand({ PackageID, DomainName }));
  const listed = async (): Promise<object[]> =>
    (await dictionaries.client.send(new ListPackagesForDomainCommand({ DomainName })))
      .DomainPackageDetailsList ?? [];

  test("cannot be dissociated, and the domain keeps it until the index is gone", async () => {
    await dictionaries.active(PackageID, DomainName);
    const inUse = aws.faults.packageInUse({ domainName: DomainName });
    await dissociate();
    aws.advance(FAST_DELAYS.dissociatingMs);
    expect(await listed()).toMatchObject([
      { DomainPackageStatus: "DISSOCIATION_FAILED", ErrorDetails: { ErrorType: "DISSOCIATION_FAILED" } },
    ]);
    expect(aws.domainFile({ domainName: DomainName, packageId: PackageID })?.toString()).toBe("a, b");
    inUse.lift();
    await dissociate();
    aws.advance(FAST_DELAYS.dissociatingMs);
    expect(await listed()).toEqual([]);
  });
});
