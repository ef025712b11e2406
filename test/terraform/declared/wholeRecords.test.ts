import { resourceByHand } from "../../../src/terraform/declared/resourceByHand";
import { change, plan, read, readPlan, SHA256 } from "../documents";
import { references, planned, common } from "./wholeRecord";

describe("an association, whole", () => {
  const address = "aws_opensearch_package_association.a";
  const values = { package_id: "F1", domain_name: "search-prod", reference_path: "analyzers/F1" };

  it("as it stays, and as it is new", () => {
    const record = {
      ...common(address),
      domainName: "search-prod",
      packageId: "F1",
      packageAddress: null,
      referencePath: "analyzers/F1",
      before: { domainName: "search-prod", packageId: "F1" },
    };
    expect(planned(address, { after: values }).associations).toEqual([record]);
    const created = {
      actions: ["create"],
      after: { domain_name: "search-prod" },
      after_unknown: { package_id: true },
    };
    expect(planned(address, created).associations).toEqual([
      {
        ...record,
        plannedAction: "create",
        packageId: null,
        referencePath: null,
        before: null,
        unknownAfter: ["package_id"],
      },
    ]);
  });

  it("keeps what was before where only part of it is known", () => {
    const parts = {
      actions: ["delete", "create"],
      before: values,
      after: {},
      after_unknown: { reference_path: true },
    };
    expect(planned(address, parts).associations).toMatchObject([
      {
        domainName: null,
        referencePath: "analyzers/F1",
        before: { domainName: "search-prod", packageId: "F1" },
      },
    ]);
    for (const [before, told] of [
      [{ package_id: "F1" }, { domainName: null, packageId: "F1" }],
      [{ domain_name: "search-prod" }, { domainName: "search-prod", packageId: null }],
    ])
      expect(planned(address, { ...parts, before }).associations).toMatchObject([{ before: told }]);
  });
});

describe("a domain, whole", () => {
  it.each([
    ["aws_opensearch_domain.d", { engine_version: "OpenSearch_2.19" }, "OpenSearch_2.19"],
    ["aws_elasticsearch_domain.d", { elasticsearch_version: "7.10" }, "7.10"],
    ["aws_opensearch_domain.d", {}, null],
  ])("%s with %j", (address, version, engineVersion) => {
    const after = { domain_name: "search-prod", ...version };
    expect(planned(address, { after }).domains).toEqual([
      { ...common(address), domainName: "search-prod", engineVersion },
    ]);
  });

  it("without a name is not declared, and told as unread", () => {
    const { domains, unread } = planned("aws_opensearch_domain.d", { after: {} });
    expect(domains).toEqual([]);
    expect(unread).toEqual([
      {
        address: "aws_opensearch_domain.d",
        what: "domain_name",
        why: "the plan does not know the value yet",
        option: null,
      },
    ]);
  });
});

describe("a rollout, whole", () => {
  const address = "opensearchpackages_rollout.r";
  const values = {
    domain_name: "search-prod",
    package_id: "F1",
    package_version: "v2",
    content_sha256: SHA256,
  };
  const record = {
    ...common(address),
    domainName: "search-prod",
    packageId: "F1",
    packageAddress: null,
    packageVersion: "v2",
    packageVersionBefore: "v2",
    pinned: false,
    followedContent: null,
    contentSha256: SHA256,
  };

  it("as it stays", () => {
    expect(planned(address, { after: values }).rollouts).toEqual([record]);
  });

  it.each<[what: string, expression: object | undefined, parts: object, told: object]>([
    ["a constant", { constant_value: "v2" }, {}, { pinned: true, followedContent: null }],
    ["null", { constant_value: null }, {}, { pinned: false }],
    ["something else", references("var.version"), {}, { pinned: true, followedContent: null }],
    [
      "a content's version",
      references(
        "opensearchpackages_package_content.c.available_package_version",
        "opensearchpackages_package_content.c",
      ),
      {},
      { pinned: false, followedContent: "opensearchpackages_package_content.c" },
    ],
    [
      "the version of one of many",
      references('opensearchpackages_package_content.c["a"].available_package_version'),
      {},
      { pinned: false, followedContent: 'opensearchpackages_package_content.c["a"]' },
    ],
    [
      "two contents",
      references(
        "opensearchpackages_package_content.c.available_package_version",
        "opensearchpackages_package_content.d.available_package_version",
      ),
      {},
      { pinned: true, followedContent: null },
    ],
    [
      "another attribute of a content",
      references("opensearchpackages_package_content.c.id"),
      {},
      { pinned: true, followedContent: null },
    ],
    ["nothing, in an update", undefined, { actions: ["update"], before: values }, { pinned: true }],
    [
      "nothing, and nothing known",
      undefined,
      { actions: ["update"], before: values, after: { domain_name: "search-prod" } },
      { pinned: false, packageVersion: null, packageVersionBefore: "v2" },
    ],
  ])("that is set to %s", (_what, expression, parts, told) => {
    const expressions = expression === undefined ? {} : { package_version: expression };
    expect(planned(address, { after: values, ...parts }, expressions).rollouts).toMatchObject([told]);
  });
});

