import { createHash } from "node:crypto";
import type {
  DeclaredAssociation,
  DeclaredRollout,
  DeclaredSource,
} from "../../../src/terraform/declared/Declared";
import { block, change, type ChangeParts, PACKAGE_ID, readPlan, SHA256 } from "../documents";

const OBJECT = "aws_s3_object.s";
const PACKAGE = "aws_opensearch_package.s";
const ROLLOUT = "opensearchpackages_rollout.s";
const references = (...names: string[]): object => ({ references: names });

function source(parts: ChangeParts, expressions: object = {}, address = OBJECT): DeclaredSource | undefined {
  return readPlan({
    resource_changes: [change(address, parts)],
    configuration: { root_module: { resources: [block(address, expressions)] } },
  }).sources[0];
}

it.each<[string, object, string | null]>([
  ["its package_id", { package_id: PACKAGE_ID, id: "x" }, PACKAGE_ID],
  ["its id, where a program wrote no more", { id: PACKAGE_ID }, PACKAGE_ID],
  ["nothing, where it has neither", {}, null],
])("a package is known by %s", (_what, ids, expected) => {
  const { packages } = readPlan({
    resource_changes: [change(PACKAGE, { after: { ...ids, package_name: "a" } })],
    configuration: { root_module: { resources: [block(PACKAGE)] } },
  });
  expect(packages[0]?.packageId).toBe(expected);
});

it.each(["aws_s3_object.s", "aws_s3_bucket_object.s", "aws_s3_object_copy.s"])(
  "%s is a source",
  (address) => {
    const after = { bucket: "b", key: "k" };
    expect(source({ actions: ["create"], after }, {}, address)).toMatchObject({
      address,
      bucket: "b",
      key: "k",
      uploads: true,
    });
  },
);

describe("an object that is uploaded", () => {
  const before = { bucket: "b", key: "k", etag: "e", tags: null, source_hash: "1", cache_control: "" };

  it.each<[string, object, object, boolean]>([
    ["its hash", { source_hash: "2" }, {}, true],
    ["its file", { source: "other.txt" }, {}, true],
    ["its content", { content: "a" }, {}, true],
    ["its etag, which is not known yet", {}, { etag: true }, true],
    ["an entry of its metadata", { metadata: { sha256: SHA256 } }, {}, true],
    ["its encryption", { server_side_encryption: "aws:kms" }, {}, true],
    ["its tags", { tags: { a: "b" } }, { tags_all: true }, false],
    ["its ACL", { acl: "private" }, {}, false],
    ["its lock", { object_lock_legal_hold_status: "ON" }, {}, false],
    ["nothing but empty for null", { cache_control: null, metadata: {}, tags: { a: "b" } }, {}, false],
  ])("by a change of %s: %j %j is %s", (_what, changed, after_unknown, uploads) => {
    expect(
      source({ actions: ["update"], before, after: { ...before, ...changed }, after_unknown })?.uploads,
    ).toBe(uploads);
  });

  it.each([
    [["create"], true],
    [["delete", "create"], true],
    [["no-op"], false],
    [["delete"], false],
  ])("%j: %s", (actions, uploads) => {
    expect(source({ actions, before, after: { ...before, tags: {} } })?.uploads).toBe(uploads);
  });

  it("a copy by S3 is new bytes whenever it is written", () => {
    const address = "aws_s3_object_copy.c";
    expect(
      source({ actions: ["update"], before, after: { ...before, source: "x/y" } }, {}, address)?.uploads,
    ).toBe(true);
  });

  it("has the hash of inline content, and not the content", () => {
    const sha256 = createHash("sha256").update("käse\n").digest("hex");
    const md5 = createHash("md5").update("käse\n").digest("hex");
    const hashed = { contentSha256: sha256, contentMd5: md5, tracksContent: true };
    expect(source({ after: { content: "käse\n" } })).toMatchObject(hashed);
    expect(source({ after: { content_base64: Buffer.from("käse\n").toString("base64") } })).toMatchObject(
      hashed,
    );
    expect(source({ after: { content: "stale" }, after_unknown: { content: true } })).toMatchObject({
      contentSha256: null,
      tracksContent: true,
    });
  });

  it.each<[string, object, object, boolean]>([
    ["source_hash", { source_hash: "x" }, {}, true],
    ["an etag of the configuration", { etag: "x" }, { etag: references("path.module") }, true],
    ["an etag that S3 gave", { etag: "x" }, {}, false],
    ["nothing", { source: "s.txt" }, {}, false],
  ])("tracks its content by %s: %j %j is %s", (_what, after, expressions, tracks) => {
    expect(source({ after }, expressions)?.tracksContent).toBe(tracks);
  });

  it("has the key that the provider makes of it, and where it was before", () => {
    const found = source({
      actions: ["delete", "create"],
      before: { bucket: "b", key: "/old//k" },
      after: { bucket: "b", key: "./a/k" },
    });
    expect(found).toMatchObject({ key: "a/k", before: { bucket: "b", key: "old/k" } });
  });

  it("has nothing of what is not known yet, even where an old value stands", () => {
    const after = { bucket: "b", key: "old", metadata: { sha256: SHA256, other: "x" } };
    expect(source({ after, after_unknown: { key: true, metadata: { sha256: true } } })).toMatchObject({
      bucket: "b",
      key: null,
      sha256: null,
    });
  });
});

