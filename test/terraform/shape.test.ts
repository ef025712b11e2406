import fc from "fast-check";
import { PackagesError } from "../../src/errors";
import { withoutKeys } from "../../src/terraform/addresses/address";
import type { Declared } from "../../src/terraform/declared/Declared";
import { change, plan, read, recorded } from "./documents";

type Step = string | number;
type Json = Record<Step, unknown>;

/** Every place in a document, as the steps that lead to it. */
function placesIn(value: unknown, at: Step[] = []): Step[][] {
  if (typeof value !== "object" || value === null) return [];
  const steps: Step[] = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return steps.flatMap((step) => [[...at, step], ...placesIn((value as Json)[step], [...at, step])]);
}

const REMOVED = Symbol("removed");

function mangled(content: string, place: readonly Step[], replacement: unknown): string {
  const document = JSON.parse(content) as Json;
  const last = place.at(-1) ?? "";
  const parent = place.slice(0, -1).reduce<Json>((at, step) => at[step] as Json, document);
  if (replacement !== REMOVED) parent[last] = replacement;
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return JSON.stringify(document);
}

function declaredAddresses({ packages, associations, rollouts, domains, sources }: Declared): string[] {
  return [packages, associations, rollouts, domains, sources].flatMap((list) =>
    list.map(({ address }) => address),
  );
}

/** What is declared of the whole and neither declared nor named as unread of what is left of it. */
function lostWithoutAWord(whole: Declared, left: Declared): string[] {
  const named = new Set([...declaredAddresses(left), ...left.unread.map(({ address }) => address)]);
  return declaredAddresses(whole).filter(
    (address) => !named.has(address) && !named.has(withoutKeys(address)),
  );
}

/** Null when it was refused, in our own words. */
function readOrRefused(content: string): Declared | null {
  try {
    return read(content);
  } catch (error) {
    expect(error).toBeInstanceOf(PackagesError);
    expect((error as Error).message).toMatch(/^plan\.json: /);
    return null;
  }
}

const WRONG = fc.constantFrom<unknown>(null, [], [[]], {}, 0, 17, true, "", "x", "aws_s3_object");

describe("the shape of a plan", () => {
  it.each([
    "create",
    "update",
    "nothing",
    "refresh-only",
    "targeted",
    "replace",
    "destroy",
    "removed",
    "imported",
  ])("%s: whatever is removed or replaced, nothing is declared less without a word", (name) => {
    const content = recorded(name);
    const whole = read(content);
    const places = placesIn(JSON.parse(content));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.oneof(fc.constant(REMOVED), WRONG), (place, replacement) => {
        const declared = readOrRefused(mangled(content, place, replacement));
        if (declared === null || declared.empty) return true;
        return lostWithoutAWord(whole, declared).length === 0;
      }),
      { numRuns: 150 },
    );
  });

  it("of a state: whatever is replaced by another type is refused or not needed", () => {
    const content = recorded("create.state");
    const whole = read(content);
    const places = placesIn(JSON.parse(content)).filter(
      (place) => place.join(".") !== "values.root_module.child_modules",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom<unknown>(null, 0, "x"),
        (place, replacement) => {
          const declared = readOrRefused(mangled(content, place, replacement));
          return declared === null || lostWithoutAWord(whole, declared).length === 0;
        },
      ),
      { numRuns: 150 },
    );
  });

  const PACKAGE = "aws_opensearch_package.a";
  it.each([
    ["a list of resources", { resource_changes: { 0: {} } }, "resource_changes: "],
    [
      "a change",
      { resource_changes: [{ address: PACKAGE, type: "aws_opensearch_package", change: [] }] },
      "resource_changes[0].change: ",
    ],
    [
      "no change",
      { resource_changes: [{ address: PACKAGE, type: "aws_opensearch_package" }] },
      "resource_changes[0]: ",
    ],
    [
      "values",
      { resource_changes: [change(PACKAGE, { after: "x" })] },
      "resource_changes[0].change.before: ",
    ],
    [
      "actions",
      { resource_changes: [change(PACKAGE, { actions: ["explode"] })] },
      "resource_changes[0].change: ",
    ],
    [
      "an attribute",
      { resource_changes: [change(PACKAGE, { after: { package_name: ["a"] } })] },
      "resource_changes[0].change.after.package_name: ",
    ],
    [
      "a block",
      { resource_changes: [change(PACKAGE, { after: { package_source: "s3://b/k" } })] },
      "resource_changes[0].change.after.package_source: ",
    ],
    [
      "a mark",
      { resource_changes: [change(PACKAGE, { after_unknown: { package_id: "yes" } })] },
      "resource_changes[0].change.after_unknown.package_id: ",
    ],
    [
      "an address",
      { resource_changes: [{ address: "nowhere", type: "aws_opensearch_package" }] },
      "resource_changes[0]: ",
    ],
    ["a type", { resource_changes: [{ address: PACKAGE, type: "aws_s3_object" }] }, "resource_changes[0]: "],
    [
      "a mode",
      { resource_changes: [{ address: PACKAGE, type: "aws_opensearch_package", mode: "ephemeral" }] },
      "resource_changes[0]: ",
    ],
    ["a flag", { errored: "yes", resource_changes: [] }, "errored: "],
    [
      "a module",
      { planned_values: { root_module: { child_modules: {} } } },
      "planned_values.root_module.child_modules: ",
    ],
    [
      "a module call",
      { configuration: { root_module: { module_calls: { "a b": [] } } } },
      'configuration.root_module.module_calls["a b"]: ',
    ],
  ])("a wrong %s is refused by its path", (_what, members, path) => {
    expect(() => read(plan(members))).toThrow(PackagesError);
    expect(() => read(plan(members))).toThrow(`plan.json: ${path}reading the plan or state: it`);
  });

  it("quotes no value of the document in what it says", () => {
    const secret = "correct horse";
    for (const after of [{ package_name: [secret] }, { package_source: secret }, secret]) {
      expect(() => read(plan({ resource_changes: [change(PACKAGE, { after })] }))).not.toThrow(secret);
    }
    expect(() => read(`{"format_version":"1.2", "x": "${secret}`)).not.toThrow(secret);
  });

  it("takes members that a newer Terraform adds", () => {
    const entry = {
      ...(change(PACKAGE, { after: { package_name: "a", shiny: { new: [1] } }, shiny: 1 }) as object),
      shiny: [],
    };
    const ephemeral = { address: "ephemeral.aws_secret.x", mode: "ephemeral", type: "aws_secret" };
    const declared = read(
      plan({ shiny: null, resource_changes: [entry, ephemeral], action_invocations: {} }),
    );
    expect(declared.packages).toMatchObject([{ packageName: "a" }]);
  });

  it("refuses values nested deeper than the stack is high", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const content = plan({
      resource_changes: [change(PACKAGE, { actions: ["update"], after: { x: "@" }, before: { x: "@" } })],
    });
    expect(() => read(content.replaceAll('"@"', deep))).toThrow(PackagesError);
  });
});
