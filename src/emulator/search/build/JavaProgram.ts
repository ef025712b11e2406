import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { SearchEngine } from "./SearchEngine";
import { findJdk, type Jdk } from "./findJdk";
import { fetchJars, hasMaven, JAVA_FOLDER } from "./fetchJars";
import { missingJdk, missingMaven, notCompiled } from "./buildErrors";
import { makeWhole } from "./makeWhole";
import { runTool } from "./runTool";

/** A program that is ready to be started. */
export interface BuiltProgram {
  readonly jdk: Jdk;
  readonly classpath: string;
  /** Where what belongs to this build may be kept too. */
  readonly folder: string;
}

export interface BuildOptions {
  /** Stops the work; nothing half is left. @default never */
  readonly signal?: AbortSignal;
  /** Told once before work that takes a while, in one sentence. @default nobody is told */
  readonly onProgress?: (sentence: string) => void;
}

/**
 * Java sources that run beside the jars of an engine: fetched with Maven and compiled once for each state of the
 * sources, and kept.
 */
export class JavaProgram {
  /**
   * @param name the folder's name in the cache: `node`
   * @param sources a folder with `.java` files
   * @param cache the folder that everything is kept in
   */
  constructor(
    private readonly name: string,
    private readonly sources: string,
    private readonly cache: string,
  ) {}

  /** Why it can't be built here, in one sentence; undefined when it can. */
  whyNot(engine: SearchEngine): string | undefined {
    if (findJdk(engine.java) === undefined) return missingJdk(engine).problem;
    if (existsSync(this.jarsOf(engine)) || hasMaven()) return undefined;
    return missingMaven(engine).problem;
  }

  /** @throws PackagesError without Java, without Maven, without network, or when the compiler refuses */
  async build(engine: SearchEngine, { signal, onProgress }: BuildOptions = {}): Promise<BuiltProgram> {
    const jdk = findJdk(engine.java);
    if (jdk === undefined) throw missingJdk(engine);
    const jars = this.jarsOf(engine);
    const folder = join(this.cache, `${this.name}-${engine.version}-${this.stateOfSources()}`);
    if (!existsSync(folder)) onProgress?.(`Preparing OpenSearch ${engine.version}, once: 15 seconds or more`);
    await makeWhole(jars, (making) => fetchJars(engine, jdk, { folder: making, signal }));
    await makeWhole(folder, (making) => this.compile(engine, jdk, { jars, folder: making, signal }));
    return { jdk, classpath: [join(folder, "program.jar"), join(jars, "*")].join(delimiter), folder };
  }

  private jarsOf({ version }: SearchEngine): string {
    return join(this.cache, `jars-${version}-${stateOf([join(JAVA_FOLDER, "pom.xml")])}`);
  }

  /** Into a jar: classes in a folder would rule out an archive of loaded classes. */
  private async compile(
    { version, java }: SearchEngine,
    { home }: Jdk,
    { jars, folder, signal }: { jars: string; folder: string; signal?: AbortSignal },
  ): Promise<void> {
    const classes = join(folder, "classes");
    mkdirSync(classes, { recursive: true });
    const quiet = ["-proc:none", "-nowarn", "-Xlint:none", "-encoding", "UTF-8", "--release", String(java)];
    const javac = [...quiet, "-cp", join(jars, "*"), "-d", classes, ...this.javaFiles()];
    const jar = ["--create", "--file", join(folder, "program.jar"), "-C", classes, "."];
    try {
      await runTool({ command: join(home, "bin", "javac"), args: javac, signal });
      await runTool({ command: join(home, "bin", "jar"), args: jar, signal });
    } catch (error) {
      throw notCompiled(version, error);
    }
  }

  private javaFiles(): string[] {
    return readdirSync(this.sources)
      .filter((name) => name.endsWith(".java"))
      .sort()
      .map((name) => join(this.sources, name));
  }

  private stateOfSources(): string {
    return stateOf([...this.javaFiles(), join(JAVA_FOLDER, "pom.xml")]);
  }
}

function stateOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}
