import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { SearchEngine } from "./SearchEngine";
import { missingMaven, notFetched } from "./buildErrors";
import type { Jdk } from "./findJdk";
import { JAVA_FOLDER } from "./JavaProgram";
import { runTool } from "./runTool";

const MAVEN = process.platform === "win32" ? "mvn.cmd" : "mvn";

/** Whether Maven is on PATH. */
export function hasMaven(): boolean {
  try {
    execFileSync(MAVEN, ["--version"], { env: process.env, stdio: "ignore", shell: MAVEN.endsWith(".cmd") });
    return true;
  } catch {
    return false;
  }
}

/**
 * Fetches an engine's jars into a folder, from whatever repository the user's Maven has.
 *
 * @throws PackagesError without Maven, and when Maven can't have them
 */
export async function fetchJars(
  engine: SearchEngine,
  { home }: Jdk,
  { folder, signal }: { folder: string; signal?: AbortSignal },
): Promise<void> {
  if (!hasMaven()) throw missingMaven(engine);
  const quiet = [
    "-q",
    "-B",
    "-Dstyle.color=never",
    "-f",
    join(JAVA_FOLDER, "pom.xml"),
    `-P${engine.profile}`,
  ];
  const args = [...quiet, "dependency:copy-dependencies", `-DoutputDirectory=${folder}`];
  try {
    await runTool({ command: MAVEN, args, env: { ...process.env, JAVA_HOME: home }, signal });
  } catch (error) {
    throw notFetched(engine.version, error);
  }
}
