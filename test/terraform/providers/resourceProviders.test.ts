import * as fc from "fast-check";
import { block, change, plan, read, readPlan } from "../documents";

const PACKAGE = "aws_opensearch_package.s";
const constant = (value: unknown): object => ({ constant_value: value });
const aws = (region?: string, parts: object = {}): object => ({
  name: "aws",
  expressions: region === undefined ? {} : { region: constant(region) },
  ...parts,
});

interface Given {
  /** The key of the package's block; null for one whose block is gone. */
  readonly key: string | null;
  readonly providers: object;
  readonly after?: object;
  readonly unknown?: object;
}

function providerOf({ key, providers, after = {}, unknown = {} }: Given): unknown {
  const actions = key === null ? ["delete"] : ["update"];
  const before = { package_name: "a", ...after };
  const changed = { actions, before, after: key === null ? null : before, after_unknown: unknown };
  const resources = key === null ? [] : [block(PACKAGE, {}, { provider_config_key: key })];
  const [found] = readPlan({
    resource_changes: [change(PACKAGE, changed)],
    configuration: { provider_config: providers, root_module: { resources } },
  }).packages;
  return [
    found?.providerKey,
    found?.settings,
    found?.unknownSettings.map(({ expression, why }) => [expression, why]),
  ];
}

describe("the provider configuration of a resource", () => {
  it("is the one that its block names", () => {
    const providers = { aws: aws("eu-west-1"), "aws.west": aws("us-west-2", { alias: "west" }) };
    expect(providerOf({ key: "aws.west", providers })).toEqual(["aws.west", { region: "us-west-2" }, []]);
    expect(providerOf({ key: "aws", providers })).toEqual(["aws", { region: "eu-west-1" }, []]);
    const bare = { "aws.west": { name: "aws", alias: "west" } };
    expect(providerOf({ key: "aws.west", providers: bare })).toEqual(["aws.west", {}, []]);
  });

  it("is empty for the default one that has no block", () => {
    expect(providerOf({ key: "aws", providers: {} })).toEqual(["aws", {}, []]);
    expect(providerOf({ key: "module.a:aws", providers: {} })).toEqual(["module.a:aws", {}, []]);
  });

  it("is that of the nearest module around that has one", () => {
    const providers = {
      aws: aws("eu-west-1"),
      "module.a:aws": aws("eu-west-2", { module_address: "module.a" }),
    };
    expect(providerOf({ key: "module.a.module.b:aws", providers })).toEqual([
      "module.a:aws",
      { region: "eu-west-2" },
      [],
    ]);
    expect(providerOf({ key: "module.b.module.a:aws", providers })).toEqual([
      "aws",
      { region: "eu-west-1" },
      [],
    ]);
  });

  it("is none of the root's for a key that names no module", () => {
    const providers = { aws: aws("eu-west-1") };
    const part = fc.constantFrom("module", "a", ".", ":", "[0]", '["b"]', "aws", " ");
    const key = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(key, (key) => {
        const [found] = providerOf({ key, providers }) as [string];
        expect(["aws", key]).toContain(found);
      }),
      { numRuns: 500 },
    );
    for (const known of ["module.a:aws", "module.a[0].module.b:aws", 'module.a["b"].module.aws:aws']) {
      expect(providerOf({ key: known, providers })).toEqual(["aws", { region: "eu-west-1" }, []]);
    }
    for (const unknown of [
      "module.a.b:aws",
      "module:aws",
      "a:aws",
      ":aws",
      "module.a:module.b:aws",
      "module..a:aws",
    ]) {
      expect(providerOf({ key: unknown, providers })).toMatchObject([unknown, {}, expect.anything()]);
    }
  });

  it.each(["aws.west", "module.a:aws.west"])("is not told when an alias has no block: %s", (key) => {
    expect(providerOf({ key, providers: {} })).toEqual([
      key,
      {},
      [[key, "the plan does not have this provider configuration"]],
    ]);
  });

  it("is that of a block that is gone when there is one, or all say the same", () => {
    const same = { aws: aws("eu-west-1"), "aws.other": aws("eu-west-1") };
    expect(providerOf({ key: null, providers: { aws: aws("eu-west-1") } })).toEqual([
      "aws",
      { region: "eu-west-1" },
      [],
    ]);
    expect(providerOf({ key: null, providers: same })).toEqual(["", { region: "eu-west-1" }, []]);
  });

  it("is not told of a block that is gone when they differ, or there is none", () => {
    const providers = { aws: aws("eu-west-1"), "aws.west": aws("us-west-2") };
    expect(providerOf({ key: null, providers })).toEqual([
      "",
      {},
      [["aws, aws.west", "the plan does not say which of the provider configurations it belongs to"]],
    ]);
    expect(providerOf({ key: null, providers: { random: { name: "random", expressions: {} } } })).toEqual([
      "",
      {},
      [["a provider configuration", "the plan has no configuration of its provider"]],
    ]);
  });

  it("is not told by a plan without its configuration", () => {
    const changed = change(PACKAGE, { actions: ["update"], after: { package_name: "a" } });
    const bare = {
      ...(JSON.parse(plan({ resource_changes: [changed] })) as object),
      configuration: undefined,
    };
    const [found] = read(JSON.stringify(bare)).packages;
    expect(found).toMatchObject({
      providerKey: "",
      settings: {},
      unknownSettings: [
        {
          setting: "region",
          expression: "a provider configuration",
          why: "the plan has no configuration",
          option: "--region",
        },
      ],
    });
  });

  it("is that of whoever validates, of a state", () => {
    const resources = [
      { address: PACKAGE, mode: "managed", type: "aws_opensearch_package", values: { package_name: "a" } },
    ];
    const [found] = read(
      JSON.stringify({ format_version: "1.0", values: { root_module: { resources } } }),
    ).packages;
    expect(found).toMatchObject({ providerKey: "", settings: {}, unknownSettings: [] });
  });
});

describe("the region of a resource itself", () => {
  const unread = (setting: string): object => ({
    [setting]: { references: ["var.nobody"] },
  });

  it("wins over that of the provider, and settles no other setting", () => {
    const providers = { aws: { name: "aws", expressions: { ...unread("region"), ...unread("profile") } } };
    const [, settings, unknown] = providerOf({ key: "aws", providers }) as [unknown, object, string[][]];
    expect(settings).toEqual({});
    expect(unknown.length).toBeGreaterThan(0);
    const own = providerOf({ key: "aws", providers, after: { region: "eu-north-1" } }) as [
      unknown,
      object,
      string[][],
    ];
    expect(own[1]).toEqual({ region: "eu-north-1" });
    expect(own[2]).toHaveLength(unknown.length - 1);
  });

  it("leaves the provider's other settings when it is not known", () => {
    const providers = {
      aws: aws("eu-west-1", { expressions: { region: constant("eu-west-1"), profile: constant("p") } }),
    };
    const known = providerOf({ key: "aws", providers }) as [unknown, object, unknown];
    const unknown = providerOf({ key: "aws", providers, unknown: { region: true } }) as [
      unknown,
      object,
      unknown,
    ];
    expect(unknown[1]).toEqual({ ...known[1], region: undefined });
    expect(unknown[2]).toEqual([["the `region` of the resource", "it is not known until the apply"]]);
  });
});
