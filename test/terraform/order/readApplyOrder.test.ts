import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { ApplyStep } from "../../../src/terraform/order/ApplyOrder";
import { orderedPairs } from "../../e2e/order/orderedPairs";
import { block, change, plan, read, readPlan, recorded } from "../documents";

const OBJECT = "aws_s3_object.s";
const PACKAGE = "aws_opensearch_package.s";
const ASSOCIATION = "aws_opensearch_package_association.a";
const ROLLOUT = "opensearchpackages_rollout.r";
const GATE = "data.opensearchpackages_package.g";

const references = (...names: string[]): object => ({ references: names });
const acts = (address: string, ...actions: string[]): unknown => change(address, { actions });
const reads = (address: string): object => ({
  address,
  mode: "data",
  type: "opensearchpackages_package",
  change: { actions: ["read"], before: null, after: {} },
});

interface Parts {
  readonly changes: readonly unknown[];
  readonly resources?: readonly unknown[];
  readonly calls?: object;
  readonly providers?: object;
  /** What the state keeps: the dependencies of each address. */
  readonly stored?: Readonly<Record<string, readonly string[]>>;
  readonly checks?: readonly unknown[];
}

function stepsOf({
  changes,
  resources = [],
  calls = {},
  providers = {},
  stored,
  checks,
}: Parts): ApplyStep[] {
  const kept = Object.entries(stored ?? {}).map(([address, depends_on]) => ({
    ...(block(address) as object),
    values: {},
    depends_on,
  }));
  const declared = readPlan({
    resource_changes: changes,
    prior_state: { values: { root_module: { resources: kept } } },
    configuration: { provider_config: providers, root_module: { resources, module_calls: calls } },
    checks,
  });
  return [...declared.order.steps];
}

const orderOf = (parts: Parts): string[] => orderedPairs({ steps: stepsOf(parts) });

describe("what is made and changed", () => {
  it("comes after what its arguments refer to, at any depth of its blocks", () => {
    const source = [{ s3_key: references(`${OBJECT}.key`, OBJECT) }];
    expect(
      orderOf({
        changes: [acts(PACKAGE, "create"), acts(OBJECT, "create")],
        resources: [block(OBJECT), block(PACKAGE, { package_source: source })],
      }),
    ).toEqual([`create ${OBJECT} < create ${PACKAGE}`]);
  });

  it.each<[string, object, object]>([
    ["depends_on", {}, { depends_on: [PACKAGE] }],
    ["count", {}, { count_expression: references(`${PACKAGE}.id`, PACKAGE) }],
    ["for_each", {}, { for_each_expression: references(PACKAGE) }],
    ["a template, which has its text too", { x: { constant_value: "${…}", ...references(PACKAGE) } }, {}],
    ["a block with the name `references`", { references: [{ x: references(PACKAGE) }] }, {}],
    [
      "a provisioner",
      {},
      { provisioners: [{ type: "local-exec", expressions: { command: references(PACKAGE) } }] },
    ],
  ])("comes after what it refers to in %s", (_what, expressions, parts) => {
    const changes = [acts(ASSOCIATION, "create"), acts(PACKAGE, "update")];
    const resources = [block(PACKAGE), block(ASSOCIATION, expressions, parts)];
    expect(orderOf({ changes, resources })).toEqual([`update ${PACKAGE} < create ${ASSOCIATION}`]);
  });

  it.each<[string, object]>([
    ["a constant that looks like an expression", { x: { constant_value: { references: [PACKAGE] } } }],
    ["a local, which the JSON does not have", { x: references("local.package") }],
    ["what is no resource", { x: references("each.value", "path.module", "terraform.workspace", "var.x") }],
  ])("is not ordered by %s", (_what, expressions) => {
    const changes = [acts(ASSOCIATION, "create"), acts(PACKAGE, "create")];
    expect(orderOf({ changes, resources: [block(PACKAGE), block(ASSOCIATION, expressions)] })).toEqual([]);
  });

  it("is ordered over what does not change, and over a gate that is read meanwhile", () => {
    const changes = [
      acts(OBJECT, "update"),
      acts(PACKAGE, "no-op"),
      acts(ASSOCIATION, "create"),
      reads(GATE),
    ];
    const resources = [
      block(OBJECT),
      block(PACKAGE, { x: references(OBJECT) }),
      block(GATE, { package_id: references(`${PACKAGE}.id`, PACKAGE) }),
      block(ASSOCIATION, { x: references(`${GATE}.package_id`, GATE) }),
    ];
    expect(orderOf({ changes, resources })).toEqual([
      `read ${GATE} < create ${ASSOCIATION}`,
      `update ${OBJECT} < create ${ASSOCIATION}`,
      `update ${OBJECT} < read ${GATE}`,
    ]);
  });

  it("waits for all instances of a block, or for the one that it names", () => {
    const keys = ['["a"]', '["b"]'];
    const changes = [
      ...keys.map((key) => acts(PACKAGE + key, "update")),
      acts(ASSOCIATION, "create"),
      acts(ROLLOUT, "create"),
    ];
    const resources = [
      block(PACKAGE),
      block(ASSOCIATION, { x: references(PACKAGE) }),
      block(ROLLOUT, { x: references(`${PACKAGE}["b"].id`, `${PACKAGE}["b"]`, PACKAGE) }),
    ];
    expect(orderOf({ changes, resources })).toEqual([
      `update ${PACKAGE}["a"] < create ${ASSOCIATION}`,
      `update ${PACKAGE}["b"] < create ${ASSOCIATION}`,
      `update ${PACKAGE}["b"] < create ${ROLLOUT}`,
    ]);
  });

  it("comes after what its provider's configuration refers to", () => {
    const providers = { aws: { name: "aws", expressions: { region: references(`${ROLLOUT}.id`, ROLLOUT) } } };
    const changes = [acts(PACKAGE, "create"), acts(ROLLOUT, "create")];
    const resources = [block(PACKAGE), block(ROLLOUT, {}, { provider_config_key: "opensearchpackages" })];
    expect(orderOf({ changes, resources, providers })).toEqual([`create ${ROLLOUT} < create ${PACKAGE}`]);
  });
});

