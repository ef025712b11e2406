import fc from "fast-check";
import { Configuration } from "../../../src/terraform/configuration/Configuration";
import { evaluate } from "../../../src/terraform/configuration/evaluate";
import { expressionReferences, mostSpecific } from "../../../src/terraform/configuration/references";
import { DocumentNode } from "../../../src/terraform/json/DocumentNode";
import { block } from "../documents";

const references = (...names: string[]): object => ({ references: names });
const constant = (value: unknown): object => ({ constant_value: value });
const PACKAGE = "aws_opensearch_package.s";

function configurationOf(document: object): Configuration {
  return new Configuration(DocumentNode.root(document as Record<string, unknown>, "plan.json"));
}
const node = (value: unknown): DocumentNode => DocumentNode.root({ x: value }, "plan.json").member("x")!;

describe("the configuration of a plan", () => {
  const expressions = { package_name: constant("a") };
  const parts = {
    count_expression: constant(2),
    for_each_expression: constant({ a: 1 }),
    provisioners: [{ type: "local-exec" }],
    depends_on: ["aws_iam_role.r"],
  };
  const call = {
    expressions: { id: constant("given") },
    depends_on: ["aws_iam_role.r"],
    count_expression: constant(1),
    module: {
      resources: [block(PACKAGE)],
      outputs: { id: { expression: references(`${PACKAGE}.id`) } },
      variables: { id: { default: "own" }, none: {}, nothing: { default: null } },
      module_calls: { inner: { module: { resources: [block("data.aws_region.r")] } } },
    },
  };
  const configuration = configurationOf({
    variables: { region: { value: "eu" }, nothing: { value: null } },
    configuration: {
      provider_config: {
        aws: { name: "aws", full_name: "x/hashicorp/aws", version_constraint: "~> 6.0", expressions: {} },
        "module.m:aws.west": { name: "aws", module_address: "module.m" },
      },
      root_module: {
        resources: [block(PACKAGE, expressions, parts)],
        variables: { region: { default: "us" }, zone: { default: "a" }, none: {} },
        module_calls: { m: call },
      },
    },
  });

  it("has each block with all that it says, by its address without keys", () => {
    expect(configuration.isThere).toBe(true);
    expect(configuration.allBlocks().map(({ address, mode, type }) => [address, mode, type])).toEqual([
      [PACKAGE, "managed", "aws_opensearch_package"],
      [`module.m.${PACKAGE}`, "managed", "aws_opensearch_package"],
      ["module.m.module.inner.data.aws_region.r", "data", "aws_region"],
    ]);
    const found = configuration.block(`${PACKAGE}["x"]`);
    expect(found).toMatchObject({ address: PACKAGE, providerKey: "aws", dependsOn: ["aws_iam_role.r"] });
    expect(found?.expressions?.value).toEqual(expressions);
    expect(found?.repetition.count?.value).toEqual(parts.count_expression);
    expect(found?.repetition.forEach?.value).toEqual(parts.for_each_expression);
    expect(found?.provisioners.map(({ value }) => value)).toEqual(parts.provisioners);
    expect(configuration.argument(`${PACKAGE}[0]`, "package_name")?.value).toEqual(constant("a"));
    expect(configuration.argument(PACKAGE, "none")).toBeNull();
    expect(configuration.argument("aws_iam_role.none", "name")).toBeNull();
    const inner = configuration.block("module.m.module.inner.data.aws_region.r");
    expect(inner?.repetition).toEqual({ count: null, forEach: null });
    expect([inner?.dependsOn, inner?.provisioners]).toEqual([[], []]);
  });

  it("has each call with what it passes and what the module gives", () => {
    expect(configuration.allCalls().map(({ path }) => path)).toEqual(["module.m.", "module.m.module.inner."]);
    const [first, second] = configuration.allCalls();
    expect(first).toMatchObject({ dependsOn: ["aws_iam_role.r"] });
    expect(first?.expressions?.value).toEqual(call.expressions);
    expect(first?.outputs?.value).toEqual(call.module.outputs);
    expect(first?.variables?.value).toEqual(call.module.variables);
    expect(second).toMatchObject({ expressions: null, outputs: null, variables: null, dependsOn: [] });
    expect(configuration.moduleArgument('module.m["x"].', "id")?.value).toEqual(constant("given"));
    expect(configuration.moduleArgument("module.m.", "none")).toBeNull();
    expect(configuration.moduleArgument("module.none.", "id")).toBeNull();
    expect(configuration.moduleOutput("module.m[0].", "id")?.value).toEqual(references(`${PACKAGE}.id`));
    expect(configuration.moduleOutput("module.m.", "none")).toBeNull();
    expect(configuration.repetitionOf("module.m[0].").count?.value).toEqual(constant(1));
    expect(configuration.repetitionOf("module.none.")).toEqual({ count: null, forEach: null });
  });

  it("has the values of variables: what was given, else the default, else nothing", () => {
    expect(configuration.rootVariable("region")).toEqual({ kind: "constant", value: "eu" });
    expect(configuration.rootVariable("nothing")).toEqual({ kind: "constant", value: null });
    expect(configuration.rootVariable("zone")).toEqual({ kind: "constant", value: "a" });
    expect(configuration.rootVariable("none")).toEqual({ kind: "unresolved" });
    expect(configuration.rootVariable("other")).toEqual({ kind: "unresolved" });
    expect(configuration.variableDefault("module.m[0].", "id")).toEqual({ kind: "constant", value: "own" });
    expect(configuration.variableDefault("module.m.", "nothing")).toEqual({ kind: "constant", value: null });
    expect(configuration.variableDefault("module.m.", "none")).toEqual({ kind: "unresolved" });
    expect(configuration.variableDefault("module.none.", "id")).toEqual({ kind: "unresolved" });
  });

  it("has each provider configuration with the module that it is in", () => {
    const [own, west] = [...configuration.providers.values()];
    expect(own).toMatchObject({
      key: "aws",
      name: "aws",
      fullName: "x/hashicorp/aws",
      module: "",
      versionConstraint: "~> 6.0",
    });
    expect(own?.expressions?.value).toEqual({});
    expect(west).toEqual({
      key: "module.m:aws.west",
      name: "aws",
      fullName: null,
      module: "module.m.",
      versionConstraint: null,
      expressions: null,
    });
  });

  it("is empty where the document has none", () => {
    const empty = configurationOf({});
    expect([empty.isThere, empty.allBlocks(), empty.allCalls(), empty.providers.size]).toEqual([
      false,
      [],
      [],
      0,
    ]);
    expect(empty.rootVariable("region")).toEqual({ kind: "unresolved" });
    expect(configurationOf({ configuration: {} }).isThere).toBe(true);
  });
});

