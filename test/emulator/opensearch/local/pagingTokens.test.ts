import {
  DescribePackagesCommand,
  GetPackageVersionHistoryCommand,
  ListDomainsForPackageCommand,
  ListPackagesForDomainCommand,
  type OpenSearchClient,
} from "@aws-sdk/client-opensearch";
import { Emulator } from "../../../../src/emulator";
import { exception } from "../../exception";
import { Dictionaries } from "../../Dictionaries";

const DomainName = "search-prod";
const ONE_DAY_MS = 24 * 60 * 60 * 1_000;

type ListPage = (
  client: OpenSearchClient,
  PackageID: string,
  NextToken?: string,
) => Promise<{ NextToken?: string }>;

const LISTS: readonly (readonly [string, ListPage])[] = [
  [
    "DescribePackages",
    (client, _packageId, NextToken) => client.send(new DescribePackagesCommand({ MaxResults: 1, NextToken })),
  ],
  [
    "ListPackagesForDomain",
    (client, _packageId, NextToken) =>
      client.send(new ListPackagesForDomainCommand({ DomainName, MaxResults: 1, NextToken })),
  ],
  [
    "ListDomainsForPackage",
    (client, PackageID, NextToken) =>
      client.send(new ListDomainsForPackageCommand({ PackageID, MaxResults: 1, NextToken })),
  ],
  [
    "GetPackageVersionHistory",
    (client, PackageID, NextToken) =>
      client.send(new GetPackageVersionHistoryCommand({ PackageID, MaxResults: 1, NextToken })),
  ],
];

describe("The token of a page", () => {
  let aws: Emulator;
  let dictionaries: Dictionaries;
  let packageIds: readonly [string, string];
  beforeEach(async () => {
    const domains = [{ domainName: DomainName }, { domainName: "search-stage" }];
    aws = await Emulator.start({ clock: "manual", domains });
    dictionaries = new Dictionaries(aws);
    packageIds = [await dictionaries.available("aaa"), await dictionaries.available("bbb")];
    for (const packageId of packageIds) {
      for (const { domainName } of domains) await dictionaries.active(packageId, domainName);
      await dictionaries.updated(packageId, "aaa", "newer");
    }
  });
  afterEach(() => aws.stop());

  test.each(LISTS)("of %s leads on for a day, and has expired then", async (_name, list) => {
    const { client } = dictionaries;
    const { NextToken } = await list(client, packageIds[0]);
    aws.advance(ONE_DAY_MS - 1);
    expect((await list(client, packageIds[0], NextToken)).NextToken).toBeUndefined();
    aws.advance(1);
    await expect(list(client, packageIds[0], NextToken)).rejects.toMatchObject(
      exception("InvalidPaginationTokenException", 400),
    );
  });

  test.each(LISTS)("of another list is invalid for %s", async (name, list) => {
    const { client } = dictionaries;
    const [, other] = LISTS.find(([otherName]) => otherName !== name) ?? LISTS[0]!;
    const { NextToken } = await other(client, packageIds[0]);
    await expect(list(client, packageIds[0], NextToken)).rejects.toMatchObject(
      exception("InvalidPaginationTokenException", 400),
    );
  });

  test("of one package's domains is invalid for another package", async () => {
    const [, list] = LISTS[2]!;
    const { NextToken } = await list(dictionaries.client, packageIds[0]);
    await expect(list(dictionaries.client, packageIds[1], NextToken)).rejects.toMatchObject(
      exception("InvalidPaginationTokenException", 400),
    );
  });
});
