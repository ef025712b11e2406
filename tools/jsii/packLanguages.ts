import { join } from "node:path";
import { bundlePlugin } from "../bundle/bundlePlugin";
import type { Language } from "./languageTargets";
import { runTool } from "./runTool";

/** What is made of a compiled folder. */
export interface PackOptions {
  readonly folder: string;
  readonly languages: readonly Language[];
  /** Where it is written, one folder a language. */
  readonly output: string;
  /** Whether only the sources are written: what builds them (Maven, dotnet) need not be there then. @default false */
  readonly sourcesOnly?: boolean;
}

/** Makes the libraries of other languages. Each brings the compiled constructs and the Terraform plugin. */
export async function packLanguages(options: PackOptions): Promise<void> {
  const { folder, languages, output, sourcesOnly = false } = options;
  await bundlePlugin(join(folder, "lib", "plugin"));
  const targets = languages.flatMap((language) => ["--targets", language]);
  runTool(
    "jsii-pacmak/bin/jsii-pacmak",
    [".", ...targets, "--outdir", output, "--no-npmignore", ...(sourcesOnly ? ["--code-only"] : [])],
    folder,
  );
}
