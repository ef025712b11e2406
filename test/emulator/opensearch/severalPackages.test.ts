import {
  AssociatePackageCommand,
  AssociatePackagesCommand,
  CreatePackageCommand,
  DissociatePackagesCommand,
  ListDomainsForPackageCommand,
  ListPackagesForDomainCommand,
  UpdatePackageScopeCommand,
} from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../src/emulator";
import { exception } from "../conformance";
import { Dictionaries } from "../Dictionaries";

const DomainName = "search-prod";

describe("several packages, domains and accounts", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  beforeEach(async () => {
    aws = await Emulator.start({
      clock: "manual",
      domains: [{ domainName: DomainName }, { domainName: "search-stage" }],
    });
    dictionaries = new Dictionaries(aws);
  });
  afterEach(() => aws.stop());

  const count = async (): Promise<number> =>
    (await dictionaries.client.send(new ListPackagesForDomainCommand({ DomainName })))
      .DomainPackageDetailsList?.length ?? -1;

  test("AssociatePackages and DissociatePackages take all of their packages", async () => {
    const ids = [await dictionaries.available("aaa"), await dictionaries.available("bbb")];
    const PackageList = ids.map((PackageID) => ({ PackageID }));
    await dictionaries.client.send(new AssociatePackagesCommand({ PackageList, DomainName }));
    aws.advance(FAST_DELAYS.associatingMs);
    expect(aws.domainFiles().map(({ packageId }) => packageId)).toEqual(ids);
    await dictionaries.client.send(new DissociatePackagesCommand({ PackageList: ids, DomainName }));
    aws.advance(FAST_DELAYS.dissociatingMs);
    expect(await count()).toBe(0);
  });

  test("AssociatePackages takes none when one is refused", async () => {
    const PackageList = [{ PackageID: await dictionaries.available("aaa") }, { PackageID: "F1" }];
    const associate = new AssociatePackagesCommand({ PackageList, DomainName });
    await expect(dictionaries.client.send(associate)).rejects.toMatchObject(
      exception("ResourceNotFoundException", 409),
    );
    expect(await count()).toBe(0);
  });

  test("ListDomainsForPackage names every domain, page by page", async () => {
    const PackageID = await dictionaries.available("aaa");
    await dictionaries.active(PackageID, DomainName);
    await dictionaries.active(PackageID, "search-stage");
    const list = (NextToken?: string): Promise<{ DomainPackageDetailsList?: object[]; NextToken?: string }> =>
      dictionaries.client.send(new ListDomainsForPackageCommand({ PackageID, MaxResults: 1, NextToken }));
    const first = await list();
    const second = await list(first.NextToken);
    expect([first, second]).toMatchObject([
      { DomainPackageDetailsList: [{ DomainName }] },
      { DomainPackageDetailsList: [{ DomainName: "search-stage" }] },
    ]);
    expect(second.NextToken).toBeUndefined();
  });

  test("a domain takes 20 plugins of its own engine version, and dictionaries beside them", async () => {
    await dictionaries.put("plugin", "PK");
    const plugin = (packageName: string): string => aws.addAwsOwnedPackage({ packageName });
    const associate = (PackageID: string): Promise<unknown> =>
      dictionaries.client.send(new AssociatePackageCommand({ PackageID, DomainName }));
    for (let index = 1; index <= 20; index += 1) await associate(plugin(`plugin-${index}`));
    await expect(associate(plugin("plugin-21"))).rejects.toMatchObject(exception("ConflictException", 409));
    await associate(await dictionaries.available("aaa"));
    const older = aws.addAwsOwnedPackage({ packageName: "older", engineVersion: "OpenSearch_2.17" });
    await expect(associate(older)).rejects.toMatchObject(exception("ValidationException", 400));
  });

  test("UpdatePackageScope lets another account in, and is disabled without vending", async () => {
    await dictionaries.put("shared", "PK");
    const { PackageDetails } = await dictionaries.client.send(
      new CreatePackageCommand({
        PackageName: "shared",
        PackageType: "ZIP-PLUGIN",
        EngineVersion: "OpenSearch_2.19",
        PackageSource: dictionaries.source("shared"),
        PackageVendingOptions: { VendingEnabled: true },
      }),
    );
    const PackageID = PackageDetails?.PackageID;
    const scope = { Operation: "ADD", PackageUserList: ["210987654321"] } as const;
    const update = (id?: string): Promise<unknown> =>
      dictionaries.client.send(
        new UpdatePackageScopeCommand({
          PackageID: id,
          ...scope,
          PackageUserList: [...scope.PackageUserList],
        }),
      );
    expect(await update(PackageID)).toMatchObject({ PackageID, ...scope });
    await expect(update(await dictionaries.available("aaa"))).rejects.toMatchObject(
      exception("DisabledOperationException", 409),
    );
  });
});
