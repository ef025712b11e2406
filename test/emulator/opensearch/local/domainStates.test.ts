import {
  AssociatePackageCommand,
  AssociatePackagesCommand,
  CreateDomainCommand,
  DeleteDomainCommand,
  DescribeDomainCommand,
  DescribeDomainsCommand,
  DescribePackagesCommand,
  DissociatePackageCommand,
  DissociatePackagesCommand,
  ListDomainNamesCommand,
  ListPackagesForDomainCommand,
  ListVersionsCommand,
} from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../../src/emulator";
import { exception } from "../../exception";
import { Dictionaries } from "../../Dictionaries";

const DomainName = "search-prod";

describe("The states of domains", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual" });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(() => aws.stop());

  test("a new domain is processing at first; a deleted one is processing until it is gone", async () => {
    const { client } = dictionaries;
    await client.send(new CreateDomainCommand({ DomainName, EngineVersion: "OpenSearch_2.17" }));
    const describe = async (): Promise<object | undefined> =>
      (await client.send(new DescribeDomainCommand({ DomainName }))).DomainStatus;
    expect(await describe()).toMatchObject({ Processing: true, EngineVersion: "OpenSearch_2.17" });
    aws.advance(FAST_DELAYS.domainProcessingMs);
    expect(await describe()).toMatchObject({ Processing: false, Deleted: false });
    aws.faults.busyDomain({ domainName: DomainName, forMs: 10, reason: "UpgradeProcessing" });
    expect(await describe()).toMatchObject({ UpgradeProcessing: true });
    await client.send(new DeleteDomainCommand({ DomainName }));
    expect(await describe()).toMatchObject({ Processing: true, Deleted: true });
    aws.advance(FAST_DELAYS.domainProcessingMs);
    await expect(describe()).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
  });

  test("domains are listed by engine, and described together", async () => {
    aws.createDomain({ domainName: DomainName });
    aws.createDomain({ domainName: "legacy", engineVersion: "Elasticsearch_7.10" });
    const { client } = dictionaries;
    expect(await client.send(new ListDomainNamesCommand({ EngineType: "Elasticsearch" }))).toMatchObject({
      DomainNames: [{ DomainName: "legacy", EngineType: "Elasticsearch" }],
    });
    const both = await client.send(new DescribeDomainsCommand({ DomainNames: [DomainName, "legacy"] }));
    expect(both.DomainStatusList).toHaveLength(2);
  });

  test("a domain that is being deleted stays on its way out when it is kept busy", async () => {
    aws.createDomain({ domainName: DomainName });
    const { client } = dictionaries;
    await client.send(new DeleteDomainCommand({ DomainName }));
    aws.faults.busyDomain({ domainName: DomainName, forMs: 1 });
    expect((await client.send(new DescribeDomainCommand({ DomainName }))).DomainStatus?.Deleted).toBe(true);
    aws.advance(FAST_DELAYS.domainProcessingMs);
    const gone = client.send(new DescribeDomainCommand({ DomainName }));
    await expect(gone).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
  });

  test.each<[string, "Processing" | "UpgradeProcessing"]>([
    ["processing a change", "Processing"],
    ["being upgraded", "UpgradeProcessing"],
  ])("while it is %s, a domain refuses every change with ConflictException", async (_how, reason) => {
    aws.createDomain({ domainName: DomainName });
    const { client } = dictionaries;
    const [there, PackageID] = [await dictionaries.available("there"), await dictionaries.available("new")];
    await dictionaries.active(there, DomainName);
    aws.faults.busyDomain({ domainName: DomainName, forMs: 1_000, reason });
    for (const refused of [
      client.send(new AssociatePackageCommand({ PackageID, DomainName })),
      client.send(new AssociatePackagesCommand({ PackageList: [{ PackageID }], DomainName })),
      client.send(new DissociatePackageCommand({ PackageID: there, DomainName })),
      client.send(new DissociatePackagesCommand({ PackageList: [there], DomainName })),
    ]) {
      await expect(refused).rejects.toMatchObject(exception("ConflictException", 409));
    }
    aws.advance(1_000);
    await client.send(new AssociatePackageCommand({ PackageID, DomainName }));
  });

  test("a package and an association can be put into a status that no call leads to, for a time", async () => {
    aws.createDomain({ domainName: DomainName });
    const PackageID = await dictionaries.available("words");
    await dictionaries.active(PackageID, DomainName);
    const { client } = dictionaries;
    const statuses = async (): Promise<unknown[]> => {
      const { DomainPackageDetailsList: [on] = [] } = await client.send(
        new ListPackagesForDomainCommand({ DomainName }),
      );
      const { PackageDetailsList: [details] = [] } = await client.send(new DescribePackagesCommand({}));
      return [details?.PackageStatus, details?.ErrorDetails?.ErrorMessage, on?.DomainPackageStatus];
    };
    const packageName = "words";
    aws.faults.packageStatus({ packageName, status: "DELETE_FAILED", errorMessage: "in use" });
    aws.faults.associationStatus({ packageName, domainName: DomainName, status: "DISSOCIATING", forMs: 5 });
    expect(await statuses()).toEqual(["DELETE_FAILED", "in use", "DISSOCIATING"]);
    aws.advance(5);
    expect(await statuses()).toEqual(["DELETE_FAILED", "in use", "ACTIVE"]);
    expect(() => aws.faults.packageStatus({ packageName: "nothing", status: "COPYING" })).toThrow(
      "there is no such package",
    );
    const nowhere = { packageName, domainName: "nowhere", status: "ACTIVE" } as const;
    expect(() => aws.faults.associationStatus(nowhere)).toThrow("the package is not on the domain");
  });

  test("what the local AWS does not have answers 501 and names the call", async () => {
    const versions = dictionaries.client.send(new ListVersionsCommand({}));
    await expect(versions).rejects.toMatchObject(exception("NotImplemented", 501));
    await expect(versions).rejects.toThrow("GET /2021-01-01/opensearch/versions is not implemented");
  });
});
