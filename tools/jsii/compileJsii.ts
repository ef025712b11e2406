import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TSCONFIG } from "./makeJsiiFolder";
import { runTool } from "./runTool";

/** What jsii says of the library: its types, by their names. */
export interface JsiiAssembly {
  readonly types: Readonly<
    Record<string, { readonly name: string; readonly docs?: { readonly stability?: string } }>
  >;
}

/**
 * Compiles the folder with jsii. A warning counts as an error: it would be a surprise for users of another language.
 *
 * @throws Error with what jsii says
 */
export function compileJsii(folder: string): JsiiAssembly {
  runTool(
    "jsii/bin/jsii",
    ["--tsconfig", TSCONFIG, "--validate-tsconfig", "minimal", "--fail-on-warnings"],
    folder,
  );
  return JSON.parse(readFileSync(join(folder, ".jsii"), "utf8")) as JsiiAssembly;
}
