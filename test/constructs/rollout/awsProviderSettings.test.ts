import { AwsProvider, type AwsProviderConfig } from "@cdktf/provider-aws/lib/provider";
import { awsProviderOf, awsProviderSettings } from "../../../src/constructs/rollout/awsProviderSettings";
import { messageOf, StackFixture } from "../StackFixture";

describe("the AWS provider's settings, as the rollout's plugin gets them", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  const settingsOf = (config: AwsProviderConfig) =>
    awsProviderSettings(new AwsProvider(fixture.stack, "other", { alias: "other", ...config }));

  it("are the region, the credentials, the endpoints and the retries, and nothing else", () => {
    const settings = settingsOf({
      region: "eu-west-1",
      profile: "search",
      accessKey: "test",
      secretKey: "test",
      token: "session",
      maxRetries: 5,
      retryMode: "adaptive",
      skipCredentialsValidation: true,
      defaultTags: [{ tags: { team: "search" } }],
      endpoints: [
        { opensearch: "http://127.0.0.1:4566", s3: "http://127.0.0.1:4567", iam: "http://127.0.0.1:1" },
      ],
    });
    expect(settings).toEqual({
      region: "eu-west-1",
      profile: "search",
      accessKey: "test",
      secretKey: "test",
      token: "session",
      maxRetries: 5,
      retryMode: "adaptive",
      endpoints: { opensearch: "http://127.0.0.1:4566", s3: "http://127.0.0.1:4567" },
    });
  });

  it("are none when the AWS provider takes all from the environment", () => {
    expect(settingsOf({})).toEqual({});
  });

  it("take the endpoint of OpenSearch Service under its older name too", () => {
    expect(settingsOf({ endpoints: [{ es: "http://127.0.0.1:4566" }] })).toEqual({
      endpoints: { opensearch: "http://127.0.0.1:4566" },
    });
  });

  it("have the role to assume, its duration in seconds", () => {
    const roleArn = "arn:aws:iam::123456789012:role/search";
    expect(settingsOf({ assumeRole: [{ roleArn, externalId: "x", duration: "1h30m" }] })).toEqual({
      assumeRole: { roleArn: roleArn, externalId: "x", durationSeconds: 5400 },
    });
  });

  it("count overrides as well", () => {
    fixture.aws.addOverride("region", "ap-northeast-1");
    expect(awsProviderSettings(fixture.aws)).toEqual({ region: "ap-northeast-1" });
  });

  it("are refused when roles are assumed one after the other", () => {
    const roles = ["first", "second"].map((name) => ({ roleArn: `arn:aws:iam::123456789012:role/${name}` }));
    expect(messageOf(() => settingsOf({ assumeRole: roles }))).toBe(
      "PackagesError: search/other: giving the rollout's plugin the AWS provider's settings: it can assume one role, " +
        "not one after the other. For the plugin, let a profile assume the roles and leave it out here, or choose " +
        "the rollout mode MANUAL.",
    );
  });

  it("are refused when the credentials come from files that the plugin would not read", () => {
    expect(messageOf(() => settingsOf({ sharedConfigFiles: ["conf"] }))).toContain(
      "shared_config_files is not among its settings. For the plugin, set AWS_CONFIG_FILE in the environment",
    );
  });

  it.each([
    ["use_fips_endpoint", { useFipsEndpoint: true }, "AWS_USE_FIPS_ENDPOINT=true"],
    ["use_dualstack_endpoint", { useDualstackEndpoint: true }, "AWS_USE_DUALSTACK_ENDPOINT=true"],
    ["custom_ca_bundle", { customCaBundle: "ca.pem" }, "NODE_EXTRA_CA_CERTS"],
    ["https_proxy", { httpsProxy: "http://proxy:3128" }, "without a proxy"],
  ])("are refused when %s would lead the AWS provider another way to the API", (name, config, instead) => {
    const message = messageOf(() => settingsOf(config));
    expect(message).toContain(`${name} is not among its settings`);
    expect(message).toContain(instead);
  });

  it("are shared when such a setting only says what holds anyway", () => {
    expect(settingsOf({ region: "eu-west-1", useFipsEndpoint: false })).toEqual({ region: "eu-west-1" });
  });

  it.each([
    ["policy_arns", { policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }],
    ["source_identity", { sourceIdentity: "deployer" }],
    ["tags", { tags: { team: "search" } }],
  ])("are refused when the role's session would be another one without its %s", (name, more) => {
    const role = { roleArn: "arn:aws:iam::123456789012:role/search", ...more };
    expect(messageOf(() => settingsOf({ assumeRole: [role] }))).toContain(
      `${name} is not among its settings`,
    );
  });

  it("come from the provider with the alias, and from the default one without", () => {
    const eu = new AwsProvider(fixture.stack, "eu", { alias: "eu" });
    expect(awsProviderOf(fixture.stack, "eu")).toBe(eu);
    expect(awsProviderOf(fixture.stack, undefined)).toBe(fixture.aws);
  });
});
