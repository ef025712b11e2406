import {
  AssociatePackageCommand,
  ListPackagesForDomainCommand,
  type DomainPackageDetails,
} from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../src/emulator";
import { exception } from "../conformance";
import { Dictionaries } from "../Dictionaries";

const DomainName = "search-prod";

describe("AssociatePackage", () => {
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

  test("is ASSOCIATING at first, then ACTIVE, with the reference path of its id", async () => {
    const packageId = await dictionaries.available("synonyms");
    expect(await associate(packageId)).toMatchObject({
      PackageID: packageId,
      DomainPackageStatus: "ASSOCIATING",
      PackageVersion: "v1",
      ReferencePath: `analyzers/${packageId}`,
    });
    expect(aws.domainFile({ domainName: DomainName, packageId })).toBeUndefined();
    aws.advance(FAST_DELAYS.associatingMs);
    expect(await listed()).toMatchObject({ DomainPackageStatus: "ACTIVE", PackageVersion: "v1" });
  });

  test("a package that is still COPYING cannot be associated", async () => {
    const packageId = await dictionaries.copying("synonyms", "a, b");
    await expect(associate(packageId)).rejects.toMatchObject(exception("ConflictException", 409));
  });

  test("what is there at that version is already in desired state", async () => {
    const packageId = await dictionaries.available("synonyms");
    await dictionaries.active(packageId, DomainName);
    await expect(associate(packageId)).rejects.toThrow("Package is already in desired state");
  });

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

  test("a package or a domain that is not there is ResourceNotFoundException with status 409", async () => {
    await expect(associate("F1")).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
    const packageId = await dictionaries.available("synonyms");
    const elsewhere = new AssociatePackageCommand({ PackageID: packageId, DomainName: "nowhere" });
    await expect(dictionaries.client.send(elsewhere)).rejects.toMatchObject(
      exception("ResourceNotFoundException", 409),
    );
  });

  test("a busy domain refuses, until it is done", async () => {
    const packageId = await dictionaries.available("synonyms");
    aws.faults.busyDomain({ domainName: DomainName, forMs: 1_000 });
    await expect(associate(packageId)).rejects.toMatchObject(exception("ConflictException", 409));
    aws.advance(1_000);
    expect(await associate(packageId)).toMatchObject({ DomainPackageStatus: "ASSOCIATING" });
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
