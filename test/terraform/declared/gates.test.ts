import type { DeclaredGate } from "../../../src/terraform/declared/Declared";
import { block, change, readPlan, recorded, read, SHA256 } from "../documents";

const GATE = "data.opensearchpackages_package.s";
const PACKAGE = "aws_opensearch_package.s";

function gates(
  after: object,
  after_unknown: object = {},
  actions = ["read"],
  type?: string,
): readonly DeclaredGate[] {
  const address = type === undefined ? GATE : `data.${type}.s`;
  const gate = {
    address,
    mode: "data",
    type: type ?? "opensearchpackages_package",
    change: { actions, before: null, after, after_unknown },
  };
  return readPlan({
    resource_changes: [change(PACKAGE, { actions: ["create"], after: { package_name: "a" } }), gate],
    configuration: {
      provider_config: {
        aws: { name: "aws", expressions: {} },
        opensearchpackages: {
          name: "opensearchpackages",
          expressions: { region: { constant_value: "eu-west-1" } },
        },
      },
      root_module: {
        resources: [
          block(PACKAGE),
          block(
            address,
            { package_id: { references: [`${PACKAGE}.id`, PACKAGE] } },
            { provider_config_key: "opensearchpackages" },
          ),
        ],
      },
    },
  }).gates;
}

describe("a package that is read during the apply", () => {
  it("is a gate with the package that its id refers to, where its provider is", () => {
    const after = { wait_until_available: true, expected_sha256: SHA256 };
    expect(gates(after, { package_id: true, package_name: true })).toEqual([
      {
        input: "plan.json",
        address: GATE,
        settings: { region: "eu-west-1" },
        providerKey: "opensearchpackages",
        unknownSettings: [],
        packageId: null,
        packageName: null,
        packageAddress: PACKAGE,
        waitsUntilAvailable: true,
        expectedSha256: SHA256,
      },
    ]);
  });

  it("is in the region that it names, whatever its provider's is", () => {
    expect(gates({ region: "ap-northeast-1" })).toMatchObject([
      { settings: { region: "ap-northeast-1" }, unknownSettings: [] },
    ]);
    const [unknown] = gates({}, { region: true });
    expect(unknown?.settings).toEqual({});
    expect(unknown?.unknownSettings).toMatchObject([{ setting: "region", option: "--region" }]);
  });

  it.each([
    ["not set", { wait_until_available: null }, {}],
    ["false", { wait_until_available: false }, {}],
    ["not known", {}, { wait_until_available: true }],
  ])("does not wait when that is %s", (_what, after, unknown) => {
    expect(gates(after, unknown)).toMatchObject([{ waitsUntilAvailable: false, expectedSha256: null }]);
  });

  it("has the id or the name that is known", () => {
    expect(gates({ package_id: "F1" })).toMatchObject([{ packageId: "F1", packageName: null }]);
    expect(gates({ package_name: "a" })).toMatchObject([{ packageId: null, packageName: "a" }]);
  });

  it("is none when it was read already, or is of another type", () => {
    expect(gates({}, {}, ["no-op"])).toEqual([]);
    expect(gates({}, {}, ["read"], "opensearchpackages_domain")).toEqual([]);
  });
});

describe("the provider configurations of a plan", () => {
  it("have their source and constraint, each under its key", () => {
    expect(read(recorded("providers")).providers).toEqual(
      expect.arrayContaining([
        { key: "aws", source: "registry.terraform.io/hashicorp/aws", versionConstraint: "5.100.0" },
        { key: "aws.local", source: "registry.terraform.io/hashicorp/aws", versionConstraint: "5.100.0" },
        { key: "module.own:aws", source: "registry.terraform.io/hashicorp/aws", versionConstraint: null },
      ]),
    );
  });

  it("are not in a state", () => {
    expect(read(recorded("create.state")).providers).toEqual([]);
  });
});

describe("what the limits of the service are held against", () => {
  it("is the description and the engine of a package, after the apply", () => {
    const before = { package_description: "old", engine_version: "OpenSearch_2.17" };
    const after = { package_description: "new", engine_version: "OpenSearch_2.19" };
    const { packages } = readPlan({
      resource_changes: [change(PACKAGE, { actions: ["update"], before, after })],
    });
    expect(packages).toMatchObject([{ description: "new", engineVersion: "OpenSearch_2.19" }]);
  });

  it("is nothing where they are not known", () => {
    const parts = {
      actions: ["create"],
      after: { package_description: "stale", engine_version: null },
      after_unknown: { package_description: true },
    };
    const { packages } = readPlan({ resource_changes: [change(PACKAGE, parts)] });
    expect(packages).toMatchObject([{ description: null, engineVersion: null, descriptionKnown: false }]);
  });
});
