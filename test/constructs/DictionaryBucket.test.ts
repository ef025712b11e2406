import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { DictionaryBucket } from "../../src";
import { messageOf, onlyResource, StackFixture } from "./StackFixture";

describe("DictionaryBucket", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("is closed to the public and owned by the account alone", () => {
    fixture.bucket();
    const synthesized = fixture.synthesize();
    expect(onlyResource(synthesized, "aws_s3_bucket_public_access_block")).toMatchObject({
      block_public_acls: true,
      block_public_policy: true,
      ignore_public_acls: true,
      restrict_public_buckets: true,
    });
    expect(onlyResource(synthesized, "aws_s3_bucket_ownership_controls")).toMatchObject({
      rule: { object_ownership: "BucketOwnerEnforced" },
    });
  });

  it("encrypts with S3's own keys, which the service can read", () => {
    fixture.bucket();
    expect(
      onlyResource(fixture.synthesize(), "aws_s3_bucket_server_side_encryption_configuration"),
    ).toMatchObject({ rule: [{ apply_server_side_encryption_by_default: { sse_algorithm: "AES256" } }] });
  });

  it("denies every request that does not come over TLS", () => {
    fixture.bucket();
    const { policy } = onlyResource(fixture.synthesize(), "aws_s3_bucket_policy") as { policy: string };
    const arn = "aws_s3_bucket.dictionaries_CEC1E54D.arn";
    // Encoded by Terraform: a text of JSON with references in it has no form in cdktf's HCL output.
    expect(policy).toBe(
      '${jsonencode({"Version" = "2012-10-17", "Statement" = [{"Sid" = "TlsOnly", "Effect" = "Deny", "Principal" = "*", ' +
        `"Action" = "s3:*", "Resource" = [${arn}, "\${${arn}}/*"], ` +
        '"Condition" = {"Bool" = {"aws:SecureTransport" = "false"}}}]})}',
    );
  });

  it.each([
    { given: undefined, kept: 90 },
    { given: 7, kept: 7 },
  ])("keeps replaced dictionaries for $kept days when asked for $given", ({ given, kept }) => {
    new DictionaryBucket(fixture.stack, "b", {
      bucketName: "acme-dictionaries",
      noncurrentVersionDays: given,
    });
    const synthesized = fixture.synthesize();
    expect(onlyResource(synthesized, "aws_s3_bucket_versioning")).toMatchObject({
      versioning_configuration: { status: "Enabled" },
    });
    expect(onlyResource(synthesized, "aws_s3_bucket_lifecycle_configuration")).toMatchObject({
      rule: [{ status: "Enabled", noncurrent_version_expiration: [{ noncurrent_days: kept }] }],
    });
  });

  it("passes meta-arguments, tags, timeouts and forceDestroy through", () => {
    const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
    new DictionaryBucket(fixture.stack, "b", {
      bucketName: "acme-dictionaries",
      forceDestroy: true,
      tags: { team: "search" },
      timeouts: { create: "5m" },
      lifecycle: { preventDestroy: true },
      provider,
    });
    const synthesized = fixture.synthesize();
    expect(onlyResource(synthesized, "aws_s3_bucket")).toMatchObject({
      bucket: "acme-dictionaries",
      force_destroy: true,
      tags: { team: "search" },
      timeouts: { create: "5m" },
      lifecycle: { prevent_destroy: true },
    });
    const providers = Object.values(synthesized.resource ?? {})
      .flatMap((byId) => Object.values(byId))
      .map((resource) => resource.provider);
    expect(new Set(providers)).toEqual(new Set(["aws.eu"]));
  });

  it("says why a KMS key can't be used", () => {
    const act = () =>
      new DictionaryBucket(fixture.stack, "b", { bucketName: "acme-dictionaries", kmsKeyId: "alias/search" });
    expect(messageOf(act)).toBe(
      "PackagesError: search/b: choosing the bucket's encryption: OpenSearch Service cannot read KMS-encrypted " +
        'objects, so no package could be made from this bucket (got "alias/search"). Leave the KMS key id out: the ' +
        "bucket then encrypts with SSE-S3 (AES256).",
    );
  });

  it.each([0, -1, 1.5, Number.NaN])("refuses to keep noncurrent versions for %p days", (days) => {
    const act = () =>
      new DictionaryBucket(fixture.stack, "b", {
        bucketName: "acme-dictionaries",
        noncurrentVersionDays: days,
      });
    expect(messageOf(act)).toContain("noncurrent versions are kept for a whole number of days, at least 1");
  });
});

describe("a bucket that exists", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("takes dictionaries and is itself left alone", () => {
    const bucket = DictionaryBucket.fromBucketName(fixture.stack, "shared", "acme-shared");
    fixture.dictionary({ bucket });
    const synthesized = fixture.synthesize();
    expect(Object.keys(synthesized.resource ?? {}).sort()).toEqual([
      "aws_opensearch_package",
      "aws_s3_object",
    ]);
    expect(onlyResource(synthesized, "aws_s3_object")).toMatchObject({ bucket: "acme-shared" });
  });

  it("can be reached with a provider of its own", () => {
    const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
    const bucket = DictionaryBucket.fromBucketName(fixture.stack, "shared", "acme-shared", { provider });
    fixture.dictionary({ bucket });
    const synthesized = fixture.synthesize();
    expect(onlyResource(synthesized, "aws_s3_object")).toMatchObject({ provider: "aws.eu" });
    expect(onlyResource(synthesized, "aws_opensearch_package")).not.toHaveProperty("provider");
  });
});
