import type { UnreadPart } from "../../../src/terraform/declared/Declared";
import { block, change, readPlan } from "../documents";

const PACKAGE = "aws_opensearch_package.s";
const OTHER = "aws_opensearch_package.other";
const references = (...names: string[]): object => ({ references: names });
const named = { package_name: "a" };

const BY_OPTION = "-target or -exclude left it out of the plan";
const ERRORED = "planning ended with errors before it";
const DAMAGED = "the plan says that it is whole and has no change for it: members are missing from the file";
const NOT_APPLIED = "it was not applied yet, and a refresh-only plan says no more of it";
const WHOLE = "planning ended with errors, so the plan lacks what came after them";
const APPLY = "what the apply does with it";

interface Plan {
  readonly resources?: readonly unknown[];
  readonly calls?: object;
  readonly changes?: readonly unknown[];
  readonly prior?: readonly unknown[];
  readonly [member: string]: unknown;
}

/** A resource as a state has it. */
function kept(address: string, values: object = named): object {
  const type = /([^.[]+)\.[^.]+$/.exec(address)?.[1];
  return { address, mode: "managed", type, values };
}

function unreadOf({
  resources = [],
  calls = {},
  changes = [],
  prior,
  ...members
}: Plan): readonly UnreadPart[] {
  return readPlan({
    resource_changes: changes,
    configuration: {
      provider_config: { aws: { name: "aws" } },
      root_module: { resources, module_calls: calls },
    },
    ...(prior && { prior_state: { values: { root_module: { resources: prior } } } }),
    ...members,
  }).unread;
}

const whys = (parts: Plan): string[] => unreadOf(parts).map(({ address, why }) => `${address}: ${why}`);
const current = [change(PACKAGE, { after: named })];

describe("what is unread of a plan", () => {
  it("is nothing of one that has a change for everything", () => {
    expect(unreadOf({ resources: [block(PACKAGE)], changes: current, prior: [kept(PACKAGE)] })).toEqual([]);
  });

  it("is a block without a change, as a part that no option says", () => {
    expect(unreadOf({ resources: [block(PACKAGE), block(OTHER)], changes: current })).toEqual([
      { address: OTHER, what: APPLY, why: BY_OPTION, option: null },
    ]);
  });

  it.each<[what: string, members: object, whys: string[]]>([
    ["ends with errors", { errored: true }, [`plan.json: ${WHOLE}`, `${OTHER}: ${ERRORED}`]],
    ["is whole", { complete: true }, []],
    [
      "is partial",
      { complete: false },
      [`plan.json: the plan is partial: another plan and apply must follow`, `${OTHER}: ${BY_OPTION}`],
    ],
    [
      "ends with errors and says that it is partial",
      { errored: true, complete: false },
      [`plan.json: ${WHOLE}`, `${OTHER}: ${ERRORED}`],
    ],
    ["did not end with errors", { errored: false }, [`${OTHER}: ${BY_OPTION}`]],
  ])("that %s", (_what, members, expected) => {
    const plan = { resources: [block(PACKAGE), block(OTHER)], changes: current, ...members };
    expect(whys(plan)).toEqual(expected);
  });

  it("names what the state has and the plan does not, unless it is another's or deposed", () => {
    const prior = [
      kept(PACKAGE),
      kept(OTHER),
      kept("aws_iam_role.r"),
      { ...kept("aws_opensearch_package.old"), deposed_key: "abc" },
    ];
    const plan = { resources: [block(PACKAGE)], changes: current, prior };
    expect(whys(plan)).toEqual([`${OTHER}: ${BY_OPTION}`]);
    expect(whys({ ...plan, complete: true })).toEqual([`${OTHER}: ${DAMAGED}`]);
    expect(whys({ ...plan, errored: true })).toEqual([`plan.json: ${WHOLE}`, `${OTHER}: ${ERRORED}`]);
  });

  it("names planned values without a change", () => {
    const planned_values = {
      root_module: { resources: [kept(PACKAGE), kept(OTHER), kept("aws_iam_role.r")] },
    };
    expect(whys({ resources: [block(PACKAGE)], changes: current, planned_values })).toEqual([
      `${OTHER}: its planned values are there without a change: members are missing from the file`,
    ]);
  });

  it("has no word of data sources and of what is not read", () => {
    const resources = [block(PACKAGE), block("data.opensearchpackages_package.g"), block("aws_iam_role.r")];
    expect(whys({ resources, changes: current })).toEqual([]);
  });

  it.each<[what: string, repetition: object, why: string | null]>([
    ["a constant 0", { count_expression: { constant_value: 0 } }, null],
    [
      "a constant 2",
      { count_expression: { constant_value: 2 } },
      `${BY_OPTION}, or its count or for_each gives none: the plan does not say which`,
    ],
    ["an empty map", { for_each_expression: { constant_value: {} } }, null],
    [
      "a map",
      { for_each_expression: { constant_value: { a: 1 } } },
      `${BY_OPTION}, or its count or for_each gives none: the plan does not say which`,
    ],
    [
      "a 0 for for_each",
      { for_each_expression: { constant_value: 0 } },
      `${BY_OPTION}, or its count or for_each gives none: the plan does not say which`,
    ],
    [
      "null",
      { for_each_expression: { constant_value: null } },
      `${BY_OPTION}, or its count or for_each gives none: the plan does not say which`,
    ],
    ["nothing", {}, BY_OPTION],
  ])("of a block that is repeated by %s", (_what, repetition, why) => {
    expect(whys({ resources: [block(PACKAGE), block(OTHER, {}, repetition)], changes: current })).toEqual(
      why === null ? [] : [`${OTHER}: ${why}`],
    );
    const errored = whys({
      resources: [block(PACKAGE), block(OTHER, {}, repetition)],
      changes: current,
      errored: true,
    });
    expect(errored).toEqual([`plan.json: ${WHOLE}`, ...(why === null ? [] : [`${OTHER}: ${ERRORED}`])]);
  });

  it.each<[found: number, repetition: object, expected: number | null]>([
    [1, { count_expression: { constant_value: 2 } }, 2],
    [2, { count_expression: { constant_value: 2 } }, null],
    [3, { count_expression: { constant_value: 2 } }, null],
    [1, { for_each_expression: { constant_value: ["a", "b", "c"] } }, 3],
    [1, { for_each_expression: { constant_value: { a: 1, b: 1 } } }, 2],
    [1, { for_each_expression: { constant_value: null } }, null],
    [1, { count_expression: { constant_value: "2" } }, null],
    [1, { count_expression: references("var.two") }, null],
    [1, {}, null],
  ])("of a block with %i instances in the plan that is repeated by %j", (found, repetition, expected) => {
    const changes = Array.from({ length: found }, (_, index) =>
      change(`${OTHER}[${index}]`, { after: named }),
    );
    const plan = { resources: [block(OTHER, {}, repetition)], changes, variables: { two: { value: 2 } } };
    const why = (reason: string): string[] =>
      expected === null ? [] : [`${OTHER}: it has ${found} of ${expected} instances: ${reason}`];
    expect(whys(plan)).toEqual(why(BY_OPTION));
    expect(whys({ ...plan, errored: true })).toEqual([`plan.json: ${WHOLE}`, ...why(ERRORED)]);
    // An instance that the state has counts as well, once.
    expect(whys({ ...plan, complete: false, prior: [kept(`${OTHER}[0]`)] }).slice(1)).toEqual(why(BY_OPTION));
  });

  describe("in a module", () => {
    const inModule = (parts: object, own: object = {}): Plan => ({
      calls: { m: { ...parts, module: { resources: [block(OTHER, {}, own)] } } },
      resources: [block(PACKAGE)],
      changes: current,
    });
    const address = `module.m.${OTHER}`;

    it.each<[what: string, parts: object, why: string | null]>([
      ["called once", {}, BY_OPTION],
      ["called no times", { count_expression: { constant_value: 0 } }, null],
      ["called for nothing", { for_each_expression: { constant_value: {} } }, null],
      [
        "called twice",
        { count_expression: { constant_value: 2 } },
        `${BY_OPTION}, or its count or for_each gives none: the plan does not say which`,
      ],
    ])("that is %s", (_what, parts, why) => {
      expect(whys(inModule(parts))).toEqual(why === null ? [] : [`${address}: ${why}`]);
    });

    it("that is repeated nobody counts its instances, in one that is not one does", () => {
      const two = { count_expression: { constant_value: 2 } };
      const plan = (parts: object, path: string): Plan => ({
        ...inModule(parts, two),
        changes: [
          ...current,
          { ...(change(`${path}.${OTHER}[0]`, { after: named }) as object), type: "aws_opensearch_package" },
        ],
      });
      expect(whys(plan(two, "module.m[0]"))).toEqual([]);
      expect(whys(plan({ for_each_expression: references("local.x") }, 'module.m["a"]'))).toEqual([]);
      expect(whys(plan({}, "module.m"))).toEqual([`${address}: it has 1 of 2 instances: ${BY_OPTION}`]);
    });

    it("is asked with what its own caller passes", () => {
      const variables = { none: { value: 1 } };
      const calls = {
        m: {
          expressions: { none: { constant_value: 0 } },
          module: {
            resources: [block(OTHER, {}, { count_expression: references("var.none") })],
            variables: { none: {} },
          },
        },
      };
      // A constant that is passed is followed, and 0 is none.
      expect(whys({ calls, resources: [block(PACKAGE)], changes: current, variables })).toEqual([]);
    });
  });
});

describe("what is unread of a refresh-only plan", () => {
  const refreshed = (resources: unknown[], prior: unknown[], more: object = {}): string[] =>
    whys({ resources, prior, changes: [], ...more });

  it("is what was never applied, unless it may be none", () => {
    expect(refreshed([block(PACKAGE), block(OTHER)], [kept(PACKAGE)])).toEqual([`${OTHER}: ${NOT_APPLIED}`]);
    expect(refreshed([block(PACKAGE), block(OTHER)], [kept(PACKAGE)], { complete: true })).toEqual([
      `${OTHER}: ${NOT_APPLIED}`,
    ]);
    const counted = block(OTHER, {}, { count_expression: { constant_value: 2 } });
    expect(refreshed([block(PACKAGE), counted], [kept(PACKAGE)])).toEqual([]);
    expect(
      refreshed([block(PACKAGE), counted], [kept(PACKAGE), kept(`${OTHER}[0]`)], { complete: true }),
    ).toEqual([`${OTHER}: it has 1 of 2 instances: ${BY_OPTION}`]);
  });

  it("is nothing of what was deleted outside: it is declared as gone", () => {
    const gone = change(OTHER, { actions: ["delete"], before: named, after: null });
    expect(refreshed([block(PACKAGE), block(OTHER)], [kept(PACKAGE)], { resource_drift: [gone] })).toEqual(
      [],
    );
  });
});

describe("what is unread of a destroy plan", () => {
  const deleted = change(PACKAGE, { actions: ["delete"], before: named, after: null });

  it("is what it leaves of the state, not what was never applied", () => {
    const plan = { resources: [block(PACKAGE), block(OTHER)], changes: [deleted] };
    expect(whys(plan)).toEqual([]);
    expect(whys({ ...plan, prior: [kept(PACKAGE), kept(OTHER)] })).toEqual([`${OTHER}: ${BY_OPTION}`]);
  });

  it("is a block that was never applied, where the deletion has a reason of its own: that is no destroy plan", () => {
    const because = { ...(deleted as object), action_reason: "delete_because_no_resource_config" };
    expect(whys({ resources: [block(OTHER)], changes: [because] })).toEqual([`${OTHER}: ${BY_OPTION}`]);
  });
});

describe("a value that is not known", () => {
  const unknown = { actions: ["create"], after: {}, after_unknown: {} };
  const NOT_YET = "the plan does not know the value yet";

  it.each([
    [PACKAGE, [["package_name", NOT_YET]]],
    ["aws_opensearch_domain.d", [["domain_name", NOT_YET]]],
    ["aws_elasticsearch_domain.d", [["domain_name", NOT_YET]]],
    [
      "aws_opensearch_package_association.a",
      [
        ["domain_name", NOT_YET],
        ["package_id", `${NOT_YET}, and its configuration leads to no package in it`],
      ],
    ],
    [
      "opensearchpackages_rollout.r",
      [
        ["domain_name", NOT_YET],
        ["package_id", `${NOT_YET}, and its configuration leads to no package in it`],
      ],
    ],
    ["opensearchpackages_association_gate.g", []],
    ["opensearchpackages_package_content.c", []],
    ["aws_s3_object.o", []],
  ])("of %s is unread where nobody can do without", (address, expected) => {
    const found = unreadOf({ resources: [block(address)], changes: [change(address, unknown)] });
    expect(found).toEqual(expected.map(([what, why]) => ({ address, what, why, option: null })));
  });

  it("is not missed of what is deleted or forgotten", () => {
    for (const actions of [["delete"], ["forget"]])
      expect(
        whys({ changes: [change(PACKAGE, { actions, before: {}, after: null })], complete: true }),
      ).toEqual([]);
  });

  it("that is deferred is said, of what is read", () => {
    const deferred = (address: string): object => ({
      reason: "x",
      resource_change: change(address, unknown),
    });
    const plan = { deferred_changes: [deferred(OTHER), deferred("aws_iam_role.r")] };
    expect(unreadOf(plan)).toEqual([
      {
        address: OTHER,
        what: APPLY,
        why: "the plan defers it: another plan and apply must follow",
        option: null,
      },
    ]);
  });
});
