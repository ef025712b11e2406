import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { IndexSettingsStack } from "../../../examples/index-settings/IndexSettingsStack";
import { registerComponents, settingsMadeBy } from "../../constructs/indexSettings/registerComponents";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { AnalysisFiles } from "./AnalysisFiles";
import { describeWithJudge } from "./describeWithJudge";
import { INDEX_SETTINGS_CASES } from "./indexSettingsCases";
import { indexWith, termsOf } from "./indexWith";
import type { SettingsRequest } from "./JudgeRequest";

test("every method of IndexSettings has a case, with a file for each of its settings", () => {
  expect(Object.keys(INDEX_SETTINGS_CASES).sort()).toEqual(
    registerComponents()
      .map(({ method }) => method)
      .sort(),
  );
  for (const { method, settings } of registerComponents()) {
    expect(Object.keys(INDEX_SETTINGS_CASES[method]?.files ?? {}).sort()).toEqual(
      Object.keys(settings).sort(),
    );
  }
});

describeWithJudge("index settings that IndexSettings made", (judge) => {
  const files = new AnalysisFiles();
  afterAll(() => files.dispose());
  // kuromoji_tokenizer and nori_tokenizer are the judge's stand-ins, with Lucene's own dictionaries.
  test.each(registerComponents())(
    "are taken from $method, and each of its files is read",
    async (component) => {
      const {
        text,
        tokens,
        after,
        files: contents,
      } = INDEX_SETTINGS_CASES[component.method] ?? { text: "", tokens: "", files: {} };
      const dictionaries = Object.entries(contents).map(([setting, lines]) => [
        setting,
        files.associate(lines),
      ]);
      const made = settingsMadeBy(
        component.method,
        Object.fromEntries(dictionaries) as Record<string, never>,
      );
      const [answer] = await judge().ask([indexWith(component.component, made, [text], after)]);
      expect(answer && termsOf(answer)).toEqual([tokens]);

      for (const setting of Object.keys(contents)) {
        const missing = { ...made, [setting]: `${String(made[setting])}.missing` };
        const [refused] = await judge().ask([indexWith(component.component, missing, [text], after)]);
        expect(refused?.ok).toBe(false);
      }
    },
  );
});

describeWithJudge("the example of index settings", (judge) => {
  const outdir = makeTemporaryFolder("index-settings");
  afterAll(() => rmSync(outdir, { recursive: true, force: true }));

  test("is taken with the files of the example, and its analyzers read them", async () => {
    const app = new App({ outdir });
    new IndexSettingsStack(app, "index-settings");
    app.synth();
    const settings = exampleSettings(
      readFileSync(join(outdir, "stacks", "index-settings", "cdk.tf.json"), "utf8"),
    );
    const [documents, searches] = await judge().ask([
      { settings, analyzer: "product_index", texts: ["Fußballpumpe"] },
      { settings, analyzer: "product_search", texts: ["a Notebook"] },
    ]);
    expect(documents && termsOf(documents)).toEqual(["fußballpumpe fußball pumpe"]);
    expect(searches && termsOf(searches)).toEqual(["a laptop notebook"]);
  });
});

/** The settings that the example writes, with its files in place of the paths that Terraform knows after an apply. */
function exampleSettings(synthesized: string): SettingsRequest["settings"] {
  const folder = join(__dirname, "..", "..", "..", "examples", "index-settings", "dictionaries");
  const { output } = JSON.parse(
    synthesized.replaceAll(
      /\$\{aws_opensearch_package_association\.(synonyms|compound-words)[^}]*\.reference_path\}/g,
      (_, id: string) => join(folder, `${id}.txt`),
    ),
  ) as { output: Record<string, { value: SettingsRequest["settings"] }> };
  const settings = output["product-index-settings"]?.value;
  if (settings === undefined) throw new Error("the example has no settings");
  return settings;
}
