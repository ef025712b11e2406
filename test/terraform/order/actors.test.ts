import { TerraformDocument } from "../../../src/terraform/document/TerraformDocument";
import type { JsonObject } from "../../../src/terraform/json/jsonView";
import { type Actor, actorsOf } from "../../../src/terraform/order/Actor";
import type { ApplyStep } from "../../../src/terraform/order/ApplyOrder";
import { block, change, plan, readPlan } from "../documents";

const ROLE = "aws_iam_role.r";
const USER = "aws_iam_user.u";
const references = (...names: string[]): object => ({ references: names });

function stepsOf(
  changes: readonly unknown[],
  resources: readonly unknown[] = [],
  more: object = {},
): readonly ApplyStep[] {
  return readPlan({ resource_changes: changes, configuration: { root_module: { resources } }, ...more }).order
    .steps;
}

const acts = (address: string, actions: readonly string[], parts: object = {}): object => ({
  ...(change(address, { actions }) as object),
  ...parts,
});

describe("the steps of an apply", () => {
  it.each<[actions: string[], kinds: string[], after: number[][]]>([
    [["no-op"], [], []],
    [["create"], ["create"], [[]]],
    [["update"], ["update"], [[]]],
    [["read"], ["read"], [[]]],
    [["delete"], ["delete"], [[]]],
    [["forget"], ["forget"], [[]]],
    [
      ["delete", "create"],
      ["delete", "create"],
      [[], [0]],
    ],
    [
      ["create", "delete"],
      ["create", "delete"],
      [[], [0]],
    ],
    [
      ["create", "forget"],
      ["create", "forget"],
      [[], [0]],
    ],
    [
      ["forget", "create"],
      ["forget", "create"],
      [[], [0]],
    ],
    [["shine"], [], []],
    [["constructor"], [], []],
  ])("by %j are %j", (actions, kinds, after) => {
    const steps = stepsOf([acts(ROLE, actions)], [block(ROLE)]);
    expect(steps).toEqual(
      kinds.map((kind, index) => ({
        address: ROLE,
        type: "aws_iam_role",
        deposed: null,
        kind,
        after: after[index],
      })),
    );
  });

  it("name the deposed object that they delete, after the new ones", () => {
    const steps = stepsOf(
      [acts(ROLE, ["update"]), acts(ROLE, ["delete"], { deposed: "abc" }), acts(USER, ["update"])],
      [block(ROLE), block(USER, { x: references(ROLE) })],
    );
    expect(steps).toEqual([
      { address: ROLE, type: "aws_iam_role", deposed: null, kind: "update", after: [] },
      { address: ROLE, type: "aws_iam_role", deposed: "abc", kind: "delete", after: [0, 2] },
      { address: USER, type: "aws_iam_user", deposed: null, kind: "update", after: [0] },
    ]);
  });

  it("are joined where many wait for many", () => {
    const many = (address: string): object[] =>
      Array.from({ length: 12 }, (_, index) => acts(`${address}[${index}]`, ["create"]));
    const steps = stepsOf(
      [...many(ROLE), ...many(USER)],
      [block(ROLE), block(USER, { x: references(ROLE) })],
    );
    expect(steps).toHaveLength(25);
    const all = Array.from({ length: 12 }, (_, index) => index);
    expect(steps[24]).toEqual({ address: "", type: "", deposed: null, kind: "join", after: all });
    expect(steps.slice(0, 12).map(({ after }) => after)).toEqual(all.map(() => []));
    expect(steps.slice(12, 24).map(({ after }) => after)).toEqual(all.map(() => [24]));
  });

  it("wait for what is only checked, though it is none", () => {
    const changes = [acts(ROLE, ["update"]), acts("aws_iam_group.g", ["no-op"]), acts(USER, ["update"])];
    const resources = [
      block(ROLE),
      block("aws_iam_group.g", { x: references(ROLE) }),
      block(USER, { x: references("aws_iam_group.g") }),
    ];
    const checks = [{ address: { to_display: "aws_iam_group.g" } }];
    const told = (steps: readonly ApplyStep[]): unknown[] =>
      steps.map(({ address, after }) => [address, after]);
    const expected = [
      [ROLE, []],
      [USER, [0]],
    ];
    expect(told(stepsOf(changes, resources, { checks }))).toEqual(expected);
    expect(told(stepsOf(changes, resources))).toEqual(expected);
  });

  it("of one instance wait for none of another of its block", () => {
    const changes = [0, 1].map((index) => acts(`${ROLE}[${index}]`, ["delete", "create"]));
    expect(stepsOf(changes, [block(ROLE, { x: references(ROLE) })]).map(({ after }) => after)).toEqual([
      [],
      [0],
      [],
      [2],
    ]);
  });

  it("are none of a state, and none of a refresh-only plan", () => {
    const prior_state = {
      values: {
        root_module: { resources: [{ address: ROLE, mode: "managed", type: "aws_iam_role", values: {} }] },
      },
    };
    expect(stepsOf([], [block(ROLE)], { prior_state })).toEqual([]);
  });

  it("come after what goes first, by what the state keeps of it", () => {
    const kept = (address: string, depends_on?: string[]): object => ({
      address,
      mode: "managed",
      type: address.split(".")[0],
      values: {},
      ...(depends_on && { depends_on }),
    });
    const changes = [acts(ROLE, ["delete"]), acts(USER, ["delete"])];
    const order = (...resources: object[]): unknown =>
      stepsOf(changes, [], { prior_state: { values: { root_module: { resources } } } }).map(
        ({ after }) => after,
      );
    expect(order(kept(ROLE), kept(USER, [ROLE]))).toEqual([[1], []]);
    expect(order(kept(ROLE, [USER]), kept(USER))).toEqual([[], [0]]);
    expect(order(kept(ROLE), kept(USER))).toEqual([[], []]);
  });
});