describe("the value of an expression", () => {
  const given = {
    text: "t",
    map: { "a.b": { deep: ["x", { y: 1 }] }, plain: "p", 'q"]': "quoted" },
    list: ["zero", "one"],
    nothing: null,
  };
  const configuration = configurationOf({
    variables: Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }])),
    configuration: {
      root_module: {
        module_calls: {
          m: {
            expressions: {
              region: constant("eu"),
              passed: references("var.text"),
              loop: references("module.m.loop"),
              several: references("var.text", "var.list"),
            },
            module: {
              variables: { region: {}, passed: {}, own: { default: { in: "own" } }, loop: {}, several: {} },
              outputs: {
                region: { expression: references("var.region") },
                own: { expression: references("var.own") },
                loop: { expression: references("var.loop") },
                fixed: { expression: constant({ a: [1] }) },
              },
            },
          },
        },
      },
    },
  });
  const valueOf = (expression: object, module = ""): unknown =>
    evaluate(configuration, node(expression), module);

  it.each<[expression: object, module: string, value: unknown]>([
    [constant("x"), "", { kind: "constant", value: "x" }],
    [constant(null), "", { kind: "constant", value: null }],
    [references("var.text"), "", { kind: "followed", value: "t" }],
    [references("var.nothing"), "", { kind: "followed", value: null }],
    [references("var.map.plain", "var.map"), "", { kind: "followed", value: "p" }],
    [references('var.map["plain"]'), "", { kind: "followed", value: "p" }],
    [references('var.map["a.b"].deep[1].y'), "", { kind: "followed", value: 1 }],
    [references('var.map["q\\"]"]'), "", { kind: "followed", value: "quoted" }],
    [references("var.list[1]"), "", { kind: "followed", value: "one" }],
    [references("var.list[2]"), "", { kind: "unresolved" }],
    [references("var.list[x]"), "", { kind: "unresolved" }],
    [references("var.map.none"), "", { kind: "unresolved" }],
    [references("var.map.constructor"), "", { kind: "unresolved" }],
    [references("var.text.length"), "", { kind: "unresolved" }],
    [references("var.nothing.x"), "", { kind: "unresolved" }],
    [references("var.none"), "", { kind: "unresolved" }],
    [references("var.text", "var.list"), "", { kind: "unresolved" }],
    [references("local.x"), "", { kind: "unresolved" }],
    [references(), "", { kind: "unresolved" }],
    [{}, "", { kind: "unresolved" }],
    [references("var.region"), "module.m.", { kind: "followed", value: "eu" }],
    [references("var.passed"), "module.m.", { kind: "followed", value: "t" }],
    [references("var.own.in"), "module.m.", { kind: "followed", value: "own" }],
    [references("var.text"), "module.m.", { kind: "unresolved" }],
    [references("var.several"), "module.m.", { kind: "unresolved" }],
    [references("module.m.region", "module.m"), "", { kind: "followed", value: "eu" }],
    [references("module.m[0].region", "module.m[0]", "module.m"), "", { kind: "followed", value: "eu" }],
    [references("module.m.own.in"), "", { kind: "followed", value: "own" }],
    [references("module.m.fixed.a[0]"), "", { kind: "followed", value: 1 }],
    [references("module.m.none"), "", { kind: "unresolved" }],
    [references("module.none.x"), "", { kind: "unresolved" }],
    [references("module.m.loop"), "", { kind: "unresolved" }],
    [references("module.m"), "", { kind: "unresolved" }],
  ])("%j in %j is %j", (expression, module, value) => {
    expect(valueOf(expression, module)).toEqual(value);
  });

  it("is found at any depth of a value, and only there", () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const pathTo = (value: unknown): string[] =>
      typeof value !== "object" || value === null
        ? [""]
        : [
            "",
            ...Object.entries(value).flatMap(([key, member]) =>
              pathTo(member).map(
                (rest) => (Array.isArray(value) ? `[${key}]` : `[${JSON.stringify(key)}]`) + rest,
              ),
            ),
          ];
    const valueAt = (value: unknown, path: string): unknown =>
      [...path.matchAll(/\[(\d+|"(?:[^"\\]|\\.)*")\]/g)].reduce<unknown>(
        (at, [, key = ""]) => (at as Record<string, unknown>)[String(JSON.parse(key))],
        value,
      );
    fc.assert(
      fc.property(json, fc.nat(), (value, pick) => {
        const found = configurationOf({ variables: { v: { value } } });
        const paths = pathTo(value);
        const path = paths[pick % paths.length]!;
        const result = evaluate(found, node(references(`var.v${path}`)), "");
        expect(result).toEqual({ kind: "followed", value: valueAt(value, path) });
        expect(evaluate(found, node(references(`var.v${path}["none of it"]`)), "")).toEqual({
          kind: "unresolved",
        });
      }),
    );
  });
});

