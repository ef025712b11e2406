import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

/**
 * Runs a command of a development dependency with this Node.
 *
 * @param script the file of the command, from `node_modules` on
 * @returns everything that it printed
 * @throws Error with what it printed, when it failed
 */
export function runTool(script: string, args: readonly string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules", script), ...args],
    {
      cwd: folder,
      encoding: "utf8",
      // Node 20 is what the package is for; that jsii would like a newer one is not news for whoever reads the output.
      env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20" },
    },
  );
  const output = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(`${script} ${args.join(" ")}: ${error?.message ?? output}`);
  return output;
}
