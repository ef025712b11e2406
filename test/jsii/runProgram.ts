import { spawnSync } from "node:child_process";

/**
 * Runs a command of another language's tools to its end.
 *
 * @throws Error with everything that it printed, when it failed
 */
export function runProgram(
  binary: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): void {
  const { status, stdout, stderr, error } = spawnSync(binary, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20", ...environment },
  });
  if (status === 0) return;
  throw new Error(`${binary} ${args.join(" ")}: ${error?.message ?? `${stdout}${stderr}`}`);
}
