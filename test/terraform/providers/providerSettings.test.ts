import type { ServiceSettings } from "../../../src/contract/ServiceSettings";
import type { DeclaredPackage } from "../../../src/terraform/declared/Declared";
import { block, change, readPlan } from "../documents";
import type { UnknownSetting } from "../../../src/terraform/providers/settingForms";

const PACKAGE = "aws_opensearch_package.s";
const ROLE = "arn:aws:iam::111122223333:role/deploy";
const constant = (value: unknown): object => ({ constant_value: value });
const references = (...names: string[]): object => ({ references: names });

interface Parts {
  readonly variables?: object;
  readonly after?: object;
  readonly after_unknown?: object;
}

/** The package of a plan whose one provider configuration has these expressions. */
function packageWith(
  expressions: object,
  { variables = {}, ...sides }: Parts = {},
): DeclaredPackage | undefined {
  const values = Object.entries(variables).map(([name, value]) => [name, { value: value as unknown }]);
  return readPlan({
    variables: Object.fromEntries(values) as object,
    resource_changes: [change(PACKAGE, { after: { package_name: "a" }, ...sides })],
    configuration: {
      provider_config: { aws: { name: "aws", expressions } },
      root_module: { resources: [block(PACKAGE)] },
    },
  }).packages[0];
}

const UNKNOWN = (setting: string, option: string): Partial<UnknownSetting> => ({ setting, option });

