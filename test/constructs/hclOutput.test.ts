import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writtenTags } from "../../providers/opensearchpackages/bindings/writtenText";
import { portableLiteral, portableText } from "../../src/contract/portableText";
import { parseStackSuppressions } from "../../src/validation/suppressions/parseSuppressions";
import { messageOf, StackFixture } from "./StackFixture";

const HCL_VARIABLE = "SYNTH_HCL_OUTPUT";

describe("a stack that is written as HCL", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    process.env[HCL_VARIABLE] = "true";
    fixture = new StackFixture();
  });
  afterEach(() => {
    delete process.env[HCL_VARIABLE];
    fixture.dispose();
  });

  const written = (name: string): string => readFileSync(join(fixture.stackFolder, name), "utf8");

  it("has the check of each association, and the plugin", () => {
    fixture.dictionary().associateWith("search-prod");
    fixture.app.synth();
    expect(written("cdk.tf").match(/^check "synonyms_on_search-prod_rollout_\w+" \{$/gm)).toHaveLength(1);
    expect(existsSync(join(fixture.stackFolder, "terraform.d", "plugins"))).toBe(true);
  });

  it("keeps suppressions in the metadata beside it, where validate reads them", () => {
    const reason = "staging follows by hand";
    fixture.dictionary().associateWith("search-prod").suppressFinding({ code: "association-stale", reason });
    fixture.app.synth();
    const [suppression, ...others] = parseStackSuppressions(written("metadata.json"), "metadata.json");
    expect(others).toEqual([]);
    expect(suppression).toMatchObject({ code: "association-stale", reason });
    expect(suppression?.address).toMatch(/^aws_opensearch_package_association\.synonyms_on_search-prod_\w+$/);
  });

  it("is refused with conditions of a lifecycle, which cdktf writes in a form that Terraform does not take", () => {
    const condition = { condition: "${true}", errorMessage: "never" };
    fixture.dictionary({ lifecycle: { precondition: [condition] } });
    expect(messageOf(() => fixture.app.synth())).toContain(
      "search/synonyms/Resource: writing the stack as HCL: cdktf's HCL output has no form for preconditions",
    );
  });

  it("is refused when all changes are to be ignored, which cdktf writes as a text", () => {
    fixture.dictionary({ sourceObjectLifecycle: { ignoreChanges: "all" } });
    expect(messageOf(() => fixture.app.synth())).toBe(
      "PackagesError: search/synonyms/source: writing the stack as HCL: cdktf's HCL output has no form for ignoring " +
        "all changes that Terraform takes. Synthesize JSON, or name the attributes whose changes are ignored.",
    );
  });

  it("may ignore some changes, and all of them in JSON", () => {
    fixture.dictionary({ sourceObjectLifecycle: { ignoreChanges: ["tags"] } });
    expect(() => fixture.app.synth()).not.toThrow();
    delete process.env[HCL_VARIABLE];
    const inJson = new StackFixture();
    inJson.dictionary({ sourceObjectLifecycle: { ignoreChanges: "all" } });
    expect(() => inJson.app.synth()).not.toThrow();
    inJson.dispose();
  });

  it("is refused when cdktf writes it into a file of the other form", () => {
    process.env[HCL_VARIABLE] = "1";
    const other = new StackFixture();
    other.dictionary();
    expect(messageOf(() => other.app.synth())).toContain("HCL into a file that Terraform reads as JSON");
    other.dispose();
  });
});

describe("an app that asks for HCL by its option alone", () => {
  it("is refused, for cdktf writes JSON into a file that Terraform reads as HCL", () => {
    const fixture = new StackFixture({ hclOutput: true });
    fixture.dictionary();
    expect(messageOf(() => fixture.app.synth())).toBe(
      "PackagesError: search: writing the stack as HCL: cdktf has written JSON into a file that Terraform reads as HCL. " +
        "Run cdktf synth --hcl, or set SYNTH_HCL_OUTPUT=true in the environment.",
    );
    fixture.dispose();
  });
});

describe("a text for JSON and HCL", () => {
  it.each([
    ["as it is", 'what "they" say in ${aws_s3_bucket.b'.slice(0, 15)],
    ["as it is", "${aws_s3_bucket.b.bucket}"],
    ["as it is", '${jsonencode({"a" = "}"})}'],
  ])("stays %s where both take it: %s", (_, text) => {
    expect(portableText(text)).toBe(text);
  });

  it.each([
    ["C:\\words", '${"C:\\\\words"}'],
    ["two\nlines", '${"two\\nlines"}'],
    ['"${a.b}"', '${"\\"${a.b}\\""}'],
    ['$${x} "y"', '${"$${x} \\"y\\""}'],
    ['\\${f("}")}', '${"\\\\${f("}")}"}'],
  ])("is an expression otherwise: %j", (text, expected) => {
    expect(portableText(text)).toBe(expected);
  });

  it("has no reference where it is a file's name", () => {
    expect(portableLiteral("a${b}%{c}.txt")).toBe('${"a\\u0024{b}\\u0025{c}.txt"}');
    expect(portableLiteral("words.txt")).toBe("words.txt");
  });

  it("may be the key of a tag", () => {
    const tags = { team: "x", "cost center": "x", for: "x", 'a"b': "x", "-": "x", "1st": "x" };
    expect(Object.keys(writtenTags(tags) ?? {}).sort()).toEqual(
      ["team", "cost center", '${"for"}', '${"a\\"b"}', '${"-"}', "1st"].sort(),
    );
  });
});