describe("modules", () => {
  const inside = `module.on.${ASSOCIATION}`;
  const call = (parts: object, module: object = {}): object => ({
    on: { ...parts, module: { resources: [block(ASSOCIATION, { x: references("var.id") })], ...module } },
  });
  const changes = [acts(inside, "create"), acts(PACKAGE, "create"), acts(ROLLOUT, "create")];
  const rollout = (...names: string[]): unknown => block(ROLLOUT, { x: references(...names) });

  it("are connected through their inputs and outputs", () => {
    const outputs = { domain: { expression: references(`${ASSOCIATION}.domain_name`, ASSOCIATION) } };
    const resources = [block(PACKAGE), rollout("module.on.domain", "module.on")];
    const calls = call({ expressions: { id: references(`${PACKAGE}.id`, PACKAGE) } }, { outputs });
    expect(orderOf({ changes, resources, calls })).toEqual([
      `create ${PACKAGE} < create ${inside}`,
      `create ${PACKAGE} < create ${ROLLOUT}`,
      `create ${inside} < create ${ROLLOUT}`,
    ]);
  });

  it("wait as a whole for their depends_on, and are waited for as a whole", () => {
    const resources = [block(PACKAGE), block(ROLLOUT, {}, { depends_on: ["module.on"] })];
    expect(orderOf({ changes, resources, calls: call({ depends_on: [PACKAGE] }) })).toEqual([
      `create ${PACKAGE} < create ${inside}`,
      `create ${PACKAGE} < create ${ROLLOUT}`,
      `create ${inside} < create ${ROLLOUT}`,
    ]);
  });

  it.each(["count_expression", "for_each_expression"])("wait as a whole for their %s", (member) => {
    const calls = call({ [member]: references(`${PACKAGE}.id`, PACKAGE) });
    expect(orderOf({ changes, resources: [block(PACKAGE)], calls })).toEqual([
      `create ${PACKAGE} < create ${inside}`,
    ]);
  });

  it("wait for what the modules around them wait for", () => {
    const calls = { outer: { depends_on: [PACKAGE], module: { module_calls: call({}) } } };
    const nested = `module.outer.${inside}`;
    const resources = [block(PACKAGE)];
    expect(orderOf({ changes: [acts(nested, "create"), acts(PACKAGE, "create")], resources, calls })).toEqual(
      [`create ${PACKAGE} < create ${nested}`],
    );
  });

  it("give an output what its depends_on says, and nothing of what else they have", () => {
    const outputs = { done: { expression: { constant_value: true }, depends_on: [ASSOCIATION] }, other: {} };
    const order = (name: string): string[] =>
      orderOf({
        changes,
        resources: [block(PACKAGE), rollout(`module.on.${name}`, "module.on")],
        calls: call({}, { outputs }),
      });
    expect(order("done")).toEqual([`create ${inside} < create ${ROLLOUT}`]);
    expect(order("other")).toEqual([]);
  });
});

