import { DescribeDomainCommand, DescribePackagesCommand, OpenSearchClient } from "@aws-sdk/client-opensearch";
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Emulator } from "../../../src/emulator";
import { describeConformance } from "../conformance/describeConformance";
import { credentials, Dictionaries } from "../Dictionaries";
import { exception } from "../exception";

const RoleArn = "arn:aws:iam::210987654321:role/ops/deployer";

describeConformance("AssumeRole", (specimens) => {
  test.each([
    ["RoleArn that is no ARN", { RoleArn: "deployer-without-an-arn" }],
    ["RoleArn too short", { RoleArn: "arn" }],
    ["RoleSessionName with a space", { RoleSessionName: "c i" }],
  ])("a %s is ValidationError with status 400", async (_case, changed) => {
    const command = new AssumeRoleCommand({ RoleArn, RoleSessionName: "ci", ...changed });
    await expect(specimens.target.sts.send(command)).rejects.toMatchObject(exception("ValidationError", 400));
  });
});

// On real AWS, a role and its trust would have to be there first.
describe("A session of a role on the local AWS", () => {
  let aws: Emulator;
  let sts: STSClient;
  beforeEach(async () => {
    aws = await Emulator.start({ clock: "manual", domains: [{ domainName: "search-prod" }] });
    sts = new STSClient({ endpoint: aws.endpoint, region: aws.region, credentials: credentials("test") });
  });
  afterEach(() => aws.stop());

  async function session(): Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }> {
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: "ci" }));
    return {
      accessKeyId: Credentials?.AccessKeyId ?? "",
      secretAccessKey: Credentials?.SecretAccessKey ?? "",
      sessionToken: Credentials?.SessionToken,
    };
  }

  test("is the role, in the account of the role; whoever opened it stays what it was", async () => {
    const role = new STSClient({ endpoint: aws.endpoint, region: aws.region, credentials: await session() });
    expect(await role.send(new GetCallerIdentityCommand())).toMatchObject({
      Account: "210987654321",
      Arn: "arn:aws:sts::210987654321:assumed-role/deployer/ci",
    });
    expect((await sts.send(new GetCallerIdentityCommand())).Account).toBe("123456789012");
  });

  test("makes packages of the account of the role, and sees no domain of another", async () => {
    const keys = await session();
    const dictionaries = new Dictionaries(aws, keys.accessKeyId);
    const PackageID = await dictionaries.available("synonyms");
    expect([aws.isEmpty("test"), aws.isEmpty(keys.accessKeyId)]).toEqual([true, false]);
    const client = new OpenSearchClient({ endpoint: aws.endpoint, region: aws.region, credentials: keys });
    expect((await client.send(new DescribePackagesCommand({}))).PackageDetailsList).toMatchObject([
      { PackageID, PackageOwner: "210987654321" },
    ]);
    await expect(client.send(new DescribeDomainCommand({ DomainName: "search-prod" }))).rejects.toMatchObject(
      exception("ResourceNotFoundException", 409),
    );
  });
});
