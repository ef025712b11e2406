import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OpensearchDomain } from "@cdktf/provider-aws/lib/opensearch-domain";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { DictionaryBucket } from "../../src";
import { messageOf, onlyResource, StackFixture } from "./StackFixture";

const CONTENT = "car, automobile\n";
const SHA256 = createHash("sha256").update(CONTENT).digest("hex");

describe("Dictionary", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("uploads the file by path and hash, never by content", () => {
    fixture.dictionary();
    const text = fixture.synthesizeText();
    expect(onlyResource(fixture.synthesize(), "aws_s3_object")).toMatchObject({
      bucket: "${aws_s3_bucket.dictionaries_CEC1E54D.bucket}",
      key: "dictionaries/product-synonyms.txt",
      source_hash: SHA256,
      metadata: { sha256: SHA256, "dictionary-format": "solr-synonyms" },
      server_side_encryption: "AES256",
    });
    expect(text).not.toContain("automobile");
  });

  it("writes the object again when the description's wording changes, so that the version it makes is proven", () => {
    fixture.dictionary({ description: "What shoppers call our products" });
    const { metadata } = onlyResource(fixture.synthesize(), "aws_s3_object") as { metadata: object };
    expect(metadata).toEqual({
      sha256: SHA256,
      "dictionary-format": "solr-synonyms",
      "description-sha256": createHash("sha256").update("What shoppers call our products").digest("hex"),
    });
  });

  it("copies the file into the stack, so that the folder can be moved or uploaded", () => {
    fixture.dictionary();
    const { source } = onlyResource(fixture.synthesize(), "aws_s3_object") as { source: string };
    expect(source).toMatch(/^assets\//);
    expect(readFileSync(join(fixture.stackFolder, source), "utf8")).toBe(CONTENT);
  });

  it("makes a package from the source object, with the hash in its description", () => {
    fixture.dictionary({ description: "What shoppers call our products" });
    expect(onlyResource(fixture.synthesize(), "aws_opensearch_package")).toMatchObject({
      package_name: "product-synonyms",
      package_type: "TXT-DICTIONARY",
      package_description: `What shoppers call our products [sha256:${SHA256}]`,
      package_source: {
        s3_bucket_name: "${aws_s3_object.synonyms_source_FD4E00F0.bucket}",
        s3_key: "${aws_s3_object.synonyms_source_FD4E00F0.key}",
      },
    });
  });

  it("describes the package with the hash alone when there is no description", () => {
    fixture.dictionary();
    expect(onlyResource(fixture.synthesize(), "aws_opensearch_package")).toMatchObject({
      package_description: `[sha256:${SHA256}]`,
    });
  });

  it("keeps the S3 key when the content changes, so that the package is updated and not replaced", () => {
    const file = fixture.write("synonyms.txt", CONTENT);
    const other = new StackFixture();
    try {
      fixture.dictionary({ file });
      other.dictionary({ file: other.write("synonyms.txt", "car, auto\n") });
      const [before, after] = [fixture, other].map((each) =>
        onlyResource(each.synthesize(), "aws_s3_object"),
      ) as [Record<string, unknown>, Record<string, unknown>];
      expect(after.key).toBe(before.key);
      expect(after.source_hash).not.toBe(before.source_hash);
    } finally {
      other.dispose();
    }
  });

  it("takes an S3 key of one's own", () => {
    fixture.dictionary({ s3Key: "search/synonyms.txt" });
    expect(onlyResource(fixture.synthesize(), "aws_s3_object")).toMatchObject({ key: "search/synonyms.txt" });
  });

  it("wires its id into every association", () => {
    const dictionary = fixture.dictionary();
    const associations = ["search-prod", "search-staging"].map((name) => dictionary.associateWith(name));
    expect(dictionary.associations).toEqual(associations);
    const synthesized = Object.values(
      fixture.synthesize().resource?.aws_opensearch_package_association ?? {},
    );
    expect(synthesized.map((association) => association.domain_name)).toEqual([
      "search-prod",
      "search-staging",
    ]);
    expect(new Set(synthesized.map((association) => association.package_id))).toEqual(
      new Set(["${aws_opensearch_package.synonyms_8E157123.id}"]),
    );
  });

  it("exposes the package's id and version as references, and the content's hash as a value", () => {
    const dictionary = fixture.dictionary();
    const address = "aws_opensearch_package.synonyms_8E157123";
    expect(fixture.resolve(dictionary.packageId)).toBe(`\${${address}.id}`);
    expect(fixture.resolve(dictionary.availableVersion)).toBe(`\${${address}.available_package_version}`);
    expect(fixture.resolve(dictionary.fqn)).toBe(`\${${address}}`);
    expect(dictionary.contentSha256).toBe(SHA256);
    expect(dictionary.sourceObject.keyInput).toBe("dictionaries/product-synonyms.txt");
  });

  it("uploads only once the bucket is versioned, encrypted and under its policy", () => {
    fixture.dictionary();
    const { depends_on: dependsOn } = onlyResource(fixture.synthesize(), "aws_s3_object");
    expect(dependsOn).toEqual([
      "aws_s3_bucket_server_side_encryption_configuration.dictionaries_encryption_2EF5A9C6",
      "aws_s3_bucket_versioning.dictionaries_versioning_524B26C3",
      "aws_s3_bucket_policy.dictionaries_tls-only_F5663BD9",
    ]);
  });

  it("passes provider, dependsOn, lifecycle and tags through, and its provider on to associations", () => {
    const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
    const domain = new OpensearchDomain(fixture.stack, "domain", { domainName: "search-prod" });
    const bucket = DictionaryBucket.fromBucketName(fixture.stack, "shared", "acme-shared");
    fixture
      .dictionary({
        bucket,
        provider,
        dependsOn: [domain],
        lifecycle: { preventDestroy: true },
        sourceObjectLifecycle: { createBeforeDestroy: true },
        tags: { team: "search" },
      })
      .associateWith(domain.domainName, { id: "prod" });
    const synthesized = fixture.synthesize();
    const common = { provider: "aws.eu", depends_on: ["aws_opensearch_domain.domain"] };
    expect(onlyResource(synthesized, "aws_opensearch_package")).toMatchObject({
      ...common,
      lifecycle: { prevent_destroy: true },
    });
    expect(onlyResource(synthesized, "aws_s3_object")).toMatchObject({
      ...common,
      lifecycle: { create_before_destroy: true },
      tags: { team: "search" },
    });
    expect(onlyResource(synthesized, "aws_opensearch_package_association")).toMatchObject({
      provider: "aws.eu",
      domain_name: "${aws_opensearch_domain.domain.domain_name}",
    });
  });

  it("lets other resources depend on it and on its associations", () => {
    const dictionary = fixture.dictionary();
    const onProd = dictionary.associateWith("search-prod");
    new OpensearchDomain(fixture.stack, "after", {
      domainName: "search-next",
      dependsOn: [dictionary, onProd],
    });
    expect(onlyResource(fixture.synthesize(), "aws_opensearch_domain")).toMatchObject({
      depends_on: [
        "aws_opensearch_package.synonyms_8E157123",
        "opensearchpackages_rollout.synonyms_on_search-prod_rollout_32D30DA1",
      ],
    });
  });

  it("asks for an id when the domain's name is a reference", () => {
    const domain = new OpensearchDomain(fixture.stack, "domain", { domainName: "search-prod" });
    const dictionary = fixture.dictionary();
    expect(messageOf(() => dictionary.associateWith(domain.domainName))).toBe(
      "PackagesError: search/synonyms: associating a package with a domain: the domain's name is known only to " +
        "Terraform, so it can't be the construct's id. Give the association an id of its own, such as search.",
    );
  });

  it("can be put on a domain that is named like one of its own parts", () => {
    const dictionary = fixture.dictionary();
    expect(() => ["source", "file"].map((name) => dictionary.associateWith(name))).not.toThrow();
  });
});
