import { block, change, readPlan } from "../documents";

const PACKAGE = "aws_opensearch_package.s";
const OTHER = "aws_opensearch_package.other";
const references = (...names: string[]): object => ({ references: names });

/** What is unread of a plan in which one package has a change, and the other block has none. */
function unreadOf(other: unknown, members: object = {}): string[] {
  const { unread } = readPlan({
    resource_changes: [change(PACKAGE, { after: { package_name: "a" } })],
    configuration: {
      provider_config: { aws: { name: "aws" } },
      root_module: { resources: [block(PACKAGE), other] },
    },
    ...members,
  });
  return unread.map(({ address, why }) => `${address}: ${why}`);
}

describe("a plan that does not say whether it is complete", () => {
  it("names a block that it has no change for", () => {
    expect(unreadOf(block(OTHER))).toEqual([`${OTHER}: -target or -exclude left it out of the plan`]);
  });

  it.each<[string, object]>([
    ["count = 0", { count_expression: { constant_value: 0 } }],
    ["for_each = {}", { for_each_expression: { constant_value: {} } }],
    ["count = var.none", { count_expression: references("var.none") }],
    ["count = length(var.empty)", { count_expression: references("var.empty") }],
    ["for_each = var.empty", { for_each_expression: references("var.empty") }],
  ])("has nothing to say of %s", (_what, repetition) => {
    const variables = { none: { value: 0 }, empty: { value: [] } };
    expect(unreadOf(block(OTHER, {}, repetition), { variables })).toEqual([]);
  });

  it.each<[string, object]>([
    ["count = var.on ? 1 : 0", { count_expression: references("var.on") }],
    ["count = local.n", { count_expression: references("local.n") }],
    ["for_each = toset(local.names)", { for_each_expression: references("local.names") }],
  ])("cannot tell whether %s gives none", (_what, repetition) => {
    const [why, ...others] = unreadOf(block(OTHER, {}, repetition), { variables: { on: { value: false } } });
    expect(why).toMatch(/left it out of the plan, or its count or for_each gives none/);
    expect(others).toEqual([]);
  });

  it("is told nothing of an object by what it does with the one that it replaced", () => {
    const deposed = {
      ...(change(OTHER, { actions: ["delete"], before: {}, after: null }) as object),
      deposed: "abc",
    };
    const changes = { resource_changes: [change(PACKAGE, { after: { package_name: "a" } }), deposed] };
    expect(unreadOf(block(OTHER), changes)).toEqual([
      `${OTHER}: -target or -exclude left it out of the plan`,
    ]);
  });

  it.each(['module.m["a"].count', "module.m[10].count", "module.m.count", 'module.m["a.b"].count'])(
    "reads a count behind the output %s",
    (reference) => {
      const configuration = {
        provider_config: { aws: { name: "aws" } },
        root_module: {
          resources: [block(PACKAGE), block(OTHER, {}, { count_expression: references(reference) })],
          module_calls: { m: { module: { outputs: { count: { expression: { constant_value: 0 } } } } } },
        },
      };
      expect(unreadOf(null, { configuration })).toEqual([]);
    },
  );

  it("counts the instances of a constant", () => {
    const repetition = { for_each_expression: { constant_value: { a: 1, b: 2 } } };
    const changes = {
      resource_changes: [
        change(PACKAGE, { after: { package_name: "a" } }),
        change(`${OTHER}["a"]`, { after: { package_name: "b" } }),
      ],
    };
    expect(unreadOf(block(OTHER, {}, repetition), changes)).toEqual([
      expect.stringContaining("it has 1 of 2 instances"),
    ]);
  });

  it("names an instance that the state has, and declares it as the state has it", () => {
    const inState = {
      address: `${OTHER}["b"]`,
      mode: "managed",
      type: "aws_opensearch_package",
      values: { package_name: "b", package_id: "F2" },
    };
    const prior_state = {
      format_version: "1.0",
      values: { root_module: { child_modules: [{ resources: [inState] }] } },
    };
    const { packages, unread } = readPlan({
      resource_changes: [change(PACKAGE, { after: { package_name: "a" } })],
      prior_state,
    });
    expect(packages).toMatchObject([
      { leftOut: false },
      { leftOut: true, packageId: "F2", plannedAction: "none" },
    ]);
    expect(unread).toMatchObject([{ address: `${OTHER}["b"]` }]);
  });

  const inModule = (call: object): string[] => {
    const module = {
      resources: [block(OTHER), block("aws_instance.i"), block("data.aws_opensearch_package.d")],
    };
    const { unread } = readPlan({
      variables: { none: { value: {} } },
      resource_changes: [change(PACKAGE, { after: { package_name: "a" } })],
      configuration: {
        root_module: { resources: [block(PACKAGE)], module_calls: { m: { ...call, module } } },
        provider_config: { aws: { name: "aws" } },
      },
    });
    return unread.map(({ address }) => address);
  };

  it("looks into modules, and at the types that are read only", () => {
    expect(inModule({})).toEqual([`module.m.${OTHER}`]);
  });

  it("has nothing to say of a module that is called no times", () => {
    expect(inModule({ for_each_expression: references("var.none") })).toEqual([]);
    expect(inModule({ count_expression: { constant_value: 0 } })).toEqual([]);
  });
});

it("a plan that says that it is complete is believed, but for what it contradicts itself in", () => {
  expect(unreadOf(block(OTHER), { complete: true })).toEqual([]);
  const resource = {
    address: OTHER,
    mode: "managed",
    type: "aws_opensearch_package",
    values: { package_name: "b" },
  };
  const values = { root_module: { resources: [resource] } };
  expect(unreadOf(block(OTHER), { complete: true, planned_values: values })).toEqual([
    expect.stringContaining("members are missing"),
  ]);
  expect(unreadOf(block(OTHER), { complete: true, prior_state: { values } })).toEqual([
    expect.stringContaining("members are missing"),
  ]);
});

it("a refresh-only plan says nothing of what was not applied yet, and that is said, unless it may be none", () => {
  const resource = {
    address: PACKAGE,
    mode: "managed",
    type: "aws_opensearch_package",
    values: { package_name: "a" },
  };
  const prior_state = { values: { root_module: { resources: [resource] } } };
  const members = { complete: true, resource_changes: undefined, prior_state };
  expect(unreadOf(block(OTHER), members)).toEqual([
    expect.stringContaining(`${OTHER}: it was not applied yet`),
  ]);
  expect(unreadOf(block(OTHER, {}, { count_expression: references("local.n") }), members)).toEqual([]);
});

it("a destroy plan has nothing to say of what was never applied", () => {
  const gone = change(PACKAGE, { actions: ["delete"], before: { package_name: "a" }, after: null });
  expect(unreadOf(block(OTHER), { resource_changes: [gone] })).toEqual([]);
});

it("a deletion because the block is gone is no destroy plan: what it leaves out is named", () => {
  const gone = {
    ...(change(PACKAGE, { actions: ["delete"], before: { package_name: "a" }, after: null }) as object),
    action_reason: "delete_because_no_resource_config",
  };
  expect(unreadOf(block(OTHER), { resource_changes: [gone] })).toHaveLength(1);
});
