import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import {
  type AdoptedDictionary,
  type AdoptedDictionaryProps,
  Dictionary,
  DictionaryFormat,
  IndexSettings,
} from "../../src";
import { messageOf, onlyResource, StackFixture } from "./StackFixture";

const CONTENT = "opensearchpackages_package_content";
const ROLLOUT = "opensearchpackages_rollout";

describe("a package that is adopted", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  function adopt(props: Partial<AdoptedDictionaryProps> = {}, id = "synonyms"): AdoptedDictionary {
    return Dictionary.adopt(fixture.stack, id, "F123456789", {
      bucket: props.bucket ?? fixture.bucket(),
      file: props.file ?? fixture.write("synonyms.txt", "car, automobile\n"),
      format: DictionaryFormat.SOLR_SYNONYMS,
      s3Key: "by-hand.txt",
      ...props,
    });
  }

  it("has its content declared from the file's object, and is no resource that could be replaced", () => {
    const adopted = adopt({ description: "Made by hand" });
    const synthesized = fixture.synthesize();
    const [source = ""] = Object.keys(synthesized.resource?.aws_s3_object ?? {});
    expect(onlyResource(synthesized, CONTENT)).toMatchObject({
      package_id: "F123456789",
      s3_bucket_name: `\${aws_s3_object.${source}.bucket}`,
      s3_key: `\${aws_s3_object.${source}.key}`,
      content_sha256: adopted.contentSha256,
      package_description: "Made by hand",
      provider: "opensearchpackages",
    });
    expect(synthesized.resource).not.toHaveProperty("aws_opensearch_package");
  });

  it("goes up as the file of a dictionary of the stack does", () => {
    adopt({ description: "Words" });
    const adopted = onlyResource(fixture.synthesize(), "aws_s3_object");
    fixture.dispose();
    fixture = new StackFixture();
    fixture.dictionary({ s3Key: "by-hand.txt", description: "Words" });
    expect(adopted).toEqual(onlyResource(fixture.synthesize(), "aws_s3_object"));
  });

  it("stays on domains that have it, by a rollout behind the content and nothing else", () => {
    const adopted = adopt();
    const kept = adopted.keepOn("search-prod", { rolloutTimeouts: { update: "1h" } });
    const synthesized = fixture.synthesize();
    const [content = ""] = Object.keys(synthesized.resource?.[CONTENT] ?? {});
    expect(onlyResource(synthesized, ROLLOUT)).toMatchObject({
      domain_name: "search-prod",
      package_id: "F123456789",
      content_sha256: adopted.contentSha256,
      timeouts: { update: "1h" },
      depends_on: [`${CONTENT}.${content}`],
    });
    expect(Object.keys(synthesized.resource ?? {}).sort()).toEqual(
      [CONTENT, ROLLOUT, "aws_s3_object", ...bucketResources(synthesized.resource)].sort(),
    );
    expect(synthesized).not.toHaveProperty("data");
    expect(fixture.resolve(kept.referencePath)).toMatch(
      /^\$\{opensearchpackages_rollout\..*reference_path\}$/,
    );
    expect(IndexSettings.synonymTokenFilter({ synonyms: kept })).toMatchObject({ type: "synonym" });
  });

  it("is given to another domain like a dictionary of the stack, once its content is there", () => {
    adopt().associateWith("search-new");
    const synthesized = fixture.synthesize();
    const [content = ""] = Object.keys(synthesized.resource?.[CONTENT] ?? {});
    expect(onlyResource(synthesized, "opensearchpackages_association_gate")).toMatchObject({
      depends_on: [`${CONTENT}.${content}`],
    });
    expect(onlyResource(synthesized, "aws_opensearch_package_association")).toMatchObject({
      package_id: "F123456789",
    });
  });

  it("hands its provider on", () => {
    const provider = new AwsProvider(fixture.stack, "aws-eu", { region: "eu-west-1", alias: "eu" });
    adopt({ provider }).keepOn("search-prod");
    const synthesized = fixture.synthesize();
    for (const type of [CONTENT, ROLLOUT]) {
      expect(onlyResource(synthesized, type)).toMatchObject({ provider: "opensearchpackages.eu" });
    }
  });

  it("carries its suppressions for the content and the object", () => {
    adopt().suppressFinding({ code: "package-content-unproven", reason: "made by hand, long ago" });
    const carried = JSON.stringify(fixture.synthesize()["//"]);
    expect(carried).toMatch(/opensearchpackages_package_content\.synonyms_/);
    expect(carried).toMatch(/aws_s3_object\.synonyms_source_/);
  });

  it("is adopted once, and kept or associated once on a domain", () => {
    const bucket = fixture.bucket();
    const adopted = adopt({ bucket });
    expect(messageOf(() => adopt({ bucket, s3Key: "other.txt" }, "again"))).toContain(
      "two contents of one package would overwrite each other, and search/synonyms has it already",
    );
    adopted.keepOn("search-prod");
    expect(messageOf(() => adopted.associateWith("search-prod"))).toContain("Remove one of the two");
    const existing = Dictionary.fromPackageId(fixture.stack, "existing", "F123456789");
    expect(messageOf(() => existing.keepOn("search-prod"))).toContain("Remove one of the two");
  });

  it.each([
    [
      "an id with white space",
      (): unknown => Dictionary.adopt(fixture.stack, "x", "F 1", {} as never),
      "package id",
    ],
    [
      "a description without room for the hash",
      (): unknown => adopt({ description: "x".repeat(951) }),
      "950",
    ],
    ["a key that another dictionary has", twoOfOneKey, "would overwrite each other"],
    ["a domain's name that breaks the rule", (): unknown => adopt().keepOn("Search_Prod"), "domain name"],
  ])("refuses %s", (_what, act, said) => {
    expect(messageOf(act)).toContain(said);
  });

  function twoOfOneKey(): void {
    const bucket = fixture.bucket();
    fixture.dictionary({ bucket, s3Key: "by-hand.txt" }, "own");
    adopt({ bucket });
  }
});

describe("a package that exists and is kept on a domain", () => {
  it("follows whatever its newest version holds", () => {
    const fixture = new StackFixture();
    Dictionary.fromPackageId(fixture.stack, "legal-terms", "F123456789").keepOn("search-prod");
    const rollout = onlyResource(fixture.synthesize(), ROLLOUT);
    expect(rollout).toMatchObject({ package_id: "F123456789", domain_name: "search-prod" });
    expect(rollout).not.toHaveProperty("content_sha256");
    fixture.dispose();
  });
});

function bucketResources(resources: object = {}): string[] {
  return Object.keys(resources).filter((type) => type.startsWith("aws_s3_bucket"));
}
