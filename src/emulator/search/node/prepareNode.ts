import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, type BuiltProgram, JavaProgram } from "../build/JavaProgram";
import type { Jdk } from "../build/findJdk";
import { makeWhole } from "../build/makeWhole";
import type { SearchEngine } from "../build/SearchEngine";
import { NodeProcess } from "./NodeProcess";
import { JAVA_FOLDER } from "../build/fetchJars";

const MAIN = "LocalNode";

/** What starts nodes of an engine: a Java executable and the arguments before the node's own. */
export interface NodeProgram {
  readonly java: string;
  readonly options: readonly string[];
}

/** @param cache the folder that everything is kept in */
export function nodeProgram(cache: string): JavaProgram {
  return new JavaProgram("node", JAVA_FOLDER, cache);
}

/**
 * Fetches, compiles, and keeps an archive of the classes that a start loads, which halves the time of the next ones.
 *
 * @throws PackagesError
 */
export async function prepareNode(
  engine: SearchEngine,
  cache: string,
  options: BuildOptions,
): Promise<NodeProgram> {
  const built = await nodeProgram(cache).build(engine, options);
  const archive = join(built.folder, `classes-${stateOfJdk(built.jdk)}.jsa`);
  try {
    await makeWhole(archive, (making) => trainOnce(engine, built, making, options.signal));
  } catch (error) {
    // It only saves time: a node starts without.
    if (!(error instanceof NoArchive)) throw error;
    return { java: javaOf(built), options: optionsOf(built) };
  }
  return {
    java: javaOf(built),
    options: [...optionsOf(built), `-XX:SharedArchiveFile=${archive}`, "-Xshare:auto"],
  };
}

/** A machine with much else to do ends a node before it has written everything. */
class NoArchive extends Error {}

/** One start and one stop, in a home of its own. */
async function trainOnce(
  { version }: SearchEngine,
  built: BuiltProgram,
  archive: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), "opensearch-node-"));
  try {
    const args = [
      ...optionsOf(built),
      `-XX:ArchiveClassesAtExit=${archive}`,
      ...nodeArguments(home, 0, false),
    ];
    const { process } = await NodeProcess.start({ version, java: javaOf(built), args, place: home, signal });
    await process.stop(true);
    if (!existsSync(archive)) throw new NoArchive("the node was stopped before it had written its classes");
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The arguments that are the node's own. Makes the folders that it has to find. */
export function nodeArguments(home: string, port: number, isTemporary: boolean): string[] {
  const temporary = join(home, "tmp");
  [join(home, "config", "analyzers"), temporary].forEach((folder) => mkdirSync(folder, { recursive: true }));
  // A node that is killed leaves what it unpacked: in its home, not in the user's folders.
  const folders = [`-Djava.io.tmpdir=${temporary}`, `-Djna.tmpdir=${temporary}`];
  return [...folders, `-Dtemporary=${String(isTemporary)}`, MAIN, home, String(port)];
}

function javaOf({ jdk }: BuiltProgram): string {
  return join(jdk.home, "bin", "java");
}

/** Small and quick to start rather than fast in the long run: indexes here have a handful of documents. */
function optionsOf({ classpath }: BuiltProgram): string[] {
  return [
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:-UsePerfData",
    "-Xlog:disable",
    "-Xlog:all=error:stderr",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
    "-Dlog4j2.disable.jmx=true",
    `-Dlog4j.configurationFile=${join(JAVA_FOLDER, "log4j2.properties")}`,
    "-cp",
    classpath,
  ];
}

/** An archive fits the very JDK that wrote it. */
function stateOfJdk({ home }: Jdk): string {
  return createHash("sha256")
    .update(readFileSync(join(home, "release")))
    .digest("hex")
    .slice(0, 12);
}
