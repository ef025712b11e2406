import { createHash } from "node:crypto";
import { accessSync, constants, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import {
  archiveName,
  executableName,
  PluginBundle,
  sumsName,
} from "../../../providers/opensearchpackages/bindings";
import { type AssociablePackage, Dictionary, RolloutMode, RolloutPlugin } from "../../../src";
import { zipOf } from "../../../tools/standalone/formats/zipOf";
import { TemporaryFolder } from "../../TemporaryFolder";
import { waitsForCopies } from "../installedBindings";
import { messageOf, onlyResource, StackFixture, type SynthesizedStack } from "../StackFixture";

const ASSOCIATION = "aws_opensearch_package_association";
const ROLLOUT = "opensearchpackages_rollout";
const PACKAGE = "aws_opensearch_package.synonyms_8E157123";
const CONTENT = "opensearchpackages_package_content";
const GATE = "opensearchpackages_association_gate";

function allOf(type: string, synthesized: SynthesizedStack): Record<string, unknown>[] {
  return Object.values(synthesized.resource?.[type] ?? {});
}

function onlyName(synthesized: SynthesizedStack, type: string): string {
  const [name = "", ...others] = Object.keys(synthesized.resource?.[type] ?? {});
  expect(others).toEqual([]);
  return name;
}

describe("an association that is rolled out by Terraform", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("is what associateWith makes by default: content, gate, association, rollout", () => {
    const dictionary = fixture.dictionary();
    dictionary.associateWith("search-prod");
    const synthesized = fixture.synthesize();
    const [address = ""] = Object.keys(synthesized.resource?.[CONTENT] ?? {});
    const content = `${CONTENT}.${address}`;
    const source = onlyName(synthesized, "aws_s3_object");
    expect(onlyResource(synthesized, CONTENT)).toMatchObject({
      package_id: `\${${PACKAGE}.id}`,
      s3_bucket_name: `\${aws_s3_object.${source}.bucket}`,
      s3_key: `\${aws_s3_object.${source}.key}`,
      content_sha256: dictionary.contentSha256,
      depends_on: [PACKAGE],
      provider: "opensearchpackages",
    });
    expect(onlyResource(synthesized, GATE)).toMatchObject({
      package_id: `\${${PACKAGE}.id}`,
      domain_name: "search-prod",
      depends_on: [content],
    });
    expect(onlyResource(synthesized, ASSOCIATION)).toMatchObject({
      depends_on: [`${GATE}.${onlyName(synthesized, GATE)}`],
    });
    expect(onlyResource(synthesized, ROLLOUT)).toMatchObject({
      domain_name: "search-prod",
      package_id: `\${${PACKAGE}.id}`,
      content_sha256: dictionary.contentSha256,
      package_version: `\${${content}.available_package_version}`,
      depends_on: [`${ASSOCIATION}.synonyms_on_search-prod_6C09D0E5`],
      provider: "opensearchpackages",
    });
  });

  it("shares the content of its package with the other associations", () => {
    const dictionary = fixture.dictionary();
    ["search-prod", "search-staging"].forEach((domain) => dictionary.associateWith(domain));
    const synthesized = fixture.synthesize();
    expect(allOf(CONTENT, synthesized)).toHaveLength(1);
    expect(allOf(GATE, synthesized)).toHaveLength(2);
  });

  it("rolls an existing package out without minding its content", () => {
    Dictionary.fromPackageId(fixture.stack, "legal-terms", "F123456789").associateWith("search-prod");
    const synthesized = fixture.synthesize();
    expect(onlyResource(synthesized, GATE)).toMatchObject({ package_id: "F123456789" });
    expect(allOf(CONTENT, synthesized)).toEqual([]);
    for (const name of ["content_sha256", "package_version"])
      expect(onlyResource(synthesized, ROLLOUT)).not.toHaveProperty(name);
  });

  it("warns in every plan when the domain is not on the newest version", () => {
    fixture.dictionary().associateWith("search-prod");
    const { check, data } = fixture.synthesize();
    const [[name, live] = ["", {}], ...others] = Object.entries(data?.opensearchpackages_association ?? {});
    expect(others).toEqual([]);
    const address = `${ASSOCIATION}.synonyms_on_search-prod_6C09D0E5`;
    expect(live).toMatchObject({
      // Unknown until the association exists, so that a domain is asked only when there is something to read.
      domain_name: `\${(${address}.id == "none") ? "" : ${address}.domain_name}`,
      package_id: `\${${address}.package_id}`,
      provider: "opensearchpackages",
    });
    expect(Object.values(check ?? {})).toMatchObject([
      {
        assert: [
          { condition: `\${coalesce(data.opensearchpackages_association.${name}.up_to_date, false)}` },
        ],
      },
    ]);
  });

  it("reads the live association outside of the check, where it would make every plan a change", () => {
    fixture.dictionary().associateWith("search-prod");
    expect(Object.values(fixture.synthesize().check ?? {}).filter((block) => "data" in block)).toEqual([]);
  });

  it("waits as long as it is told", () => {
    fixture.dictionary().associateWith("search-prod", { rolloutTimeouts: { update: "1h" } });
    expect(onlyResource(fixture.synthesize(), ROLLOUT)).toMatchObject({ timeouts: { update: "1h" } });
  });

  it("needs no second configuration: the plugin gets the settings of each AWS provider that is used", () => {
    const aws = new AwsProvider(fixture.stack, "aws-eu", {
      region: "eu-west-1",
      alias: "eu",
      profile: "search",
    });
    const bucket = fixture.bucket();
    fixture.dictionary({ bucket }).associateWith("search-prod");
    fixture.dictionary({ bucket, provider: aws, s3Key: "eu.txt" }, "eu").associateWith("search-prod");
    const synthesized = fixture.synthesize();
    expect(synthesized.provider?.opensearchpackages).toEqual([
      { region: "us-east-1" },
      { region: "eu-west-1", profile: "search", alias: "eu" },
    ]);
    const providers = Object.values(synthesized.resource?.[ROLLOUT] ?? {}).map(({ provider }) => provider);
    expect(providers.sort()).toEqual(["opensearchpackages", "opensearchpackages.eu"]);
  });

  it("takes over an AWS provider that is made or changed after the dictionary", () => {
    fixture.dictionary().associateWith("search-prod");
    fixture.aws.region = "ap-northeast-1";
    fixture.aws.endpoints = [{ opensearch: "http://127.0.0.1:4566" }];
    expect(fixture.synthesize().provider?.opensearchpackages).toEqual([
      { region: "ap-northeast-1", endpoints: { opensearch: "http://127.0.0.1:4566" } },
    ]);
  });

  it("has the plugin in the stack's folder, executable, under the version that the stack asks for", () => {
    fixture.dictionary().associateWith("search-prod");
    const { terraform } = fixture.synthesize();
    const required = terraform.required_providers?.opensearchpackages as { source: string; version: string };
    const folder = join(fixture.stackFolder, "terraform.d", "plugins", required.source, required.version);
    expect(readdirSync(folder)).toEqual(["darwin_amd64", "darwin_arm64", "linux_amd64", "linux_arm64"]);
    const plugin = join(folder, "linux_amd64", `terraform-provider-opensearchpackages_v${required.version}`);
    expect(() => accessSync(plugin, constants.X_OK)).not.toThrow();
  });

  it("has the plugin for the platforms asked for", () => {
    RolloutPlugin.forPlatforms(fixture.stack, ["linux_arm64"]);
    fixture.dictionary().associateWith("search-prod");
    const { terraform } = fixture.synthesize();
    const required = terraform.required_providers?.opensearchpackages as { source: string; version: string };
    const folder = join(fixture.stackFolder, "terraform.d", "plugins", required.source, required.version);
    expect(readdirSync(folder)).toEqual(["linux_arm64"]);
  });

  it("refuses to be there for no platform at all", () => {
    expect(() => RolloutPlugin.forPlatforms(fixture.stack, [])).toThrow(
      "search: choosing the plugin's platforms: without the plugin for the platform that it runs on",
    );
  });

  it("refuses a platform that can't run the plugin", () => {
    RolloutPlugin.forPlatforms(fixture.stack, ["windows_amd64"]);
    fixture.dictionary().associateWith("search-prod");
    expect(messageOf(() => fixture.synthesize())).toContain('(got "windows_amd64")');
  });
});

