import type { PlannedBucketDefault } from "../../../src/terraform/declared/Declared";
import { block, change, readPlan } from "../documents";

const ENCRYPTION = "aws_s3_bucket_server_side_encryption_configuration.e";
const BUCKET = "aws_s3_bucket.b";
const references = (...names: string[]): object => ({ references: names });
const rule = (sse_algorithm: string | null): object => ({
  rule: [{ apply_server_side_encryption_by_default: [{ sse_algorithm }] }],
});

function defaultsOf(
  changes: unknown[],
  resources: unknown[] = [],
  more: object = {},
): readonly PlannedBucketDefault[] {
  return readPlan({ resource_changes: changes, configuration: { root_module: { resources } }, ...more })
    .bucketDefaults;
}

describe("what a bucket will encrypt with", () => {
  const after = { bucket: "words", ...rule("aws:kms") };
  const told = { address: ENCRYPTION, bucket: "words", algorithm: "aws:kms" };

  it.each<[actions: string[], isTold: boolean]>([
    [["create"], true],
    [["update"], true],
    [["delete", "create"], true],
    [["create", "delete"], true],
    [["no-op"], false],
    [["delete"], false],
    [["forget"], false],
  ])("is told by %j: %s", (actions, isTold) => {
    const ends =
      actions.length === 1 && actions[0] !== "create" && actions[0] !== "update" && actions[0] !== "no-op";
    const changed = change(ENCRYPTION, { actions, before: after, after: ends ? null : after });
    expect(defaultsOf([changed])).toEqual(isTold ? [told] : []);
  });

  it.each<[what: string, after: object, algorithm: string | null]>([
    ["no rule", {}, null],
    ["null for the rules", { rule: null }, null],
    ["no default in its rule", { rule: [{}] }, null],
    ["null for its default", { rule: [{ apply_server_side_encryption_by_default: null }] }, null],
    ["an algorithm that isn't known yet", rule(null), null],
    ["two rules", { rule: [...(rule("AES256") as { rule: object[] }).rule, {}] }, "AES256"],
  ])("has of %s the algorithm that is known", (_what, parts, algorithm) => {
    const changed = change(ENCRYPTION, { actions: ["create"], after: { bucket: "words", ...parts } });
    expect(defaultsOf([changed])).toEqual([{ address: ENCRYPTION, bucket: "words", algorithm }]);
  });

  it.each<[reference: string, isFound: boolean]>([
    [`${BUCKET}.id`, true],
    [`${BUCKET}.bucket`, true],
    [`${BUCKET}.arn`, false],
    [`${BUCKET}`, false],
    [`x${BUCKET}.id`, false],
    [`${BUCKET}.id.x`, false],
    ["aws_s3_bucket.other.id", false],
    ["var.bucket", false],
  ])("is of the bucket that the same plan makes, by %s: %s", (reference, isFound) => {
    const changes = [
      change(BUCKET, { actions: ["create"], after: { bucket: "made" } }),
      change("aws_iam_role.r", { actions: ["create"], after: { bucket: "none" } }),
      change(ENCRYPTION, { actions: ["create"], after: rule("AES256") }),
    ];
    const resources = [block(ENCRYPTION, { bucket: references("local.x", reference) })];
    expect(defaultsOf(changes, resources)).toEqual(
      isFound ? [{ address: ENCRYPTION, bucket: "made", algorithm: "AES256" }] : [],
    );
  });

  it("is of a bucket whose name is long", () => {
    const changes = [
      change("aws_s3_bucket.dictionaries", { actions: ["create"], after: { bucket: "made" } }),
      change(ENCRYPTION, { actions: ["create"], after: rule("AES256") }),
    ];
    const resources = [block(ENCRYPTION, { bucket: references("aws_s3_bucket.dictionaries.id") })];
    expect(defaultsOf(changes, resources)).toEqual([
      { address: ENCRYPTION, bucket: "made", algorithm: "AES256" },
    ]);
  });

  it("is of the instance of the bucket, in its own module", () => {
    const inModule = (address: string): string => `module.m["a"].${address}`;
    const made = {
      ...(change(inModule(`${BUCKET}["ab"]`), { actions: ["create"], after: { bucket: "made" } }) as object),
      type: "aws_s3_bucket",
    };
    const other = change(`${BUCKET}["ab"]`, { actions: ["create"], after: { bucket: "another" } });
    const encryption = {
      ...(change(inModule(ENCRYPTION), { actions: ["create"], after: rule("AES256") }) as object),
      type: "aws_s3_bucket_server_side_encryption_configuration",
    };
    const resources = [
      block(ENCRYPTION, { bucket: references(`${BUCKET}["ab"].id`, `${BUCKET}["ab"]`, BUCKET) }),
    ];
    const configuration = { root_module: { module_calls: { m: { module: { resources } } } } };
    expect(defaultsOf([other, made, encryption], [], { configuration })).toEqual([
      { address: inModule(ENCRYPTION), bucket: "made", algorithm: "AES256" },
    ]);
  });

  it("is not told where the bucket's name isn't known", () => {
    const changes = [
      change(BUCKET, { actions: ["create"], after: {}, after_unknown: { bucket: true } }),
      change(ENCRYPTION, { actions: ["create"], after: rule("AES256") }),
    ];
    expect(defaultsOf(changes, [block(ENCRYPTION, { bucket: references(`${BUCKET}.id`) })])).toEqual([]);
    expect(defaultsOf(changes, [block(ENCRYPTION)])).toEqual([]);
  });

  it("is not told of what is deposed, nor by a state", () => {
    const deposed = {
      ...(change(ENCRYPTION, { actions: ["delete", "create"], before: after, after }) as object),
      deposed: "abc",
    };
    expect(defaultsOf([deposed])).toEqual([]);
  });
});