describe("what is deleted", () => {
  const all = [ROLLOUT, ASSOCIATION, PACKAGE];
  const stored = { [PACKAGE]: [], [ASSOCIATION]: [PACKAGE], [ROLLOUT]: [ASSOCIATION, PACKAGE] };

  it("is deleted after what the state says depends on it, though the configuration has nothing of it", () => {
    expect(orderOf({ changes: all.map((address) => acts(address, "delete")), stored })).toEqual([
      `delete ${ASSOCIATION} < delete ${PACKAGE}`,
      `delete ${ROLLOUT} < delete ${PACKAGE}`,
      `delete ${ROLLOUT} < delete ${ASSOCIATION}`,
    ]);
  });

  it("is deleted after what the configuration says, where the state keeps nothing", () => {
    const resources = [block(PACKAGE), block(ASSOCIATION, { package_id: references(PACKAGE) })];
    const changes = [acts(PACKAGE, "delete"), acts(ASSOCIATION, "delete")];
    expect(orderOf({ changes, resources })).toEqual([`delete ${ASSOCIATION} < delete ${PACKAGE}`]);
  });

  it("goes before its own replacement, with those that depend on it around both", () => {
    const replaced = ["delete", "create"];
    const resources = [block(PACKAGE), block(ASSOCIATION, { package_id: references(PACKAGE) })];
    const changes = [acts(PACKAGE, ...replaced), acts(ASSOCIATION, ...replaced)];
    expect(stepsOf({ changes, resources, stored })).toMatchObject([
      { kind: "delete", address: PACKAGE, after: [2] },
      { kind: "create", address: PACKAGE, after: expect.arrayContaining([0]) as unknown },
      { kind: "delete", address: ASSOCIATION, after: [] },
      { kind: "create", address: ASSOCIATION, after: expect.arrayContaining([1, 2]) as unknown },
    ]);
  });

  it("goes after its own replacement and the changes of what depends on it, where the new one comes first", () => {
    const resources = [block(PACKAGE), block(ROLLOUT, { package_id: references(PACKAGE) })];
    const changes = [acts(PACKAGE, "create", "delete"), acts(ROLLOUT, "update")];
    expect(orderOf({ changes, resources, stored })).toEqual([
      `create ${PACKAGE} < delete ${PACKAGE}`,
      `create ${PACKAGE} < update ${ROLLOUT}`,
      `update ${ROLLOUT} < delete ${PACKAGE}`,
    ]);
  });

  it("is not ordered with a changed dependent when nothing tells whether that one comes first", () => {
    const changes = [acts(PACKAGE, "delete"), acts(ROLLOUT, "update")];
    expect(orderOf({ changes, resources: [block(ROLLOUT)], stored })).toEqual([]);
  });

  it("waits until what depends on it was forgotten, and a change of it does too", () => {
    const forgotten = { changes: [acts(ASSOCIATION, "forget"), acts(PACKAGE, "delete")], stored };
    expect(orderOf(forgotten)).toEqual([`forget ${ASSOCIATION} < delete ${PACKAGE}`]);
    const updated = {
      changes: [acts(ASSOCIATION, "forget"), acts(PACKAGE, "update")],
      resources: [block(PACKAGE)],
      stored,
    };
    expect(orderOf(updated)).toEqual([`forget ${ASSOCIATION} < update ${PACKAGE}`]);
  });

  it("is a step of its own when it is deposed, after the change of the current one", () => {
    const deposed = { ...(acts(PACKAGE, "delete") as object), deposed: "0a1b2c3d" };
    const changes = [deposed, acts(PACKAGE, "update")];
    expect(orderOf({ changes, resources: [block(PACKAGE)], stored })).toEqual([
      `update ${PACKAGE} < delete ${PACKAGE} (0a1b2c3d)`,
    ]);
  });

  it("has no order with what is in another instance of its module", () => {
    const at = (key: string, address: string): string => `module.on["${key}"].${address}`;
    const changes = [at("a", PACKAGE), at("b", ASSOCIATION)].map((address) => acts(address, "delete"));
    const kept = { [at("a", PACKAGE)]: [], [at("b", ASSOCIATION)]: [`module.on.${PACKAGE}`] };
    expect(orderOf({ changes, stored: kept })).toEqual([]);
    const replaced = acts(at("a", PACKAGE), "delete", "create");
    const updated = acts(at("b", ASSOCIATION), "update");
    expect(orderOf({ changes: [replaced, updated], stored: kept })).toEqual([
      `delete ${at("a", PACKAGE)} < create ${at("a", PACKAGE)}`,
    ]);
  });
});