describe("a package", () => {
  const before = { package_id: PACKAGE_ID, package_description: `x [sha256:${SHA256}]`, tags: null };
  const updated = (changed: object, after_unknown: object = {}): unknown =>
    readPlan({
      resource_changes: [
        change(PACKAGE, { actions: ["update"], before, after: { ...before, ...changed }, after_unknown }),
      ],
    }).packages[0];

  it.each<[object, object, boolean]>([
    [{ package_description: "other words" }, {}, true],
    [{ package_source: [{ s3_bucket_name: "b", s3_key: "k" }] }, {}, true],
    [{}, { package_description: true }, true],
    [{ tags: { a: "b" } }, { tags_all: true, available_package_version: true }, false],
    [{ timeouts: {} }, {}, false],
  ])("whose %j %j changes makes a version: %s", (changed, unknown, makesVersion) => {
    expect(updated(changed, unknown)).toMatchObject({ makesVersion });
  });

  it("whose description is not known yet claims nothing, and says so", () => {
    expect(updated({}, { package_description: true })).toMatchObject({
      sha256: null,
      sha256Before: SHA256,
      descriptionKnown: false,
      unknownAfter: ["package_description"],
    });
  });

  it("whose source is known in part has no source", () => {
    const package_source = [{ s3_bucket_name: "b", s3_key: "stale" }];
    expect(updated({ package_source }, { package_source: [{ s3_key: true }] })).toMatchObject({
      source: null,
    });
  });

  it("without a name is unread", () => {
    const { unread } = readPlan({
      resource_changes: [
        change(PACKAGE, { actions: ["create"], after: {}, after_unknown: { package_name: true } }),
      ],
      complete: true,
    });
    expect(unread).toContainEqual(expect.objectContaining({ address: PACKAGE, what: "package_name" }));
  });
});

describe("a rollout", () => {
  const rollout = (parts: ChangeParts, expressions?: object): DeclaredRollout | undefined =>
    readPlan({
      resource_changes: [change(ROLLOUT, parts)],
      configuration: {
        root_module: { resources: expressions === undefined ? [] : [block(ROLLOUT, expressions)] },
      },
    }).rollouts[0];

  it.each<[string, ChangeParts, object | undefined, boolean, string | null]>([
    [
      "the configuration sets it",
      { after: { package_version: "v2" } },
      { package_version: { constant_value: "v2" } },
      true,
      "v2",
    ],
    [
      "the configuration sets it to null",
      { after: { package_version: "v2" } },
      { package_version: { constant_value: null } },
      false,
      "v2",
    ],
    [
      "the provider finds it out",
      {
        actions: ["update"],
        before: {},
        after: { package_version: "v1" },
        after_unknown: { package_version: true },
      },
      {},
      false,
      null,
    ],
    [
      "the apply writes, and it is known",
      { actions: ["update"], before: { package_version: "v1" }, after: { package_version: "v1" } },
      undefined,
      true,
      "v1",
    ],
    ["nothing is written", { after: { package_version: "v1" } }, undefined, false, "v1"],
  ])("when %s", (_when, parts, expressions, pinned, packageVersion) => {
    expect(rollout(parts, expressions)).toMatchObject({ pinned, packageVersion });
  });

  it("without a domain or a package is unread", () => {
    const { unread } = readPlan({
      resource_changes: [change(ROLLOUT, { actions: ["create"], after: {} })],
      complete: true,
    });
    expect(unread.map(({ what }) => what)).toEqual(expect.arrayContaining(["domain_name", "package_id"]));
  });
});

