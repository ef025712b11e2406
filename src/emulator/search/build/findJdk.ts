import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** A Java development kit of this machine. */
export interface Jdk {
  readonly home: string;
  /** `17` */
  readonly version: number;
}

const JAVAC = process.platform === "win32" ? "javac.exe" : "javac";

/** Where Debian, macOS and the usual version managers put them; each folder has one JDK a subfolder. */
const FOLDERS = [
  "/usr/lib/jvm",
  "/usr/java",
  "/Library/Java/JavaVirtualMachines",
  ...[".sdkman/candidates/java", ".jdks"].map((folder) => join(homedir(), folder)),
];

/**
 * The oldest JDK of at least this version: `JAVA25_HOME` or the like when it is set, else `JAVA_HOME`, the one on
 * `PATH`, and those in the usual folders.
 */
export function findJdk(atLeast: number): Jdk | undefined {
  return candidates()
    .flatMap((home) => jdkAt(home) ?? [])
    .filter(({ version }) => version >= atLeast)
    .sort((a, b) => a.version - b.version)[0];
}

function candidates(): string[] {
  const named = Object.entries(process.env).flatMap(([name, home]) =>
    /^JAVA\d*_HOME$/.test(name) && home ? [home] : [],
  );
  const installed = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
    readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, "Contents", "Home")]),
  );
  return [...named, ...onPath(), ...installed];
}

/** Through links: `/usr/bin/javac` is one of several steps to the JDK that it belongs to. */
function onPath(): string[] {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders
    .map((folder) => join(folder, JAVAC))
    .filter((javac) => existsSync(javac))
    .map((javac) => dirname(dirname(realpathSync(javac))));
}

/** A folder is a JDK when it has a compiler and says its version. */
function jdkAt(home: string): Jdk | undefined {
  const release = join(home, "release");
  if (!existsSync(join(home, "bin", JAVAC)) || !existsSync(release)) return undefined;
  const version = /^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, "utf8"))?.[1];
  return version === undefined ? undefined : { home, version: Number(version) };
}
