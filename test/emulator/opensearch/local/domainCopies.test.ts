import {
  AssociatePackageCommand,
  ListPackagesForDomainCommand,
  type DomainPackageDetails,
} from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../../src/emulator";
import { Dictionaries } from "../../Dictionaries";

const DomainName = "search-prod";

describe("What a domain holds", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains: [{ domainName: DomainName }] });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(() => aws.stop());

  const associate = async (PackageID: string): Promise<DomainPackageDetails | undefined> =>
    (await dictionaries.client.send(new AssociatePackageCommand({ PackageID, DomainName })))
      .DomainPackageDetails;
  const listed = async (): Promise<DomainPackageDetails | undefined> =>
    (await dictionaries.client.send(new ListPackagesForDomainCommand({ DomainName })))
      .DomainPackageDetailsList?.[0];

  test("an update does not reach the domain until it is associated again, and then when it is ACTIVE", async () => {
    const packageId = await dictionaries.available("synonyms", "old");
    await dictionaries.active(packageId, DomainName);
    await dictionaries.updated(packageId, "synonyms", "new");
    const held = (): string | undefined => aws.domainFile({ domainName: DomainName, packageId })?.toString();
    expect([held(), (await listed())?.PackageVersion]).toEqual(["old", "v1"]);
    await associate(packageId);
    expect([held(), (await listed())?.DomainPackageStatus]).toEqual(["old", "ASSOCIATING"]);
    aws.advance(FAST_DELAYS.associatingMs);
    expect([held(), (await listed())?.PackageVersion]).toEqual(["new", "v2"]);
  });

  test("a failure comes with its details, and the domain keeps what it holds", async () => {
    const packageId = await dictionaries.available("synonyms", "old");
    await dictionaries.active(packageId, DomainName);
    await dictionaries.updated(packageId, "synonyms", "new");
    aws.faults.failAssociation({ packageName: "synonyms", times: 1, errorMessage: "No space left" });
    await dictionaries.active(packageId, DomainName);
    expect(await listed()).toMatchObject({
      DomainPackageStatus: "ASSOCIATION_FAILED",
      PackageVersion: "v1",
      ErrorDetails: { ErrorType: "ASSOCIATION_FAILED", ErrorMessage: "No space left" },
    });
    expect(aws.domainFile({ domainName: DomainName, packageId })?.toString()).toBe("old");
    await dictionaries.active(packageId, DomainName);
    expect(aws.domainFile({ domainName: DomainName, packageId })?.toString()).toBe("new");
  });
});