describe("the package that an association means", () => {
  const A = "aws_opensearch_package.a";
  const B = "aws_opensearch_package.b";
  const ASSOCIATION = "aws_opensearch_package_association.x";

  /** One association, with what its `package_id` refers to, and packages that are all to be made. */
  const meant = (
    packages: string[],
    expression: object,
    address = ASSOCIATION,
    more: object = {},
  ): DeclaredAssociation | undefined => {
    const created = (at: string): unknown =>
      change(at, {
        actions: ["create"],
        after: { domain_name: "d", package_name: at },
        after_unknown: { package_id: true },
      });
    return readPlan({
      resource_changes: [...packages, address].map(created),
      configuration: {
        root_module: {
          resources: [block(A), block(B), block(ASSOCIATION, { package_id: expression })],
          ...more,
        },
      },
    }).associations[0];
  };

  it.each<[string, string[], object, string, string]>([
    ["a reference", [A], references(`${A}.id`, A), ASSOCIATION, A],
    [
      "an instance by its key",
      [`${A}["k"]`, `${A}["l"]`],
      references(`${A}["k"].package_id`, `${A}["k"]`, A),
      ASSOCIATION,
      `${A}["k"]`,
    ],
    [
      "an instance by each.key",
      [`${A}["k"]`, `${A}["l"]`],
      references(A, "each.key"),
      `${ASSOCIATION}["l"]`,
      `${A}["l"]`,
    ],
    [
      "an instance by count.index",
      [`${A}[0]`, `${A}[1]`],
      references(A, "count.index"),
      `${ASSOCIATION}[1]`,
      `${A}[1]`,
    ],
    ["the only instance there is", [`${A}[0]`, B], references(A), ASSOCIATION, `${A}[0]`],
  ])("is found by %s", (_what, packages, expression, address, expected) => {
    expect(meant(packages, expression, address)?.packageAddress).toBe(expected);
  });

  it.each<[string, string[], object, string]>([
    ["each.value", [`${A}["k"]`], references("each.value"), `${ASSOCIATION}["k"]`],
    [
      "each.value of an object",
      [`${A}["k"]`],
      references("each.value.package", "each.value"),
      `${ASSOCIATION}["k"]`,
    ],
    ["a local", [A], references("local.id"), ASSOCIATION],
    [
      "a data source of others",
      [A],
      references("data.aws_ssm_parameter.id.value", "data.aws_ssm_parameter.id"),
      ASSOCIATION,
    ],
    ["a package or something else", [A], references(`${A}.id`, A, "local.id"), ASSOCIATION],
    ["a package by a variable's condition", [A], references("var.use", `${A}.id`, A), ASSOCIATION],
    ["one of two", [A, B], references(`${A}.id`, A, `${B}.id`, B), ASSOCIATION],
    [
      "an instance by a looked-up key",
      [`${A}["k"]`, `${A}["l"]`],
      references(A, "local.keys", "each.key"),
      `${ASSOCIATION}["k"]`,
    ],
    [
      "an instance by each.value",
      [`${A}["k"]`, `${A}["l"]`],
      references(A, "each.value"),
      `${ASSOCIATION}["k"]`,
    ],
    [
      "a key that no instance has",
      [`${A}["k"]`, `${A}["l"]`],
      references(A, "each.key"),
      `${ASSOCIATION}["m"]`,
    ],
    ["all instances", [`${A}["k"]`, `${A}["l"]`], references(A), `${ASSOCIATION}["k"]`],
    ["another attribute", [A], references(`${A}.package_name`, A), ASSOCIATION],
  ])("is not matched by luck: %s", (_what, packages, expression, address) => {
    expect(meant(packages, expression, address)?.packageAddress).toBeNull();
  });

  it("is followed through what gives an id back", () => {
    const gate = block("data.opensearchpackages_package.gate", { package_id: references(`${A}.id`, A) });
    const association = block(ASSOCIATION, {
      package_id: references(
        "data.opensearchpackages_package.gate.package_id",
        "data.opensearchpackages_package.gate",
      ),
    });
    expect(meant([A], {}, ASSOCIATION, { resources: [block(A), gate, association] })?.packageAddress).toBe(A);
  });

  it("is the one with the id, when that is known, whatever the configuration says", () => {
    const { associations } = readPlan({
      resource_changes: [
        change(A, { after: { package_id: "F1", package_name: "a" } }),
        change(B, { after: { package_id: "F2", package_name: "b" } }),
        change(ASSOCIATION, { after: { package_id: "F2", domain_name: "d" } }),
      ],
      configuration: {
        root_module: { resources: [block(ASSOCIATION, { package_id: references("each.value") })] },
      },
    });
    expect(associations).toMatchObject([{ packageAddress: B, packageId: "F2" }]);
  });

  it("is unread when neither an id nor the configuration tells it", () => {
    const { unread } = readPlan({
      complete: true,
      resource_changes: [change(ASSOCIATION, { actions: ["create"], after: { domain_name: "d" } })],
      configuration: {
        root_module: { resources: [block(ASSOCIATION, { package_id: references("each.value") })] },
      },
    });
    expect(unread).toMatchObject([{ address: ASSOCIATION, what: "package_id" }]);
  });
});

it("a domain whose name is not known yet is unread", () => {
  const address = "aws_opensearch_domain.d";
  const created = change(address, {
    actions: ["create"],
    after: { domain_name: "stale" },
    after_unknown: { domain_name: true },
  });
  const { domains, unread } = readPlan({
    resource_changes: [created],
    configuration: { root_module: { resources: [block(address)] } },
  });
  expect(domains).toEqual([]);
  expect(unread).toMatchObject([{ address, what: "domain_name" }]);
});
