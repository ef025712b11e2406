import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeTemporaryFolder } from "../TemporaryFolder";
import { runModule } from "./CdktnTree";
import { filesIn } from "./filesIn";

/** What a synth has written: the stacks as JSON, everything else as it is. */
export interface Synthesized {
  readonly stacks: Readonly<Record<string, unknown>>;
  readonly files: Readonly<Record<string, string>>;
}

/** Runs an app, and gives what is in the folder that it has written. */
export function synthesized(node: string, app: string): Synthesized {
  const folder = makeTemporaryFolder("cdktn-synth");
  try {
    const { exitCode, output } = runModule(node, "tsx/dist/cli.mjs", [app], folder);
    if (exitCode !== 0) throw new Error(output);
    return readSynthesized(join(folder, "cdktf.out"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function readSynthesized(folder: string): Synthesized {
  const texts = filesIn(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  const isJson = ([name]: readonly [string, string]): boolean => name.endsWith(".json") && !isAsset(name);
  return {
    stacks: Object.fromEntries(
      texts.filter(isJson).map(([name, text]) => [name, JSON.parse(text) as unknown]),
    ),
    files: Object.fromEntries(texts.filter((entry) => !isJson(entry))),
  };
}

function isAsset(name: string): boolean {
  return dirname(name).split("/").includes("assets");
}
