import { spawnSync } from "node:child_process";
import { describeWithTools } from "../describeWithTools";

const LOOK_UP = ["view", "cdktf@0.21.0", "version", "--fetch-retries=0", "--fetch-timeout=20000"];

/** Why packages can't be installed here, or nothing when they can. */
function whyUnreachable(): string | undefined {
  const { status, stderr, error } = spawnSync("npm", LOOK_UP, { encoding: "utf8", timeout: 60_000 });
  if (status === 0) return undefined;
  return `the npm registry can't be reached: ${error?.message ?? stderr.trim().split("\n").at(-1) ?? ""}`;
}

/**
 * A suite that installs packages. Without the npm registry it is skipped with a sentence, but with `CI=true`
 * that is a failure: there a skipped proof must not look like a proof.
 */
export function describeWithRegistry(name: string, suite: () => void): void {
  describeWithTools(name, { missing: whyUnreachable() }, suite);
}
