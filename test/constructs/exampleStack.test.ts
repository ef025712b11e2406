import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { ProductSearchStack } from "../../examples/product-search/ProductSearchStack";
import { makeTemporaryFolder } from "../TemporaryFolder";

const EXAMPLE = join(__dirname, "..", "..", "examples", "product-search");

interface Manifest {
  readonly stacks: Record<string, { readonly annotations: readonly unknown[] }>;
}

describe("examples/product-search", () => {
  const outdir = makeTemporaryFolder("product-search");
  const domains = ["search-prod", "search-staging"];
  let synthesized: string;
  beforeAll(() => {
    const app = new App({ outdir });
    const bucketName = "acme-product-search-dictionaries";
    new ProductSearchStack(app, "product-search", { region: "us-east-1", bucketName, domains });
    app.synth();
    synthesized = readFileSync(join(outdir, "stacks", "product-search", "cdk.tf.json"), "utf8");
  });
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  it("puts each dictionary on each domain", () => {
    const { resource } = JSON.parse(synthesized) as { resource: Record<string, object> };
    expect(Object.keys(resource.aws_opensearch_package ?? {})).toHaveLength(3);
    expect(Object.keys(resource.aws_opensearch_package_association ?? {})).toHaveLength(6);
    expect(Object.keys(resource.opensearchpackages_rollout ?? {})).toHaveLength(6);
  });

  it("has dictionaries that nobody needs to be warned of", () => {
    const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as Manifest;
    expect(manifest.stacks["product-search"]?.annotations).toEqual([]);
  });

  it("names no folder of the machine that synthesizes", () => {
    expect(synthesized).not.toContain(EXAMPLE);
    expect(synthesized).not.toContain(outdir);
  });

  it("has at least 10,000 synonym rules", () => {
    const lines = readFileSync(join(EXAMPLE, "dictionaries", "synonyms.txt"), "utf8").split("\n");
    const rules = lines.filter((line) => line !== "" && !line.startsWith("#"));
    expect(rules.length).toBeGreaterThanOrEqual(10_000);
  });
});
