import { DescribePackagesCommand } from "@aws-sdk/client-opensearch";
import { configureProvider } from "../../../../../providers/opensearchpackages/plugin/live/PackagesProvider";
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
    const { client } = configureProvider({ region: "eu-central-1", ...settings() });
    await client.send(new DescribePackagesCommand({}));
    client.destroy();
    expect(local.requests).toMatchObject([
      { operation: "DescribePackages", region: "eu-central-1", status: 200 },
    ]);
  });

  test("assumes the role before the first call", async () => {
    local.resetCalls();
    const role = { role_arn: "arn:aws:iam::123456789012:role/search", session_name: "plan" };
    const { client } = configureProvider({ region: "us-east-1", ...settings(), assume_role: role });
    await client.send(new DescribePackagesCommand({}));
    client.destroy();
    expect(local.requests.map(({ operation }) => operation)).toEqual(["AssumeRole", "DescribePackages"]);
  });

  test("bounds the attempts of one call", async () => {
    local.resetCalls();
    const fault = local.emulator.faults.serverError({ operation: "DescribePackages" });
    const { client } = configureProvider({ region: "us-east-1", ...settings(), max_retries: 2 });
    await expect(client.send(new DescribePackagesCommand({}))).rejects.toThrow();
    client.destroy();
    fault.lift();
    expect(local.calls("DescribePackages")).toBe(2);
  });
});