describe("what waits", () => {
  it("an association gate, whole", () => {
    const address = "opensearchpackages_association_gate.g";
    const after = { domain_name: "search-prod", package_id: "F1" };
    expect(planned(address, { after }).associationGates).toEqual([
      { ...common(address), domainName: "search-prod", packageId: "F1", packageAddress: null },
    ]);
  });

  it("a package gate, whole; one that isn't read is none", () => {
    const gate = (actions: string[], after: object, after_unknown: object = {}): object => ({
      address: "data.opensearchpackages_package.g",
      mode: "data",
      type: "opensearchpackages_package",
      change: { actions, before: null, after, after_unknown },
    });
    const values = {
      package_id: "F1",
      package_name: "synonyms",
      wait_until_available: true,
      expected_sha256: SHA256,
    };
    const gates = (...args: Parameters<typeof gate>): unknown =>
      readPlan({ resource_changes: [gate(...args)] }).gates;
    const record = {
      input: "plan.json",
      address: "data.opensearchpackages_package.g",
      settings: {},
      providerKey: "",
      packageId: "F1",
      packageName: "synonyms",
      packageAddress: null,
      waitsUntilAvailable: true,
      expectedSha256: SHA256,
    };
    expect(gates(["read"], values)).toMatchObject([record]);
    expect(gates(["no-op"], values)).toEqual([]);
    expect(gates(["read"], { ...values, wait_until_available: "true" })).toMatchObject([
      { waitsUntilAvailable: false },
    ]);
    expect(gates(["read"], values, { package_id: true, expected_sha256: true })).toMatchObject([
      { packageId: null, expectedSha256: null, packageName: "synonyms" },
    ]);
  });
});

describe("a resource, as the plan changes it", () => {
  const address = "aws_opensearch_package.s";

  it("has where it was, and what imports it", () => {
    const entry = {
      ...(change(address, { after: { package_name: "a" }, importing: { id: "F1" } }) as object),
      previous_address: "aws_opensearch_package.old",
    };
    expect(readPlan({ resource_changes: [entry] }).packages).toMatchObject([
      { previousAddress: "aws_opensearch_package.old", importId: "F1" },
    ]);
    expect(readPlan({ resource_changes: [change(address, { importing: null })] }).packages).toMatchObject([
      { previousAddress: null, importId: null },
    ]);
  });

  it("lives in its own region, where it has one", () => {
    expect(planned(address, { after: { region: "us-east-1", package_name: "a" } }).packages).toMatchObject([
      { settings: { region: "us-east-1" }, unknownSettings: [] },
    ]);
    const { packages, unread } = planned(address, {
      actions: ["create"],
      after: { package_name: "a" },
      after_unknown: { region: true },
    });
    expect(packages).toMatchObject([{ settings: {} }]);
    expect(packages[0]?.settings.region).toBeUndefined();
    expect(unread).toEqual([
      {
        address: "aws",
        what: "region",
        why: "it is an expression (the `region` of the resource): it is not known until the apply",
        option: "--region",
      },
    ]);
  });

  it("by hand is nothing that a plan would say", () => {
    expect(resourceByHand("by hand", address, "create", { region: "eu-west-1" })).toEqual({
      ...common(address),
      input: "by hand",
      plannedAction: "create",
      settings: { region: "eu-west-1" },
      providerKey: "",
    });
  });
});

describe("a plan, whole", () => {
  it("has its version, its providers, and what is deposed", () => {
    const declared = read(
      plan({
        terraform_version: "1.11.4",
        resource_changes: [
          {
            ...(change("aws_opensearch_package.s", {
              actions: ["delete"],
              before: { id: "F1" },
              after: null,
            }) as object),
            deposed: "abc",
          },
        ],
        configuration: {
          provider_config: {
            aws: {
              name: "aws",
              full_name: "registry.terraform.io/hashicorp/aws",
              version_constraint: "~> 6.0",
            },
            "aws.west": { name: "aws", alias: "west" },
          },
          root_module: {},
        },
      }),
    );
    expect(declared.input).toEqual({
      name: "plan.json",
      kind: "plan",
      terraformVersion: "1.11.4",
      mode: "normal",
    });
    expect(declared.providers).toEqual([
      { key: "aws", source: "registry.terraform.io/hashicorp/aws", versionConstraint: "~> 6.0" },
      { key: "aws.west", source: null, versionConstraint: null },
    ]);
    expect(declared.deposed).toEqual([
      { address: "aws_opensearch_package.s", type: "aws_opensearch_package", id: "F1" },
    ]);
    expect([declared.packages, declared.empty, declared.incomplete, declared.unread]).toEqual([
      [],
      true,
      null,
      [],
    ]);
  });

  it.each([
    ["aws_opensearch_package.s", { package_name: "a" }, false],
    ["aws_opensearch_package_association.s", { domain_name: "d-1", package_id: "F1" }, false],
    ["opensearchpackages_rollout.s", { domain_name: "d-1", package_id: "F1" }, false],
    ["opensearchpackages_package_content.s", { package_id: "F1" }, false],
    ["aws_s3_object.s", { bucket: "b" }, true],
    ["aws_opensearch_domain.s", { domain_name: "d-1" }, true],
    ["aws_iam_role.s", {}, true],
  ])("with %s alone has nothing to compare: %s", (address, after, empty) => {
    expect(planned(address, { after }).empty).toBe(empty);
  });
});