describe("the references of an expression", () => {
  it.each<[references: string[], most: string[]]>([
    [["a.b.id", "a.b"], ["a.b.id"]],
    [["a.b", "a.b.id"], ["a.b.id"]],
    [['a.b["x"].id', 'a.b["x"]', "a.b"], ['a.b["x"].id']],
    [
      ["a.bc", "a.b"],
      ["a.bc", "a.b"],
    ],
    [["a.b", "a.b"], ["a.b"]],
    [
      ["a.b.id", "c.d.id", "a.b", "c.d"],
      ["a.b.id", "c.d.id"],
    ],
    [[], []],
  ])("of %j say most: %j", (all, most) => {
    expect(mostSpecific(all)).toEqual(most);
  });

  it.each<[expression: unknown, found: string[]]>([
    [references("a.b.id", "a.b"), ["a.b.id"]],
    [{ x: references("a.b"), y: [{ z: references("c.d") }] }, ["a.b", "c.d"]],
    [{ constant_value: { references: ["a.b"] } }, []],
    [{ references: [{ x: references("a.b") }] }, ["a.b"]],
    [{ references: "a.b" }, []],
    [{ references: ["a.b", 1] }, []],
    [[references("a.b"), null, 7], ["a.b"]],
    ["a.b", []],
    [null, []],
  ])("are found in %j: %j", (expression, found) => {
    expect(expressionReferences(node(expression))).toEqual(found);
  });

  it("of no expression are none", () => {
    expect(expressionReferences(null)).toEqual([]);
  });
});
