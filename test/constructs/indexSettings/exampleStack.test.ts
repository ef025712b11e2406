import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { IndexSettingsStack } from "../../../examples/index-settings/IndexSettingsStack";
import { makeTemporaryFolder } from "../../TemporaryFolder";

interface Synthesized {
  readonly output: Record<string, { readonly value: unknown }>;
}

interface Manifest {
  readonly stacks: Record<string, { readonly annotations: readonly unknown[] }>;
}

describe("examples/index-settings", () => {
  const outdir = makeTemporaryFolder("index-settings");
  beforeAll(() => {
    const app = new App({ outdir });
    new IndexSettingsStack(app, "index-settings");
    app.synth();
  });
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  it("writes settings in which Terraform puts the paths of the files on the domain", () => {
    const stack = join(outdir, "stacks", "index-settings", "cdk.tf.json");
    const { output } = JSON.parse(readFileSync(stack, "utf8")) as Synthesized;
    expect(output["product-index-settings"]?.value).toMatchObject({
      analysis: {
        filter: {
          compounds: {
            type: "dictionary_decompounder",
            word_list_path: expect.stringMatching(
              /^\$\{aws_opensearch_package_association\.compound-words.*\.reference_path\}$/,
            ) as string,
          },
          synonyms: {
            type: "synonym_graph",
            synonyms_path: expect.stringMatching(
              /^\$\{aws_opensearch_package_association\.synonyms.*\.reference_path\}$/,
            ) as string,
            updateable: true,
          },
        },
      },
    });
  });

  it("has dictionaries that nobody needs to be warned of", () => {
    const manifest = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as Manifest;
    expect(manifest.stacks["index-settings"]?.annotations).toEqual([]);
  });
});