describe("what is no step", () => {
  it("a no-op is none, but where conditions are checked the others wait for it", () => {
    const one = `${PACKAGE}[0]`;
    const resources = [block(PACKAGE), block(ROLLOUT, { x: references(`${one}.id`, one, PACKAGE) })];
    const changes = [acts(one, "no-op"), acts(`${PACKAGE}[1]`, "update"), acts(ROLLOUT, "update")];
    expect(orderOf({ changes, resources })).toEqual([`update ${PACKAGE}[1] < update ${ROLLOUT}`]);
    const checks = [{ address: { kind: "resource", to_display: PACKAGE }, status: "pass" }];
    expect(orderOf({ changes, resources, checks })).toEqual([]);
  });

  it("what only checks its conditions is not waited for by the destruction of what it depends on", () => {
    expect(
      orderOf({
        changes: [acts(PACKAGE, "create", "delete"), acts(ASSOCIATION, "no-op"), acts(ROLLOUT, "update")],
        resources: [block(PACKAGE), block(ROLLOUT), block(ASSOCIATION, { x: references(ROLLOUT) })],
        stored: { [PACKAGE]: [], [ROLLOUT]: [], [ASSOCIATION]: [PACKAGE, ROLLOUT] },
        checks: [{ address: { kind: "resource", to_display: ASSOCIATION }, status: "pass" }],
      }),
    ).toEqual([`create ${PACKAGE} < delete ${PACKAGE}`]);
  });

  it("a state and a refresh-only plan have none", () => {
    for (const name of ["create.state", "refresh-only", "refresh-only-gone", "nothing"]) {
      expect(read(recorded(name)).order.steps).toEqual([]);
    }
  });

  it("a resource of a type that is not ours is one all the same", () => {
    const changes = [acts("null_resource.x", "create"), acts("null_resource.y", "explode")];
    expect(stepsOf({ changes })).toMatchObject([{ address: "null_resource.x", type: "null_resource" }]);
  });
});

describe("plans of the real Terraform", () => {
  it.each<[string, string[]]>([
    [
      "create",
      [
        'create aws_opensearch_package.s < create module.on["search-prod"].aws_opensearch_package_association.a',
        "create aws_s3_object.s < create aws_opensearch_package.s",
        'create aws_s3_object.s < create module.on["search-prod"].aws_opensearch_package_association.a',
      ],
    ],
    [
      "replace",
      [
        'create aws_opensearch_package.s < create module.on["search-prod"].aws_opensearch_package_association.a',
        "delete aws_opensearch_package.s < create aws_opensearch_package.s",
        'delete aws_opensearch_package.s < create module.on["search-prod"].aws_opensearch_package_association.a',
        'delete module.on["search-prod"].aws_opensearch_package_association.a < create aws_opensearch_package.s',
        'delete module.on["search-prod"].aws_opensearch_package_association.a < create module.on["search-prod"].aws_opensearch_package_association.a',
        'delete module.on["search-prod"].aws_opensearch_package_association.a < delete aws_opensearch_package.s',
      ],
    ],
    [
      "destroy",
      [
        "delete aws_opensearch_package.s < delete aws_s3_object.s",
        'delete module.on["search-prod"].aws_opensearch_package_association.a < delete aws_opensearch_package.s',
        'delete module.on["search-prod"].aws_opensearch_package_association.a < delete aws_s3_object.s',
      ],
    ],
  ])("%s", (name, order) => {
    expect(orderedPairs(read(recorded(name)).order)).toEqual(order);
  });
});

