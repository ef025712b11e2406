import type { Declared, UnreadPart } from "../../src/terraform/declared/Declared";
import { read, recorded } from "./documents";
import { type RecordedProgram, recordings } from "./recorded/configurations";

const PACKAGE = "aws_opensearch_package.s";
const ASSOCIATION = 'module.on["search-prod"].aws_opensearch_package_association.a';
/** Its count is 0, which only the plan's program can calculate. */
const NONE = "aws_opensearch_package_association.none";

/** The plans and states that every program was asked for. */
const NAMES = recordings
  .filter(({ only }) => only === undefined)
  .flatMap(({ name, apply }) => (apply === true ? [name, `${name}.state`] : [name]));

/** What is declared, but for the version of the program and the host of its registry. */
function declaredBy(program: RecordedProgram, name: string): Declared {
  const declared = read(recorded(name, program));
  return {
    ...declared,
    input: { ...declared.input, terraformVersion: null },
    providers: declared.providers.map((provider) => ({
      ...provider,
      source: provider.source?.replace(/^[^/]+\//, "") ?? null,
    })),
  };
}

const both = (name: string): readonly [Declared, Declared] => [
  declaredBy("terraform-1.11", name),
  declaredBy("tofu-1.12", name),
];

const addresses = (unread: readonly UnreadPart[]): string[] => unread.map(({ address }) => address);

describe("a stack is read the same from what Terraform 1.15 writes", () => {
  it.each(NAMES)("%s", (name) => {
    expect(declaredBy("terraform-1.15", name)).toEqual(declaredBy("terraform-1.11", name));
  });
});

describe("a stack is read the same from what OpenTofu writes", () => {
  it.each(NAMES)("%s, but for what the plan does not say", (name) => {
    const said = { unread: [], incomplete: null };
    const [terraform, tofu] = both(name);
    expect({ ...tofu, ...said }).toEqual({ ...terraform, ...said });
  });

  // Terraform says `complete`; a plan of OpenTofu is held against its own configuration and state.
  it.each(["create", "nothing", "update", "replace", "moved", "imported"])(
    "%s is whole, but a block without instances may have been left out",
    (name) => {
      const { unread, incomplete } = declaredBy("tofu-1.12", name);
      expect(addresses(unread)).toEqual([NONE]);
      expect(incomplete).toBeNull();
    },
  );

  it.each(["targeted", "excluded"])("%s is partial, and what it leaves out is named", (name) => {
    const { unread, packages, associations, sources } = declaredBy("tofu-1.12", name);
    expect(addresses(unread)).toEqual([PACKAGE, ASSOCIATION, NONE]);
    expect([...packages, ...associations]).toMatchObject([
      { address: PACKAGE, plannedAction: "none", leftOut: true },
      { address: ASSOCIATION, plannedAction: "none", leftOut: true },
    ]);
    expect(sources).toMatchObject([{ plannedAction: "update", leftOut: false }]);
  });

  it.each([
    "create.state",
    "refresh-only",
    "refresh-only-gone",
    "removed",
    "destroy",
    "errored",
    "providers",
  ])("%s leaves the same unread", (name) => {
    const [terraform, tofu] = (["terraform-1.11", "tofu-1.12"] as const).map((one) => declaredBy(one, name));
    expect(tofu?.unread).toEqual(terraform?.unread);
    expect(tofu?.incomplete).toEqual(terraform?.incomplete);
  });
});

// Terraform 1.15 refuses the argument.
test("a replacement of OpenTofu that keeps the old package live makes one beside it", () => {
  const text = recorded("kept", "tofu-1.12");
  const { resource_changes } = JSON.parse(text) as {
    resource_changes: { address: string; change: { actions: string[] } }[];
  };
  const planned = resource_changes.find(({ address }) => address === PACKAGE);
  expect(planned?.change.actions).toEqual(["forget", "create"]);
  const { packages, associations } = read(text);
  expect(packages).toMatchObject([
    { address: PACKAGE, plannedAction: "create", forgetsLive: true, packageId: null },
  ]);
  expect(associations).toMatchObject([{ address: ASSOCIATION, plannedAction: "replace" }]);
});
