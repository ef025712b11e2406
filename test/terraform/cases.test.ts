import { PackagesError } from "../../src/errors";
import { PACKAGE_ID, read, readCase, SHA256 } from "./documents";

const NEW_SHA256 = "0".repeat(64);

describe("what the cases declare", () => {
  it("an update of the description makes a version, and the object is uploaded", () => {
    const { packages, sources } = readCase("package-stack-update");
    expect(packages).toMatchObject([
      { plannedAction: "update", makesVersion: true, sha256: NEW_SHA256, sha256Before: SHA256 },
    ]);
    expect(packages[0]?.changed).toEqual(["package_description"]);
    expect(sources).toMatchObject([{ uploads: true, sha256: NEW_SHA256 }]);
  });

  it("a destroyed and a replaced package keep the id that they have now", () => {
    const destroyed = readCase("package-stack-destroy");
    expect(destroyed.input.mode).toBe("destroy");
    expect(destroyed.packages).toMatchObject([{ plannedAction: "delete", packageId: PACKAGE_ID }]);
    const replaced = readCase("package-stack-replace");
    expect(replaced.packages).toMatchObject([
      { plannedAction: "replace", packageId: PACKAGE_ID, packageName: "hx-new", makesVersion: true },
    ]);
  });

  it("a change of tags uploads nothing and makes no version", () => {
    const { packages, sources } = readCase("object-tags-only");
    expect(sources).toMatchObject([{ plannedAction: "update", uploads: false, changed: ["tags"] }]);
    expect(packages).toMatchObject([{ makesVersion: false }]);
  });

  it("the object of a kept package is deleted, which is no destroy plan", () => {
    const { input, sources } = readCase("source-deleted");
    expect(input.mode).toBe("normal");
    expect(sources).toMatchObject([
      { plannedAction: "delete", before: { bucket: "hx-dict", key: "s.txt" }, uploads: false },
    ]);
  });

  it.each(["pinned-rollout", "rollout-to-old-version"])(
    "%s goes to the version that the plan promises",
    (name) => {
      const { rollouts } = readCase(name);
      expect(rollouts).toMatchObject([{ packageVersion: "v1", pinned: true, domainName: "search-staging" }]);
    },
  );

  it("a rollout alone is something declared, and names its content", () => {
    const { empty, rollouts } = readCase("rollout-only");
    expect(empty).toBe(false);
    expect(rollouts).toMatchObject([
      {
        packageId: PACKAGE_ID,
        packageAddress: "aws_opensearch_package.s",
        contentSha256: SHA256,
        pinned: false,
      },
    ]);
  });

  it("an association made in one apply with its package leads to it", () => {
    const { associations } = readCase("no-gate");
    expect(associations).toMatchObject([{ packageId: null, packageAddress: "aws_opensearch_package.s" }]);
  });

  it("what a targeted plan leaves out comes out as the state has it, and is unread", () => {
    const { packages, unread, input } = readCase("target-1.5");
    expect(input.mode).toBe("normal");
    expect(packages).toMatchObject([
      { plannedAction: "none", leftOut: true, packageId: PACKAGE_ID, sha256: SHA256 },
    ]);
    expect(unread).toMatchObject([
      { address: "aws_opensearch_package.s", why: expect.stringContaining("-target or -exclude") as string },
    ]);
  });

  it("what was refreshed is declared, though the plan has no change of it", () => {
    const { packages, associations, sources, unread } = readCase("refresh-only");
    expect(packages).toMatchObject([{ packageName: "t1-syn", plannedAction: "none" }]);
    expect(associations).toMatchObject([
      { domainName: "search-prod", plannedAction: "none", packageAddress: "aws_opensearch_package.s" },
    ]);
    // It has no `source_hash`: the etag is what the provider read.
    expect(sources).toMatchObject([{ bucket: "dict-t1", plannedAction: "none", tracksContent: false }]);
    expect(unread.map(({ address }) => address)).toContain("plan.json");
  });

  it("a region that is a template is not that of the variable in it", () => {
    const { packages, unread } = readCase("region-template");
    expect(packages[0]?.settings).toEqual({});
    expect(packages[0]?.unknownSettings).toMatchObject([
      { setting: "region", expression: "var.area", option: "--region" },
    ]);
    expect(unread).toMatchObject([{ address: "aws", what: "region", option: "--region" }]);
  });

  it("a role whose ARN is a template is not known", () => {
    const { packages } = readCase("role-arn-template");
    expect(packages[0]?.settings).toEqual({ region: "us-east-1" });
    expect(packages[0]?.unknownSettings).toMatchObject([
      { setting: "assume_role.role_arn", expression: "var.account_id", option: "--role-arn" },
    ]);
  });

  it("a module's variable is what its caller passes, not the root's of the same name", () => {
    const { packages, unread } = readCase("module-provider-variable");
    expect(packages).toMatchObject([
      { settings: { region: "us-east-1" }, providerKey: "module.m:aws", unknownSettings: [] },
    ]);
    expect(unread).toEqual([]);
  });

  it("a data source that gives back an id leads to the package", () => {
    const { associations } = readCase("plan-sensitive");
    expect(associations).toMatchObject([{ packageAddress: "aws_opensearch_package.synonyms" }]);
  });

  it("what is marked sensitive is listed, and nothing else", () => {
    expect(readCase("plan-sensitive").sensitiveTexts).toEqual(["SENSITIVE-NAME-VALUE", "sensitive-dom"]);
  });

  it.each(["real-empty-workspace", "mangled1"])("%s declares nothing, and says so", (name) => {
    expect(readCase(name)).toMatchObject({ empty: true, packages: [], associations: [], rollouts: [] });
  });

  it.each([
    ["mangled2", "resource_changes: .*null where a list belongs"],
    ["mangled3", "resource_changes: .*an object where a list belongs"],
  ])("%s is refused", (name, message) => {
    expect(() => readCase(name)).toThrow(PackagesError);
    expect(() => readCase(name)).toThrow(new RegExp(message));
  });

  it.each([
    '{"format_version":"1.2","resource_changes":"none"}',
    '{"format_version":"1.2","resource_changes":[null]}',
    '{"format_version":"1.0","values":null}',
    '{"format_version":"1.0","values":{"root_module":[]}}',
    '{"format_version":"1.2","planned_values":[],"resource_changes":[]}',
    '{"format_version":"1.2","configuration":null,"resource_changes":[]}',
  ])("their sibling %s is refused", (content) => {
    expect(() => read(content)).toThrow(PackagesError);
  });

  it.each([
    '{"format_version":"1.0","terraform_version":"1.5.7"}',
    '{"format_version":"1.0","values":{}}',
    '{"format_version":"1.0","values":{"root_module":{}}}',
    '{"format_version":"1.2","planned_values":{"root_module":{}},"resource_changes":[]}',
  ])("their sibling %s declares nothing", (content) => {
    expect(read(content).empty).toBe(true);
  });
});
