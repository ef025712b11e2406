import { block, change, PACKAGE_ID, read, readPlan, recorded } from "./documents";

const PACKAGE = "aws_opensearch_package.s";
const ASSOCIATION = 'module.on["search-prod"].aws_opensearch_package_association.a';

describe("plans and states that the real Terraform wrote", () => {
  it.each([
    ["create", "normal", ["create"], ["create"], ["create"]],
    ["nothing", "normal", ["none"], ["none"], ["none"]],
    ["update", "normal", ["update"], ["none"], ["update"]],
    ["replace", "normal", ["replace"], ["replace"], ["none"]],
    ["removed", "normal", ["forget"], ["forget"], ["none"]],
    ["destroy", "destroy", ["delete"], ["delete"], ["delete"]],
    ["refresh-only", "refresh-only", ["none"], ["none"], ["none"]],
    ["refresh-only-gone", "refresh-only", ["none"], ["none"], ["none"]],
    ["create.state", "state", ["none"], ["none"], ["none"]],
  ])("%s is a %s one, and everything in it is told", (name, mode, packages, associations, sources) => {
    const declared = read(recorded(name));
    expect(declared.input.mode).toBe(mode);
    expect(declared.packages.map(({ plannedAction }) => plannedAction)).toEqual(packages);
    expect(declared.associations.map(({ plannedAction }) => plannedAction)).toEqual(associations);
    expect(declared.sources.map(({ plannedAction }) => plannedAction)).toEqual(sources);
    expect(declared).toMatchObject({ unread: [], empty: false, incomplete: null });
  });

  it("finds the package of an association in a module with for_each, before it has an id", () => {
    expect(read(recorded("create")).associations).toMatchObject([
      { address: ASSOCIATION, packageId: null, packageAddress: PACKAGE, domainName: "search-prod" },
    ]);
  });

  it("has of a refresh-only plan what was refreshed, and what is gone as it was", () => {
    const [kept, gone] = ["refresh-only", "refresh-only-gone"].map((name) => read(recorded(name)));
    expect(kept?.packages[0]?.packageId).toMatch(/^F/);
    expect(gone?.associations).toMatchObject([
      { address: ASSOCIATION, domainName: "search-prod", leftOut: false },
    ]);
  });

  it("names what -target left out, and takes it from the state", () => {
    const { packages, associations, unread } = read(recorded("targeted"));
    expect([...packages, ...associations]).toMatchObject([
      { address: PACKAGE, plannedAction: "none", leftOut: true },
      { address: ASSOCIATION, plannedAction: "none", leftOut: true },
    ]);
    expect(unread.map(({ address }) => address)).toEqual(
      expect.arrayContaining(["plan.json", PACKAGE, ASSOCIATION]),
    );
  });

  it("does the same when an older Terraform or OpenTofu says nothing of being complete", () => {
    const members = Object.entries(JSON.parse(recorded("targeted")) as object);
    const older = members.filter(([member]) => member !== "complete" && member !== "applyable");
    const { unread, incomplete } = read(JSON.stringify(Object.fromEntries(older)));
    expect(incomplete).toBeNull();
    expect(unread.map(({ address }) => address)).toEqual(expect.arrayContaining([PACKAGE, ASSOCIATION]));
  });

  it("says that a plan which ended with errors is not the whole", () => {
    const { unread, incomplete } = read(recorded("errored"));
    expect(incomplete).toContain("errors");
    expect(unread).toContainEqual(
      expect.objectContaining({ address: "plan.json", why: expect.stringContaining("errors") as string }),
    );
    expect(unread).toContainEqual(
      expect.objectContaining({
        address: "aws_s3_object.broken",
        why: expect.stringContaining("errors") as string,
      }),
    );
  });

  it("knows where a package was before it moved", () => {
    expect(read(recorded("moved")).packages).toMatchObject([
      { address: "aws_opensearch_package.words", previousAddress: PACKAGE, plannedAction: "none" },
    ]);
  });

  it("knows what an import block brings in, even when it is replaced at once", () => {
    const other = read(recorded("imported")).packages.find(({ address }) => address.endsWith(".other"));
    expect(other).toMatchObject({ plannedAction: "replace", packageId: other?.importId, sourceBefore: null });
    expect(other?.importId).toMatch(/^F/);
  });

  it("takes the region of each provider configuration that can be followed, and no other", () => {
    const { packages } = read(recorded("providers"));
    const regions = packages.map(({ packageName, providerKey, settings, unknownSettings }) => [
      packageName,
      providerKey,
      settings.region ?? unknownSettings.map(({ expression }) => expression).join(),
    ]);
    expect(regions).toEqual([
      ["default", "aws", "us-east-1"],
      ["function", "aws.function", "eu-west-1"],
      ["local", "aws.local", "local.region"],
      ["template", "aws.template", "var.area"],
      ["inherits", "aws", "us-east-1"],
      ["own", "module.own:aws", "eu-west-1"],
      ["passed", "aws.variable", "eu-west-1"],
    ]);
  });

  it.each(["create", "nothing", "update", "refresh-only", "destroy", "create.state"])(
    "finds the sensitive variable in %s",
    (name) => {
      expect(read(recorded(name)).sensitiveTexts).toContain("correct horse battery staple");
    },
  );
});

describe("what a replacement leaves behind", () => {
  const values = { package_id: PACKAGE_ID, id: PACKAGE_ID, package_name: "words" };

  it.each([[["forget", "create"]], [["create", "forget"]]])(
    "%j creates a new one while the old one stays live",
    (actions) => {
      const { packages } = readPlan({
        resource_changes: [
          change(PACKAGE, {
            actions,
            before: values,
            after: { package_name: "words" },
            after_unknown: { package_id: true, id: true },
          }),
        ],
      });
      expect(packages).toMatchObject([
        {
          plannedAction: "create",
          forgetsLive: true,
          packageId: null,
          packageIdBefore: PACKAGE_ID,
          makesVersion: true,
        },
      ]);
    },
  );

  it("tells a deposed object from its successor", () => {
    const deposed = {
      ...(change(PACKAGE, { actions: ["delete"], before: values, after: null }) as object),
      deposed: "0a1b2c3d",
    };
    const kept = change(PACKAGE, { after: { ...values, package_id: "F2", id: "F2" } });
    const declared = readPlan({ resource_changes: [deposed, kept] });
    expect(declared.packages).toMatchObject([{ packageId: "F2", plannedAction: "none" }]);
    expect(declared.deposed).toEqual([{ address: PACKAGE, type: "aws_opensearch_package", id: PACKAGE_ID }]);
    expect(declared.input.mode).toBe("normal");
  });

  it("finds a deposed object of a state too, where nothing of ours is current", () => {
    const resource = {
      address: PACKAGE,
      mode: "managed",
      type: "aws_opensearch_package",
      deposed_key: "0a",
      values,
    };
    const state = { format_version: "1.0", values: { root_module: { resources: [resource] } } };
    expect(read(JSON.stringify(state))).toMatchObject({
      empty: true,
      packages: [],
      deposed: [{ id: PACKAGE_ID }],
    });
  });

  it("says of what is deferred that another plan must follow", () => {
    const { unread } = readPlan({
      resource_changes: [],
      deferred_changes: [
        { reason: "provider_config_unknown", resource_change: change(PACKAGE, { actions: ["create"] }) },
      ],
      configuration: { root_module: { resources: [block(PACKAGE)] } },
    });
    expect(unread).toContainEqual(
      expect.objectContaining({ address: PACKAGE, why: expect.stringContaining("defers") as string }),
    );
  });
});
