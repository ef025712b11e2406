import { join } from "node:path";
import { compileJsii } from "../../tools/jsii/compileJsii";
import type { Language } from "../../tools/jsii/languageTargets";
import { makeJsiiFolder } from "../../tools/jsii/makeJsiiFolder";
import { packLanguages } from "../../tools/jsii/packLanguages";
import { runTool } from "../../tools/jsii/runTool";
import { sliceOfBindings } from "./dependencies/sliceOfBindings";

const CDKTF = join(__dirname, "..", "..", "node_modules", "cdktf");

/** Where the sources of three libraries are, each as jsii makes it for a language. */
export interface Libraries {
  readonly ours: string;
  readonly cdktf: string;
  /** The part of the AWS bindings that the constructs need. */
  readonly bindings: string;
}

/**
 * The constructs for a language, and what they stand on, all made by jsii of what npm installed: not every registry of
 * the other languages has the versions of cdktf and of its AWS bindings that this library is for.
 *
 * @param folder has to be new
 */
export async function librariesFor(language: Language, folder: string): Promise<Libraries> {
  const constructs = join(folder, "package");
  makeJsiiFolder(constructs);
  compileJsii(constructs);
  const output = (name: string): string => join(folder, name);
  await packLanguages({
    folder: constructs,
    languages: [language],
    output: output("ours"),
    sourcesOnly: true,
  });
  const slice = join(folder, "slice");
  sliceOfBindings(slice);
  for (const [name, made] of [
    ["cdktf", CDKTF],
    ["bindings", slice],
  ] as const) {
    const args = ["--code-only", "--no-npmignore", "--targets", language, "--outdir", output(name), made];
    runTool("jsii-pacmak/bin/jsii-pacmak", args, folder);
  }
  return {
    ours: join(output("ours"), language),
    cdktf: join(output("cdktf"), language),
    bindings: join(output("bindings"), language),
  };
}