describe("a stack with executables in place of the script", () => {
  let fixture: StackFixture;
  let standalone: TemporaryFolder;
  beforeEach(() => {
    fixture = new StackFixture();
    standalone = new TemporaryFolder();
    fixture.dictionary().associateWith("search-prod");
    RolloutPlugin.fromStandalone(fixture.stack, standalone.path);
  });
  afterEach(() => {
    fixture.dispose();
    standalone.remove();
  });

  function build(version: string): void {
    const archive = zipOf(executableName(version, "windows_amd64"), Buffer.from("an executable"));
    const name = archiveName(version, "windows_amd64");
    standalone.write(name, archive);
    const sum = createHash("sha256").update(archive).digest("hex");
    standalone.write(sumsName(version), `${sum}  ${name}\n`);
  }

  it("has them for the platforms that there are some for", () => {
    const { version } = PluginBundle.load();
    build(version);
    fixture.synthesize();
    const mirror = join(fixture.stackFolder, "terraform.d", "plugins", "terraform.local", "cdktf");
    const folder = join(mirror, "opensearchpackages", version);
    expect(readdirSync(folder)).toEqual(["windows_amd64"]);
    expect(
      readFileSync(join(folder, "windows_amd64", executableName(version, "windows_amd64")), "utf8"),
    ).toBe("an executable");
  });

  it("refuses those of another version than it asks for", () => {
    build("99.0.0");
    expect(messageOf(() => fixture.synthesize())).toMatch(
      /the stack asks for the version .* \(got "99\.0\.0"\)/,
    );
  });
});

