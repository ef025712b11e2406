import { execFileSync } from "node:child_process";
import { join, dirname } from "node:path";
import type { SearchEngine } from "./SearchEngine";
import { missingMaven, notFetched } from "./buildErrors";
import type { Jdk } from "./findJdk";
import { runTool } from "./runTool";
import { existsSync } from "node:fs";

/** The sources of what runs in Java. They are published as they are, and compiled where they run. */
export const JAVA_FOLDER = join(packageFolder(__dirname), "src", "emulator", "search", "java");

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

/** The nearest folder above with a `package.json`: sources, build and bundled command line are at different depths. */
function packageFolder(folder: string): string {
  if (existsSync(join(folder, "package.json")) || dirname(folder) === folder) return folder;
  return packageFolder(dirname(folder));
}