describe("plans of the real Terraform, with the order that its own graph gives", () => {
  const ofGraph = (name: string): { plan: object; order: string[] } =>
    JSON.parse(readFileSync(join(__dirname, "recorded", `${name}.json`), "utf8")) as never;

  it.each(["destroy-first", "create-first"])("%s is told whole", (name) => {
    const { plan: json, order } = ofGraph(name);
    expect(orderedPairs(read(JSON.stringify(json)).order)).toEqual(order);
  });

  it("removed is told but for a dependent and what it left: new objects could have come first there", () => {
    const { plan: json, order } = ofGraph("removed");
    const told = orderedPairs(read(JSON.stringify(json)).order);
    expect(order).toEqual(expect.arrayContaining(told));
    expect(order.filter((pair) => !told.includes(pair))).toEqual([
      "delete terraform_data.object < update terraform_data.rollout",
      "delete terraform_data.package < update terraform_data.rollout",
    ]);
  });
});

describe("a document that no Terraform wrote", () => {
  /** Blocks that refer to each other as they like, in circles too. */
  const circles = fc.array(fc.array(fc.nat(6), { maxLength: 4 }), { minLength: 1, maxLength: 7 });

  it("has an order without a circle", () => {
    fc.assert(
      fc.property(circles, fc.boolean(), (targets, isDeleted) => {
        const addresses = targets.map((_, index) => `aws_s3_object.o${index}`);
        const named = (to: number): string => `aws_s3_object.o${to}`;
        const stored = targets.map((to, index) => [named(index), to.map(named)] as const);
        const steps = stepsOf({
          changes: addresses.map((address) => acts(address, isDeleted ? "delete" : "create")),
          resources: targets.map((to, index) => block(named(index), { x: references(...to.map(named)) })),
          ...(isDeleted && { stored: Object.fromEntries(stored) }),
        });
        const done = new Set<number>();
        for (let round = 0; round < steps.length; round += 1) {
          steps.forEach(({ after }, index) => after.every((other) => done.has(other)) && done.add(index));
        }
        expect(done.size).toBe(steps.length);
      }),
    );
  });

  it("may have a chain of ten thousand", () => {
    const addresses = Array.from({ length: 10_000 }, (_, index) => `aws_s3_object.o${index}`);
    const steps = stepsOf({
      changes: addresses.map((address) => acts(address, "create")),
      resources: addresses.map((address, index) =>
        block(address, index === 0 ? {} : { x: references(`aws_s3_object.o${index - 1}`) }),
      ),
    });
    expect(steps.at(-1)?.after).toEqual([9_998]);
  });

  it("is refused where its members have another shape", () => {
    const configuration = { root_module: { resources: [block(PACKAGE, {}, { depends_on: [1] })] } };
    expect(() => read(plan({ resource_changes: [], configuration }))).toThrow(
      /depends_on\[0\]: .*a number where a string/,
    );
  });
});

describe("blocks of many instances that wait for each other", () => {
  const instances = (address: string): unknown[] =>
    Array.from({ length: 40 }, (_, index) => acts(`${address}[${index}]`, "create"));
  const parts = {
    changes: [...instances(ASSOCIATION), ...instances(ROLLOUT), acts(PACKAGE, "create")],
    resources: [
      block(PACKAGE),
      block(ASSOCIATION, { package_id: references(PACKAGE) }),
      block(ROLLOUT, { package_id: references(ASSOCIATION) }),
    ],
  };

  it("are in order as each of them would be", () => {
    const pairs = orderOf(parts);
    expect(pairs).toHaveLength(40 * 40 + 80);
    expect(pairs).toContain(`create ${ASSOCIATION}[39] < create ${ROLLOUT}[0]`);
  });

  it("cost edges as there are instances, not as there are pairs of them", () => {
    const edges = stepsOf(parts).reduce((sum, { after }) => sum + after.length, 0);
    expect(edges).toBe(40 + 40 + 40);
  });
});
