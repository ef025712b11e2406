import type { DeclaredContent } from "../../../src/terraform/declared/Declared";
import { block, change, type ChangeParts, PACKAGE_ID, readPlan, SHA256 } from "../documents";

const CONTENT = "opensearchpackages_package_content.s";
const PACKAGE = "aws_opensearch_package.s";
const OTHER = "b".repeat(64);

const live = {
  package_id: PACKAGE_ID,
  s3_bucket_name: "dictionaries",
  s3_key: "synonyms.txt",
  content_sha256: SHA256,
  package_description: "Synonyms",
  available_package_version: "v1",
  content_version: "v1",
  status: "AVAILABLE",
};

function content(parts: ChangeParts): DeclaredContent | undefined {
  return readPlan({
    resource_changes: [change(CONTENT, parts)],
    configuration: { root_module: { resources: [block(CONTENT, {})] } },
  }).contents[0];
}

describe("the content of a package that somebody made", () => {
  it("is read with what it was before", () => {
    const after = { ...live, content_sha256: OTHER, available_package_version: null };
    const after_unknown = { available_package_version: true };
    expect(content({ actions: ["update"], before: live, after, after_unknown })).toMatchObject({
      address: CONTENT,
      packageId: PACKAGE_ID,
      packageAddress: null,
      source: { bucket: "dictionaries", key: "synonyms.txt" },
      sha256: OTHER,
      sha256Before: SHA256,
      description: `Synonyms [sha256:${OTHER}]`,
      copiesAnyway: false,
      makesVersion: true,
      packageVersion: null,
      packageVersionBefore: "v1",
    });
  });

  it.each<[string, ChangeParts, boolean]>([
    ["created", { actions: ["create"], before: null, after: live }, true],
    ["kept", { actions: ["no-op"], before: live, after: live }, false],
    ["forgotten", { actions: ["delete"], before: live, after: null }, false],
    [
      "imported, and its source named",
      { actions: ["update"], before: { ...live, s3_bucket_name: null, s3_key: null }, after: live },
      false,
    ],
  ])("that is %s makes a version: %j is %s", (_what, parts, makesVersion) => {
    expect(content(parts)?.makesVersion).toBe(makesVersion);
  });

  it.each<[string, object]>([
    ["another object", { s3_key: "other.txt" }],
    ["a version of somebody else", { available_package_version: "v2" }],
    ["a copy that failed", { status: "COPY_FAILED" }],
  ])("copies because of %s, although the description stays", (_what, before) => {
    const parts = { actions: ["update"], before: { ...live, ...before }, after: live };
    expect(content(parts)).toMatchObject({ copiesAnyway: true, description: `Synonyms [sha256:${SHA256}]` });
  });

  it.each<[string, object]>([
    ["another content", { content_sha256: OTHER }],
    ["another description", { package_description: "Words" }],
    ["another description and content", { content_sha256: OTHER, package_description: "Words" }],
  ])("that becomes %s is copied for that, not for how it came to be what it is", (_what, before) => {
    const parts = {
      actions: ["update"],
      before: { ...live, ...before, status: "COPY_FAILED", s3_key: "other.txt" },
      after: live,
    };
    expect(content(parts)?.copiesAnyway).toBe(false);
  });

  it("has the version that it is planned to have", () => {
    const after = { ...live, available_package_version: "v2" };
    expect(content({ actions: ["update"], before: live, after })).toMatchObject({
      packageVersion: "v2",
      packageVersionBefore: "v1",
      makesVersion: false,
    });
  });

  it("knows the declared package that looks after the same content", () => {
    const after = { ...live, package_id: PACKAGE_ID };
    const declared = readPlan({
      resource_changes: [
        change(CONTENT, { actions: ["create"], before: null, after }),
        change(PACKAGE, {
          actions: ["no-op"],
          before: { package_id: PACKAGE_ID },
          after: { package_id: PACKAGE_ID },
        }),
      ],
      configuration: { root_module: { resources: [block(CONTENT, {}), block(PACKAGE, {})] } },
    });
    expect(declared.contents[0]?.packageAddress).toBe(PACKAGE);
  });
});