describe("a provider configuration of the root", () => {
  it.each<[string, object, object, ServiceSettings]>([
    ["a constant", { region: constant("eu-west-1") }, {}, { region: "eu-west-1" }],
    ["null, which is not set", { region: constant(null) }, {}, {}],
    ["a variable", { region: references("var.r") }, { r: "ap-southeast-2" }, { region: "ap-southeast-2" }],
    [
      "a member of a variable",
      { region: references("var.c.region", "var.c") },
      { c: { region: "us-gov-west-1" } },
      { region: "us-gov-west-1" },
    ],
    [
      "an entry of a variable",
      { region: references('var.c["a.b"][0]', 'var.c["a.b"]', "var.c") },
      { c: { "a.b": ["eu-north-1"] } },
      { region: "eu-north-1" },
    ],
    [
      "a role",
      { assume_role: [{ role_arn: references("var.role") }] },
      { role: ROLE },
      { assumeRole: { roleArn: ROLE } },
    ],
    [
      "a role as a single block",
      { assume_role: { role_arn: constant(ROLE) } },
      {},
      { assumeRole: { roleArn: ROLE } },
    ],
    [
      "what belongs to a role, its name in the log left out when it is not known",
      {
        assume_role: [
          {
            role_arn: constant(ROLE),
            external_id: references("var.id"),
            session_name: references("local.n"),
          },
        ],
      },
      { id: "x" },
      { assumeRole: { roleArn: ROLE, externalId: "x" } },
    ],
    ["a profile", { profile: constant("prod") }, {}, { profile: "prod" }],
    [
      "endpoints, by any of their names",
      {
        endpoints: [
          { es: references("var.e"), s3: constant("http://s3.local:1"), ec2: references("local.x") },
        ],
      },
      { e: "http://127.0.0.1:4566" },
      { endpoints: { opensearch: "http://127.0.0.1:4566", s3: "http://s3.local:1" } },
    ],
    [
      "endpoints as a single block",
      { endpoints: { sts: constant("http://s") } },
      {},
      { endpoints: { sts: "http://s" } },
    ],
    [
      "endpoints as a constant object",
      { endpoints: constant({ s3: "http://s" }) },
      {},
      { endpoints: { s3: "http://s" } },
    ],
    [
      "no keys",
      { access_key: constant("AKIA"), secret_key: references("var.k"), token: constant("t") },
      { k: "k" },
      {},
    ],
  ])("takes %s", (_what, expressions, variables, settings) => {
    expect(packageWith(expressions, { variables })).toMatchObject({ settings, unknownSettings: [] });
  });

  it.each<[string, object, object, Partial<UnknownSetting>]>([
    ["a template", { region: references("var.a") }, { a: "eu" }, UNKNOWN("region", "--region")],
    [
      "a template with a part in front",
      { region: references("var.a") },
      { a: "west-1" },
      UNKNOWN("region", "--region"),
    ],
    [
      "a variable that is null, perhaps with a fallback",
      { region: references("var.a") },
      { a: null },
      UNKNOWN("region", "--region"),
    ],
    ["a condition", { region: references("var.prod") }, { prod: true }, UNKNOWN("region", "--region")],
    [
      "one of two variables",
      { region: references("var.a", "var.b") },
      { a: "eu-west-1", b: "eu-west-2" },
      UNKNOWN("region", "--region"),
    ],
    ["a local", { region: references("local.region") }, {}, UNKNOWN("region", "--region")],
    ["a function of constants", { region: {} }, {}, UNKNOWN("region", "--region")],
    [
      "a data source",
      { region: references("data.aws_region.r.name", "data.aws_region.r") },
      {},
      UNKNOWN("region", "--region"),
    ],
    [
      "an entry by another variable",
      { region: references("var.regions", "var.env") },
      { regions: { a: "eu-west-1" }, env: "a" },
      UNKNOWN("region", "--region"),
    ],
    ["a variable without a value", { region: references("var.gone") }, {}, UNKNOWN("region", "--region")],
    [
      "a profile behind a variable: any word may be one",
      { profile: references("var.p") },
      { p: "prod" },
      UNKNOWN("profile", "--profile"),
    ],
    [
      "an account in a role's ARN",
      { assume_role: [{ role_arn: references("var.a") }] },
      { a: "111122223333" },
      UNKNOWN("assume_role.role_arn", "--role-arn"),
    ],
    [
      "the name of a role",
      { assume_role: [{ role_arn: references("var.a") }] },
      { a: "deploy" },
      UNKNOWN("assume_role.role_arn", "--role-arn"),
    ],
    [
      "an external id from elsewhere",
      { assume_role: [{ role_arn: constant(ROLE), external_id: references("local.id") }] },
      {},
      UNKNOWN("assume_role.external_id", "--role-arn"),
    ],
    [
      "a chain of roles",
      { assume_role: [{ role_arn: constant(ROLE) }, { role_arn: constant(ROLE) }] },
      {},
      UNKNOWN("assume_role", "--role-arn"),
    ],
    [
      "roles as an attribute",
      { assume_role: references("var.roles") },
      { roles: [] },
      UNKNOWN("assume_role", "--role-arn"),
    ],
    [
      "the host of an endpoint",
      { endpoints: [{ s3: references("var.h") }] },
      { h: "s3.local" },
      UNKNOWN("endpoints.s3", "--endpoint-url"),
    ],
    [
      "endpoints as an attribute",
      { endpoints: references("var.e") },
      { e: {} },
      UNKNOWN("endpoints", "--endpoint-url"),
    ],
  ])("does not guess %s", (_what, expressions, variables, unknown) => {
    const found = packageWith(expressions, { variables });
    expect(found?.unknownSettings).toMatchObject([unknown]);
    expect(found?.settings.region ?? found?.settings.profile ?? found?.settings.endpoints).toBeUndefined();
  });

  it("says what an expression refers to, and never the value", () => {
    const [unknown] =
      packageWith(
        { region: references("var.area.name", "var.area") },
        { variables: { area: { name: "eu" } } },
      )?.unknownSettings ?? [];
    expect(unknown?.expression).toBe("var.area.name");
    expect(JSON.stringify(unknown)).not.toContain('eu"');
  });

  it("a resource's own region wins over an expression", () => {
    expect(packageWith({ region: references("local.r") }, { after: { region: "eu-west-3" } })).toMatchObject({
      settings: { region: "eu-west-3" },
      unknownSettings: [],
    });
  });

  it("a resource's own region that is not known yet is not that of its provider", () => {
    const found = packageWith(
      { region: constant("us-east-1") },
      { after: { region: "old-old-1" }, after_unknown: { region: true } },
    );
    expect(found?.settings).toEqual({});
    expect(found?.unknownSettings).toMatchObject([UNKNOWN("region", "--region")]);
  });
});

