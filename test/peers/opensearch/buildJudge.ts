import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { findJdk, type Jdk } from "./findJdk";
import type { JudgeEngine } from "./JudgeEngine";

const SOURCES = join(__dirname, "judge");
/** Ignored by git. */
const CACHE = join(__dirname, "..", "..", "..", ".cache", "opensearch-judge");

/** A judge that is ready to be started. */
export interface BuiltJudge {
  readonly jdk: Jdk;
  readonly classpath: string;
}

/** Why the judge of an engine can't run on this machine, in one sentence; undefined when it can. */
export function whyNoJudge({ version, java }: JudgeEngine): string | undefined {
  if (findJdk(java) === undefined) {
    return `OpenSearch ${version} needs a JDK of version ${java} or newer: install one, or name it in JAVA${java}_HOME`;
  }
  try {
    execFileSync("mvn", ["--version"], { stdio: "ignore" });
    return undefined;
  } catch {
    return `the jars of OpenSearch ${version} are fetched with Maven, and there is no mvn on PATH`;
  }
}

/** Fetches an engine's jars and compiles the judge, once for each state of its sources. */
export function buildJudge(engine: JudgeEngine): BuiltJudge {
  const jdk = findJdk(engine.java);
  if (jdk === undefined) throw new Error(whyNoJudge(engine));
  const folder = join(CACHE, `${engine.version}-${stateOfSources()}`);
  if (!existsSync(folder)) build(engine, jdk, folder);
  return { jdk, classpath: [join(folder, "classes"), join(folder, "lib", "*")].join(delimiter) };
}

/** Made beside its place and moved there whole: two processes may build at once. */
function build(engine: JudgeEngine, jdk: Jdk, folder: string): void {
  const making = `${folder}.${process.pid}`;
  try {
    fetchAndCompile(engine, jdk, making);
    if (!existsSync(folder)) renameSync(making, folder);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function fetchAndCompile({ profile }: JudgeEngine, { home }: Jdk, folder: string): void {
  mkdirSync(join(folder, "classes"), { recursive: true });
  const mvn = ["-q", "-B", "-f", join(SOURCES, "pom.xml"), `-P${profile}`, "dependency:copy-dependencies"];
  run("mvn", [...mvn, `-DoutputDirectory=${join(folder, "lib")}`], { ...process.env, JAVA_HOME: home });
  const options = [
    "-proc:none",
    "-nowarn",
    "-Xlint:none",
    "-encoding",
    "UTF-8",
    "-cp",
    join(folder, "lib", "*"),
  ];
  run(join(home, "bin", "javac"), [...options, "-d", join(folder, "classes"), ...javaSources()], process.env);
}

function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): void {
  execFileSync(command, args, { env, stdio: ["ignore", "ignore", "pipe"] });
}

function javaSources(): string[] {
  return readdirSync(SOURCES)
    .filter((name) => name.endsWith(".java"))
    .map((name) => join(SOURCES, name));
}

function stateOfSources(): string {
  const hash = createHash("sha256");
  for (const file of [...javaSources(), join(SOURCES, "pom.xml")].sort()) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
