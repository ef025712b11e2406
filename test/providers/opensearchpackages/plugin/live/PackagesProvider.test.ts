import { DescribePackagesCommand } from "@aws-sdk/client-opensearch";
import { configureProvider } from "../../../../../providers/opensearchpackages/plugin/providerConfiguration";
import { LocalPackages } from "../../../../service/rollout/LocalPackages";

describe("the provider's configuration", () => {
  let local: LocalPackages;

  beforeAll(async () => {
    local = await LocalPackages.start(["search-prod"]);
  });
  afterAll(() => local.stop());

  function settings(): { access_key: string; secret_key: string; endpoints: Record<string, string> } {
    const environment = local.emulator.environment();
    return {
      access_key: environment["AWS_ACCESS_KEY_ID"] ?? "",
      secret_key: environment["AWS_SECRET_ACCESS_KEY"] ?? "",
      endpoints: { opensearch: local.emulator.endpoint, sts: local.emulator.endpoint },
    };
  }

  test("decides the region, the endpoint and the keys", async () => {
    local.resetCalls();
    const provider = configureProvider({ region: "eu-central-1", ...settings() });
    const client = await provider.clientIn(undefined);
    await client.send(new DescribePackagesCommand({}));
    provider.close();
    expect(local.requests).toMatchObject([
      { operation: "DescribePackages", region: "eu-central-1", status: 200 },
    ]);
  });

  test("is asked in another region by a client of that region, and by one only", async () => {
    local.resetCalls();
    const provider = configureProvider({ region: "us-east-1", ...settings() });
    const client = await provider.clientIn("eu-west-1");
    await client.send(new DescribePackagesCommand({}));
    expect(local.requests).toMatchObject([{ region: "eu-west-1", status: 200 }]);
    expect(await provider.clientIn("eu-west-1")).toBe(client);
    expect(await provider.clientIn("us-east-1")).toBe(await provider.clientIn(undefined));
    provider.close();
  });

  test("the region of the environment is the configuration's own", async () => {
    const before = process.env["AWS_REGION"];
    process.env["AWS_REGION"] = "eu-west-1";
    try {
      const provider = configureProvider(settings());
      expect(await provider.clientIn("eu-west-1")).toBe(await provider.clientIn(undefined));
      provider.close();
    } finally {
      if (before === undefined) delete process.env["AWS_REGION"];
      else process.env["AWS_REGION"] = before;
    }
  });

  test("assumes the role before the first call", async () => {
    local.resetCalls();
    const role = { role_arn: "arn:aws:iam::123456789012:role/search", session_name: "plan" };
    const provider = configureProvider({ region: "us-east-1", ...settings(), assume_role: role });
    const client = await provider.clientIn(undefined);
    await client.send(new DescribePackagesCommand({}));
    provider.close();
    expect(local.requests.map(({ operation }) => operation)).toEqual(["AssumeRole", "DescribePackages"]);
  });

  test("bounds the attempts of one call", async () => {
    local.resetCalls();
    const fault = local.emulator.faults.serverError({ operation: "DescribePackages" });
    const provider = configureProvider({ region: "us-east-1", ...settings(), max_retries: 2 });
    const client = await provider.clientIn(undefined);
    await expect(client.send(new DescribePackagesCommand({}))).rejects.toThrow();
    provider.close();
    fault.lift();
    expect(local.calls("DescribePackages")).toBe(2);
  });
});