describe("a provider configuration of a module", () => {
  const inModules = (
    region: object,
    outer: object,
    inner: object,
    provider = "module.a.module.b:aws",
  ): DeclaredPackage | undefined =>
    readPlan({
      variables: { region: { value: "eu-west-1" } },
      resource_changes: [change(`module.a.module.b.${PACKAGE}`, { after: { package_name: "a" } })],
      configuration: {
        provider_config: {
          aws: { name: "aws", expressions: { region: constant("us-east-1") } },
          "module.a.module.b:aws": {
            name: "aws",
            module_address: "module.a.module.b",
            expressions: { region },
          },
        },
        root_module: {
          module_calls: {
            a: {
              expressions: outer,
              module: {
                module_calls: {
                  b: {
                    expressions: inner,
                    module: {
                      resources: [block(PACKAGE, {}, { provider_config_key: provider })],
                      variables: { region: {}, fallback: { default: "eu-south-1" } },
                    },
                  },
                },
                outputs: {},
              },
            },
            names: {
              module: { outputs: { region: { expression: references("var.given") } } },
              expressions: { given: constant("ca-central-1") },
            },
          },
        },
      },
    }).packages[0];

  it.each<[string, object, object, object, string]>([
    [
      "through two calls to a root variable",
      references("var.region"),
      { r: references("var.region") },
      { region: references("var.r") },
      "eu-west-1",
    ],
    [
      "through two calls to a constant",
      references("var.region"),
      { r: constant("eu-west-2") },
      { region: references("var.r") },
      "eu-west-2",
    ],
    [
      "through an object",
      references("var.region"),
      { r: constant({ region: "sa-east-1" }) },
      { region: references("var.r.region", "var.r") },
      "sa-east-1",
    ],
    ["to the default of a variable that no caller sets", references("var.fallback"), {}, {}, "eu-south-1"],
    [
      "through the output of another module",
      references("var.region"),
      { r: references("module.names.region", "module.names") },
      { region: references("var.r") },
      "ca-central-1",
    ],
  ])("is followed %s", (_how, region, outer, inner, expected) => {
    expect(inModules(region, outer, inner)).toMatchObject({
      settings: { region: expected },
      unknownSettings: [],
    });
  });

  it.each<[string, object, object, object]>([
    [
      "a local of the caller",
      references("var.region"),
      { r: references("local.r") },
      { region: references("var.r") },
    ],
    [
      "each.value",
      references("var.region"),
      { r: constant("eu-west-1") },
      { region: references("each.value") },
    ],
    ["a variable that nobody sets", references("var.region"), {}, {}],
    ["a circle", references("var.region"), {}, { region: references("module.b.region") }],
  ])(
    "is not known behind %s, whatever the root's variable of that name is",
    (_what, region, outer, inner) => {
      const found = inModules(region, outer, inner);
      expect(found?.settings).toEqual({});
      expect(found?.unknownSettings).toMatchObject([UNKNOWN("region", "--region")]);
    },
  );

  it.each([
    ["that of the module around it, where it has none", "module.a.module.c:aws", "us-east-1", "aws"],
    ["the root's, which was passed", "aws", "us-east-1", "aws"],
  ])("is %s", (_what, key, region, providerKey) => {
    expect(inModules(constant("x"), {}, {}, key)).toMatchObject({ settings: { region }, providerKey });
  });

  it("of an alias that the plan does not have is not known", () => {
    const found = inModules(constant("x"), {}, {}, "module.a:aws.gone");
    expect(found).toMatchObject({ settings: {}, unknownSettings: [UNKNOWN("region", "--region")] });
  });
});

describe("a module that only requires the provider, called by one that does not", () => {
  const required = (local: string, provider_config: object): DeclaredPackage | undefined => {
    const key = `module.a.module.b:${local}`;
    const entry = { name: "aws", module_address: "module.a.module.b", version_constraint: ">= 5.0.0" };
    const resources = [block(PACKAGE, {}, { provider_config_key: key })];
    return readPlan({
      resource_changes: [change(`module.a.module.b.${PACKAGE}`, { after: { package_name: "a" } })],
      configuration: {
        provider_config: { ...provider_config, [key]: entry },
        root_module: { module_calls: { a: { module: { module_calls: { b: { module: { resources } } } } } } },
      },
    }).packages[0];
  };
  const root = { name: "aws", expressions: { region: constant("eu-west-1") } };

  it("has the configuration of the root", () => {
    const found = required("aws", { aws: root });
    expect(found).toMatchObject({
      settings: { region: "eu-west-1" },
      providerKey: "aws",
      unknownSettings: [],
    });
  });

  it("has the default one, where the root has none either", () => {
    expect(required("aws", {})).toMatchObject({ settings: {}, unknownSettings: [] });
  });

  it("is not known to have one of the same alias", () => {
    const found = required("aws.west", { "aws.west": root });
    expect(found).toMatchObject({ settings: {}, unknownSettings: [UNKNOWN("region", "--region")] });
  });
});

