import {
  AssociatePackageCommand,
  DeletePackageCommand,
  ListDomainsForPackageCommand,
} from "@aws-sdk/client-opensearch";
import { Emulator, FAST_DELAYS } from "../../../../src/emulator";
import { exception } from "../../exception";
import { Dictionaries } from "../../Dictionaries";

const DomainName = "search-prod";

describe("Limits, and several domains and accounts", () => {
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
    const plugin = (packageName: string): string => aws.addAwsOwnedPackage({ packageName });
    const associate = (PackageID: string): Promise<unknown> =>
      dictionaries.client.send(new AssociatePackageCommand({ PackageID, DomainName }));
    for (let index = 1; index <= 20; index += 1) await associate(plugin(`plugin-${index}`));
    await expect(associate(plugin("plugin-21"))).rejects.toMatchObject(exception("ConflictException", 409));
    await associate(await dictionaries.available("aaa"));
    const older = aws.addAwsOwnedPackage({ packageName: "older", engineVersion: "OpenSearch_2.17" });
    await expect(associate(older)).rejects.toMatchObject(exception("ValidationException", 400));
  });

  test("an account takes as many packages as it is told, and one more is LimitExceededException with status 409", async () => {
    const limited = await Emulator.start({ clock: "manual", packageLimit: 2 });
    const few = new Dictionaries(limited);
    const packageId = await few.available("aaa");
    await few.available("bbb");
    await expect(few.available("ccc")).rejects.toMatchObject(exception("LimitExceededException", 409));
    await new Dictionaries(limited, "other").available("ccc");
    await few.updated(packageId, "aaa", "a, c");
    await few.client.send(new DeletePackageCommand({ PackageID: packageId }));
    limited.advance(FAST_DELAYS.deletingMs);
    await few.available("ccc");
    await limited.stop();
  });
});
