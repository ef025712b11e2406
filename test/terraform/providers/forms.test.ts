import type { DeclaredPackage } from "../../../src/terraform/declared/Declared";
import { block, change, readPlan } from "../documents";

const PACKAGE = "aws_opensearch_package.s";
const constant = (value: unknown): object => ({ constant_value: value });
const followed = { references: ["var.given"] };

/** A package whose provider is configured so, with a variable of this value. */
function packageWith(expressions: object, given: unknown = "x"): DeclaredPackage | undefined {
  return readPlan({
    variables: { given: { value: given } },
    resource_changes: [change(PACKAGE, { after: { package_name: "a" } })],
    configuration: {
      provider_config: { aws: { name: "aws", expressions } },
      root_module: { resources: [block(PACKAGE)] },
    },
  }).packages[0];
}

describe("a setting behind a reference", () => {
  it.each([
    ["arn:aws:iam::123456789012:role/r", true],
    ["arn:aws-cn:iam::123456789012:role/path/r", true],
    ["arn:aws-us-gov:iam::123456789012:role/r", true],
    ["arn:aws2:iam::123456789012:role/r", false],
    ["arn:aws:iam::12345678901:role/r", false],
    ["arn:aws:iam::1234567890123:role/r", false],
    ["arn:aws:iam::123456789012:role/", false],
    ["arn:aws:iam::123456789012:role/a b", false],
    ["arn:aws:iam::123456789012:user/r", false],
    ["xarn:aws:iam::123456789012:role/r", false],
    ["arn:aws:iam::123456789012:role/r ", false],
  ])("is a role when it is the whole ARN of one: %j, %s", (roleArn, isGood) => {
    const found = packageWith({ assume_role: [{ role_arn: followed }] }, roleArn);
    expect(found?.settings.assumeRole).toEqual(isGood ? { roleArn } : undefined);
    expect(
      found?.unknownSettings.map(({ setting, expression, option }) => [setting, expression, option]),
    ).toEqual(isGood ? [] : [["assume_role.role_arn", "var.given", "--role-arn"]]);
  });

  it.each([
    ["http://localhost:4566", true],
    ["https://s3.example.com/path", true],
    ["ftp://localhost", false],
    ["xhttp://localhost", false],
    ["http://a b", false],
    ["http://", false],
    ["http://localhost:x", false],
  ])("is an endpoint when it is a whole URL: %j, %s", (url, isGood) => {
    const found = packageWith({ endpoints: [{ s3: followed }] }, url);
    expect(found?.settings.endpoints).toEqual(isGood ? { s3: url } : undefined);
    expect(found?.unknownSettings.map(({ setting, option }) => [setting, option])).toEqual(
      isGood ? [] : [["endpoints.s3", "--endpoint-url"]],
    );
  });

  it.each([
    ["eu-central-1", true],
    ["eu", false],
    [1, false],
    [null, false],
  ])("is a region when it is the name of one: %j, %s", (region, isGood) => {
    const found = packageWith({ region: followed }, region);
    expect(found?.settings.region).toBe(isGood ? region : undefined);
    expect(found?.unknownSettings.map(({ setting, option }) => [setting, option])).toEqual(
      isGood ? [] : [["region", "--region"]],
    );
  });

  it("is no profile, whatever it is: any word may be a part of one", () => {
    expect(packageWith({ profile: followed }, "production")).toMatchObject({
      settings: {},
      unknownSettings: [{ setting: "profile", expression: "var.given", option: "--profile" }],
    });
    expect(packageWith({ profile: constant("production") })).toMatchObject({
      settings: { profile: "production" },
      unknownSettings: [],
    });
  });
});

describe("roles", () => {
  const role = (name: string): object => ({ role_arn: constant(`arn:aws:iam::123456789012:role/${name}`) });

  it("are taken one at a time: a chain is not followed", () => {
    for (const count of [2, 3])
      expect(packageWith({ assume_role: Array.from({ length: count }, () => role("r")) })).toMatchObject({
        settings: {},
        unknownSettings: [
          {
            setting: "assume_role",
            expression: `a chain of ${count} roles`,
            why: "one role can be assumed, not one through another",
            option: "--role-arn",
          },
        ],
      });
  });

  it("have what they are assumed with, as far as it is known", () => {
    const more = { external_id: constant("id"), session_name: constant("name"), policy: constant("{}") };
    expect(packageWith({ assume_role: [{ ...role("r"), ...more }] })?.settings.assumeRole).toEqual({
      roleArn: "arn:aws:iam::123456789012:role/r",
      externalId: "id",
      sessionName: "name",
      policy: "{}",
    });
    const unknown = { session_name: { references: ["local.x"] }, policy: constant("") };
    expect(packageWith({ assume_role: [{ ...role("r"), ...unknown }] })).toMatchObject({
      settings: { assumeRole: { roleArn: "arn:aws:iam::123456789012:role/r" } },
      unknownSettings: [],
    });
  });
});