describe("a resource whose block is gone", () => {
  const removed = (providers: Record<string, string>, provider_name?: string): DeclaredPackage | undefined =>
    readPlan({
      resource_changes: [
        { ...(change(PACKAGE, { actions: ["delete"], before: {}, after: null }) as object), provider_name },
      ],
      configuration: {
        provider_config: Object.fromEntries(
          Object.entries(providers).map(([key, region]) => [
            key,
            {
              name: key.split(".")[0],
              full_name: `registry.opentofu.org/hashicorp/${key.split(".")[0]}`,
              expressions: { region: constant(region) },
            },
          ]),
        ),
        root_module: {},
      },
    }).packages[0];

  it("belongs to the only configuration of its provider, whichever registry it is from", () => {
    expect(removed({ aws: "eu-west-1", google: "x" }, "registry.terraform.io/hashicorp/aws")).toMatchObject({
      settings: { region: "eu-west-1" },
      providerKey: "aws",
    });
  });

  it.each(["registry.terraform.io/acme/aws", "registry.terraform.io/hashicorpa/ws", "hashicorp/google"])(
    "belongs to no configuration of another provider than its own, %s",
    (providerName) => {
      expect(removed({ aws: "eu-west-1" }, providerName)).toMatchObject({
        settings: {},
        providerKey: "",
        unknownSettings: [UNKNOWN("region", "--region")],
      });
    },
  );

  it.each<[string, object, object]>([
    [
      "belongs to the configuration that there is, not to a module that only requires the provider",
      {
        aws: { name: "aws", expressions: { region: constant("us-west-2") } },
        "module.m:aws": { name: "aws", module_address: "module.m" },
      },
      { providerKey: "aws", settings: { region: "us-west-2" }, unknownSettings: [] },
    ],
    [
      "is anywhere that the shell says, where modules only require the provider",
      { "module.m:aws": { name: "aws", module_address: "module.m" } },
      { settings: {}, unknownSettings: [] },
    ],
  ])("%s", (_what, provider_config, expected) => {
    const { packages } = readPlan({
      resource_changes: [change(PACKAGE, { actions: ["delete"], before: {}, after: null })],
      configuration: { provider_config, root_module: {} },
    });
    expect(packages[0]).toMatchObject(expected);
  });

  it("is where all of them are, when they are alike", () => {
    expect(removed({ aws: "eu-west-1", "aws.same": "eu-west-1" })).toMatchObject({
      settings: { region: "eu-west-1" },
      unknownSettings: [],
    });
  });

  it("is not known to be in either of two places", () => {
    expect(removed({ aws: "eu-west-1", "aws.west": "us-west-2" })).toMatchObject({
      settings: {},
      providerKey: "",
      unknownSettings: [{ setting: "region", expression: "aws, aws.west", option: "--region" }],
    });
  });

  it("is not known to be anywhere without a configuration", () => {
    const { packages } = readPlan({ configuration: undefined, resource_changes: [change(PACKAGE, {})] });
    expect(packages).toMatchObject([{ settings: {}, unknownSettings: [UNKNOWN("region", "--region")] }]);
  });
});

it("each setting is unread once, however many resources are there", () => {
  const names = ["a", "b", "c"].map((name) => `aws_opensearch_package.${name}`);
  const { unread } = readPlan({
    resource_changes: names.map((name) => change(name, { after: { package_name: name } })),
    configuration: {
      provider_config: { aws: { name: "aws", expressions: { region: references("local.r") } } },
      root_module: { resources: names.map((name) => block(name)) },
    },
  });
  expect(unread).toMatchObject([{ address: "aws", what: "region", option: "--region" }]);
});
