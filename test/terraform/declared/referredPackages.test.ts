import type { DeclaredAssociation } from "../../../src/terraform/declared/Declared";
import { block, change, readPlan } from "../documents";

const A = "aws_opensearch_package.a";
const ASSOCIATION = "aws_opensearch_package_association.x";
const GATE = "data.opensearchpackages_package.g";
const references = (...names: string[]): object => ({ references: names });
const KEYS = ['["k"]', '["l"]'];

/** Associations, each with what its `package_id` refers to; the packages are all to be made. */
function associationsOf(
  packages: readonly string[],
  associations: readonly string[],
  expression: object,
  more: readonly unknown[] = [],
): readonly DeclaredAssociation[] {
  const made = (address: string): unknown =>
    change(address, {
      actions: ["create"],
      after: { package_name: "a", domain_name: "d" },
      after_unknown: { package_id: true },
    });
  return readPlan({
    resource_changes: [...packages, ...associations].map(made),
    configuration: {
      root_module: { resources: [block(A), block(ASSOCIATION, { package_id: expression }), ...more] },
    },
  }).associations;
}

describe("the package that an association of many means", () => {
  const packages = KEYS.map((key) => A + key);
  const associations = KEYS.map((key) => ASSOCIATION + key);
  const addresses = (...args: Parameters<typeof associationsOf>): unknown[] =>
    associationsOf(...args).map(({ packageAddress }) => packageAddress);

  it.each([["each.key"], ["count.index"]])(
    "is that of its own key, by %s and by nothing like it",
    (index) => {
      expect(addresses(packages, associations, references(A, index))).toEqual(packages);
      expect(addresses(packages, associations, references(A, `${index}s`))).toEqual([null, null]);
      expect(addresses(packages, associations, references(A, `x.${index}`))).toEqual([null, null]);
    },
  );

  it("is found through what gives its id back: by the key that is named, else by its own", () => {
    const gate = block(GATE, { package_id: references(`${A}`, "each.key") });
    const named = references(`${GATE}["l"].package_id`, `${GATE}["l"]`, GATE);
    expect(addresses(packages, associations, named, [gate])).toEqual([packages[1], packages[1]]);
    const own = references(`${GATE}.package_id`, GATE);
    expect(addresses(packages, associations, own, [gate])).toEqual(packages);
    const none = references(`${GATE}["m"].package_id`, `${GATE}["m"]`, GATE);
    expect(addresses(packages, associations, none, [gate])).toEqual([null, null]);
  });

  it("is the one that has the id, where the plan knows the id of what it makes", () => {
    const after = { package_name: "a", package_id: "F1", domain_name: "d" };
    const { associations: found } = readPlan({
      resource_changes: [
        change(`${A}["k"]`, { actions: ["create"], after }),
        change(ASSOCIATION, { actions: ["create"], after }),
      ],
    });
    expect(found).toMatchObject([{ packageAddress: `${A}["k"]` }]);
  });
});

describe("deposed objects", () => {
  it("are listed each, by address and key", () => {
    const deposed = (address: string, key: string, id: string): object => ({
      ...(change(address, { actions: ["delete"], before: { id }, after: null }) as object),
      deposed: key,
    });
    const B = "aws_opensearch_package.b";
    const all = [deposed(A, "x", "F1"), deposed(A, "y", "F2"), deposed(B, "x", "F3"), deposed(B, "x", "F4")];
    const { deposed: found, order } = readPlan({ resource_changes: all });
    expect(found.map(({ address, id }) => [address, id])).toEqual([
      [A, "F1"],
      [A, "F2"],
      [B, "F4"],
    ]);
    expect(order.steps).toHaveLength(4);
  });

  it("are no step of a plan that only refreshes", () => {
    const deposed = {
      ...(change(A, { actions: ["delete"], before: { id: "F1" }, after: null }) as object),
      deposed: "x",
    };
    const kept = {
      address: A,
      mode: "managed",
      type: "aws_opensearch_package",
      values: { package_name: "a" },
    };
    const { order, input } = readPlan({
      resource_changes: [deposed],
      prior_state: { values: { root_module: { resources: [kept] } } },
    });
    expect([input.mode, order.steps]).toEqual(["refresh-only", []]);
  });
});
