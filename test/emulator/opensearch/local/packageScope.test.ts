import {
  AssociatePackageCommand,
  CreatePackageCommand,
  DeletePackageCommand,
  DescribePackagesCommand,
  type PackageScopeOperationEnum,
  UpdatePackageCommand,
  UpdatePackageScopeCommand,
} from "@aws-sdk/client-opensearch";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Emulator, FAST_DELAYS } from "../../../../src/emulator";
import { exception } from "../../exception";
import { credentials, Dictionaries } from "../../Dictionaries";

const DomainName = "search-other";
const THIRD_ACCOUNT = "210987654321";

describe("The scope of a package", () => {
  let aws: Emulator;
  let owner: Dictionaries;
  let other: Dictionaries;
  let otherAccount: string;
  let PackageID: string;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual" });
    aws.createDomain({ domainName: DomainName, accessKeyId: "other" });
    [owner, other] = [new Dictionaries(aws), new Dictionaries(aws, "other")];
    otherAccount = await accountOf("other");
    PackageID = await plugin();
  });
  afterEach(() => aws.stop());

  async function accountOf(accessKeyId: string): Promise<string> {
    const options = { endpoint: aws.endpoint, region: aws.region, credentials: credentials(accessKeyId) };
    return (await new STSClient(options).send(new GetCallerIdentityCommand())).Account ?? "";
  }

  /** A plugin that was created with vending, AVAILABLE. */
  async function plugin(): Promise<string> {
    await owner.put("plugin", "PK");
    const created = await owner.client.send(
      new CreatePackageCommand({
        PackageName: "plugin",
        PackageType: "ZIP-PLUGIN",
        EngineVersion: "OpenSearch_2.19",
        PackageSource: owner.source("plugin"),
        PackageVendingOptions: { VendingEnabled: true },
      }),
    );
    aws.advance(FAST_DELAYS.copyingMs + FAST_DELAYS.validatingMs);
    return created.PackageDetails?.PackageID ?? "";
  }

  async function scope(operation: PackageScopeOperationEnum, ...accounts: string[]): Promise<unknown> {
    const input = { PackageID, Operation: operation, PackageUserList: accounts };
    return (await owner.client.send(new UpdatePackageScopeCommand(input))).PackageUserList;
  }

  async function seenByOther(): Promise<unknown[]> {
    const { PackageDetailsList } = await other.client.send(new DescribePackagesCommand({}));
    return PackageDetailsList?.map((details) => details.PackageID) ?? [];
  }

  const associate = (): Promise<unknown> =>
    other.client.send(new AssociatePackageCommand({ PackageID, DomainName }));

  test("an account sees the package from ADD to REMOVE, and can associate it in between", async () => {
    expect(await seenByOther()).toEqual([]);
    await expect(associate()).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
    expect(await scope("ADD", otherAccount)).toEqual([otherAccount]);
    expect(await seenByOther()).toEqual([PackageID]);
    await associate();
    aws.advance(FAST_DELAYS.associatingMs);
    const query = { domainName: DomainName, packageId: PackageID, accessKeyId: "other" };
    expect(aws.domainFile(query)?.toString()).toBe("PK");
    expect(await scope("REMOVE", otherAccount)).toEqual([]);
    expect(await seenByOther()).toEqual([]);
  });

  test("OVERRIDE leaves those accounts alone in that it names", async () => {
    await scope("ADD", otherAccount);
    expect(await scope("OVERRIDE", THIRD_ACCOUNT)).toEqual([THIRD_ACCOUNT]);
    expect(await seenByOther()).toEqual([]);
    expect(await scope("ADD", otherAccount)).toEqual([THIRD_ACCOUNT, otherAccount]);
    expect(await seenByOther()).toEqual([PackageID]);
  });

  test("GLOBAL lets everybody in, until it is taken back", async () => {
    expect(await scope("ADD", "GLOBAL")).toEqual(["GLOBAL"]);
    expect(await seenByOther()).toEqual([PackageID]);
    await associate();
    expect(await scope("REMOVE", "GLOBAL")).toEqual([]);
    expect(await seenByOther()).toEqual([]);
  });

  test("whom it lets in, only the owner of a package sees", async () => {
    await scope("ADD", otherAccount);
    const allowListOf = async ({ client }: Dictionaries): Promise<unknown> =>
      (await client.send(new DescribePackagesCommand({}))).PackageDetailsList?.[0]?.AllowListedUserList;
    expect(await allowListOf(owner)).toEqual([otherAccount]);
    expect(await allowListOf(other)).toBeUndefined();
  });

  test("whoever was let in cannot change the package, which is AccessDeniedException with status 403", async () => {
    await scope("ADD", otherAccount);
    for (const refused of [
      other.client.send(new DeletePackageCommand({ PackageID })),
      other.client.send(new UpdatePackageCommand({ PackageID, PackageSource: owner.source("plugin") })),
      other.client.send(
        new UpdatePackageScopeCommand({
          PackageID,
          Operation: "ADD",
          PackageUserList: [THIRD_ACCOUNT],
        }),
      ),
    ]) {
      await expect(refused).rejects.toMatchObject(exception("AccessDeniedException", 403));
    }
  });
});