describe("an association that is rolled out by somebody else", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  it("keeps to the resources of the AWS provider", () => {
    const association = fixture.dictionary().associateWith("search-prod", { rollout: RolloutMode.MANUAL });
    const synthesized = fixture.synthesize();
    expect(Object.keys(synthesized.provider ?? {})).toEqual(["aws"]);
    expect(synthesized).not.toHaveProperty("data");
    expect(synthesized).not.toHaveProperty("check");
    expect(Object.keys(synthesized.resource ?? {}).filter((type) => !type.startsWith("aws_"))).toEqual([]);
    expect(readdirSync(fixture.stackFolder).sort()).toEqual(["assets", "cdk.tf.json"]);
    expect(fixture.resolve(association.fqn)).toBe(`\${${ASSOCIATION}.synonyms_on_search-prod_6C09D0E5}`);
  });

  const saidOf = ({ node }: AssociablePackage): unknown[] =>
    node.metadata.filter(({ type }) => type === "@cdktf/info").map(({ data }) => data as unknown);

  it("says at synth, once a dictionary, what that costs", () => {
    const dictionary = fixture.dictionary();
    for (const domain of ["search-prod", "search-staging"])
      dictionary.associateWith(domain, { rollout: RolloutMode.MANUAL });
    expect(saidOf(dictionary)).toEqual([
      expect.stringMatching(
        waitsForCopies
          ? /only with `opensearch-packages rollout`, after each apply\.$/
          : /only with `opensearch-packages rollout`.*ConflictException.*apply again then/,
      ),
    ]);
  });

  it("says of a package that is there already only that nobody rolls it out", () => {
    const existing = Dictionary.fromPackageId(fixture.stack, "legal-terms", "F123456789");
    existing.associateWith("search-prod", { rollout: RolloutMode.MANUAL });
    expect(saidOf(existing)).toEqual([expect.not.stringContaining("ConflictException")]);
  });

  it("says nothing where Terraform rolls out", () => {
    const dictionary = fixture.dictionary();
    dictionary.associateWith("search-prod");
    expect(saidOf(dictionary)).toEqual([]);
  });
});