/** All that act, of the plan. */
const actors = (members: object): Actor[] =>
  actorsOf(new TerraformDocument(JSON.parse(plan(members)) as JsonObject, "plan.json"));

describe("what acts in an apply", () => {
  const withRole = { root_module: { resources: [block(ROLE)] } };
  const told = (members: object): unknown[] =>
    actors(members).map(({ role, kind, deposed, createsFirst }) => [role, kind, deposed, createsFirst]);

  it("is nothing of what stays as it is, but where conditions are checked", () => {
    const checks = [{ address: { to_display: ROLE } }];
    const unchanged = acts(ROLE, ["no-op"]);
    expect(told({ resource_changes: [unchanged] })).toEqual([]);
    expect(told({ resource_changes: [unchanged], checks })).toEqual([["creates", null, null, null]]);
    expect(told({ resource_changes: [acts(USER, ["no-op"])], checks })).toEqual([]);
    expect(told({ resource_changes: [acts(ROLE, ["update"])], checks })).toEqual([
      ["creates", "update", null, null],
    ]);
    expect(told({ resource_changes: [acts(ROLE, ["no-op"], { deposed: "abc" })], checks })).toEqual([]);
  });

  it("deletes a deposed object after new ones, since only a replacement that creates first made it", () => {
    const deposed = { deposed: "abc" };
    expect(told({ resource_changes: [acts(ROLE, ["delete"], deposed)], configuration: withRole })).toEqual([
      ["destroys", "delete", "abc", true],
    ]);
    expect(told({ resource_changes: [acts(ROLE, ["forget"], deposed)], configuration: withRole })).toEqual([
      ["destroys", "forget", "abc", null],
    ]);
  });

  it.each([
    [["delete"], [["destroys", "delete", null, null]], [["destroys", "delete", null, null]]],
    [["forget"], [["destroys", "forget", null, null]], [["destroys", "forget", null, false]]],
    [["create"], [["creates", "create", null, null]], [["creates", "create", null, null]]],
    [
      ["forget", "create"],
      [
        ["destroys", "forget", null, false],
        ["creates", "create", null, null],
      ],
      [
        ["destroys", "forget", null, false],
        ["creates", "create", null, null],
      ],
    ],
  ])("by %j, with its block and without", (actions, withBlock, without) => {
    const resource_changes = [acts(ROLE, actions)];
    expect(told({ resource_changes, configuration: withRole })).toEqual(withBlock);
    expect(told({ resource_changes })).toEqual(without);
  });

  it("depends on what the state keeps of its current object, and on nothing known where no object has it kept", () => {
    const kept = (parts: object = {}): object => ({
      address: ROLE,
      mode: "managed",
      type: "aws_iam_role",
      values: {},
      ...parts,
    });
    const dependencies = (...resources: object[]): unknown =>
      actors({
        resource_changes: [acts(ROLE, ["delete"]), acts(ROLE, ["delete"], { deposed: "abc" })],
        prior_state: { values: { root_module: { resources } } },
      }).map(({ storedDependencies }) => storedDependencies);
    const deposed = kept({ deposed_key: "abc", depends_on: ["aws_iam_group.g"] });
    expect(dependencies(kept({ depends_on: [USER] }), deposed)).toEqual([[USER], [USER]]);
    expect(dependencies(kept(), deposed)).toEqual([[], []]);
    expect(dependencies(deposed)).toEqual([null, null]);
    expect(dependencies(kept())).toEqual([null, null]);
  });

  it("is of the provider that its block names, or, without one, of the only one there is", () => {
    const providers = (...keys: string[]): unknown => {
      const provider_config = Object.fromEntries(
        keys.map((key) => [key, { name: key.split(".")[0], expressions: {} }]),
      );
      return actors({
        resource_changes: [acts(ROLE, ["delete"]), acts(USER, ["delete"])],
        configuration: { provider_config, root_module: { resources: [block(ROLE)] } },
      }).map(({ provider }) => provider?.key ?? null);
    };
    expect(providers("aws", "random")).toEqual(["aws", "aws"]);
    expect(providers("aws", "aws.west")).toEqual(["aws", null]);
    expect(providers("aws.west")).toEqual([null, "aws.west"]);
    expect(providers("random")).toEqual([null, null]);
  });
});
