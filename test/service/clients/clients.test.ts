import { DescribePackagesCommand } from "@aws-sdk/client-opensearch";
import { ListBucketsCommand } from "@aws-sdk/client-s3";
import { Emulator } from "../../../src/emulator";
import { createOpenSearchClient, createS3Client, type ServiceSettings } from "../../../src/service/clients";

describe("the clients of the live API", () => {
  let aws: Emulator;
  let settings: ServiceSettings;
  beforeAll(async () => {
    aws = await Emulator.start({ domains: [] });
    const endpoints = { opensearch: aws.endpoint, s3: aws.endpoint, sts: aws.endpoint };
    settings = { region: aws.region, accessKey: "test", secretKey: "test", endpoints };
  });
  beforeEach(() => aws.requests.clear());
  afterEach(() => aws.faults.clear());
  afterAll(() => aws.stop());

  async function describePackages(overrides: ServiceSettings = {}): Promise<void> {
    const client = createOpenSearchClient({ ...settings, ...overrides });
    try {
      await client.send(new DescribePackagesCommand({}));
    } finally {
      client.destroy();
    }
  }

  const operations = () => aws.requests.entries.map(({ operation }) => operation);

  it("ask the endpoints of the settings with the keys of the settings", async () => {
    await describePackages();
    const s3 = createS3Client(settings);
    await s3.send(new ListBucketsCommand({}));
    s3.destroy();
    expect(operations()).toEqual(["DescribePackages", "ListBuckets"]);
  });

  it("become the role of the settings first", async () => {
    const assumeRole = { roleArn: "arn:aws:iam::111122223333:role/validation" };
    await describePackages({ assumeRole });
    expect(operations()).toEqual(["AssumeRole", "DescribePackages"]);
  });

  it("make as many attempts as the settings say", async () => {
    aws.faults.serverError({ operation: "DescribePackages" });
    await expect(describePackages({ maxAttempts: 2 })).rejects.toThrow();
    expect(operations()).toEqual(["DescribePackages", "DescribePackages"]);
  });
});
