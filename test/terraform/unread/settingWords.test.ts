import { block, change, readPlan } from "../documents";

const PACKAGE = "aws_opensearch_package.s";
const CONTENT = "opensearchpackages_package_content.c";
const NOT_KEPT = "the plan keeps what the expression refers to and not its value";

describe("what is said of a setting that can't be followed", () => {
  const whyOf = (expressions: object): unknown =>
    readPlan({
      variables: { part: { value: "eu" } },
      resource_changes: [change(PACKAGE, { after: { package_name: "a" } })],
      configuration: {
        provider_config: { aws: { name: "aws", expressions } },
        root_module: { resources: [block(PACKAGE)] },
      },
    }).unread;
  const told = (what: string, expression: string, why: string, option: string): unknown => [
    { address: "aws", what, why: `it is an expression (${expression}): ${why}`, option },
  ];

  it("is whether it leads to nothing, or to what may be a part of it only", () => {
    expect(whyOf({ region: { references: ["local.region"] } })).toEqual(
      told("region", "local.region", NOT_KEPT, "--region"),
    );
    expect(whyOf({ region: { references: ["var.part"] } })).toEqual(
      told("region", "var.part", `${NOT_KEPT}, and what it refers to may be a part of it only`, "--region"),
    );
    expect(whyOf({ endpoints: { references: ["local.e"] } })).toEqual(
      told("endpoints", "local.e", NOT_KEPT, "--endpoint-url"),
    );
  });
});

describe("a plan that ended with errors", () => {
  it("is unread as a whole", () => {
    expect(readPlan({ errored: true }).unread).toMatchObject([
      { address: "plan.json", what: "the plan as a whole", option: null },
    ]);
  });
});

describe("a content", () => {
  const live = {
    package_id: "F1",
    s3_bucket_name: "b",
    s3_key: "k",
    content_sha256: "ab".repeat(32),
    available_package_version: "v1",
    content_version: "v1",
    status: "AVAILABLE",
  };
  const content = (before: object, after_unknown: object = {}): unknown =>
    readPlan({
      resource_changes: [change(CONTENT, { actions: ["update"], before, after: live, after_unknown })],
    }).contents[0];

  it("makes a version where the plan does not know its next one, and copies anyway from another bucket", () => {
    expect(content(live, { available_package_version: true })).toMatchObject({ makesVersion: true });
    expect(content(live, { content_version: true })).toMatchObject({ makesVersion: false });
    expect(content({ ...live, s3_bucket_name: "other" })).toMatchObject({ copiesAnyway: true });
    expect(content({ ...live, s3_bucket_name: null })).toMatchObject({ copiesAnyway: false });
    expect(content(live)).toMatchObject({ copiesAnyway: false });
  });
});
