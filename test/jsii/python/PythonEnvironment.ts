import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findPython } from "./findPython";

const ROOT = join(__dirname, "..", "..", "..");
const ONE_PACKAGE = "constructs==10.4.2";

/** What a Python program printed and how it ended. */
export interface PythonResult {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A virtual environment with what the library needs: cdktf and the AWS bindings, of the version that TypeScript has
 * here. Made once, half a gigabyte; the library itself is given to each program on its path.
 */
export class PythonEnvironment {
  private static readonly requirements = [
    `cdktf==${installed("cdktf")}`,
    `cdktf-cdktf-provider-aws==${installed("@cdktf/provider-aws")}`,
  ];

  private static get folder(): string {
    const key = createHash("sha256").update(this.requirements.join()).digest("hex").slice(0, 8);
    return join(ROOT, ".cache", "jsii", `python-${key}`);
  }

  /** Why its packages can't be had, in one sentence; undefined when they are there or can be fetched. */
  static whyMissing(): string | undefined {
    if (existsSync(this.folder)) return undefined;
    const args = [
      "-m",
      "pip",
      "download",
      "-q",
      "--no-deps",
      "--dest",
      join(ROOT, ".cache", "jsii"),
      ONE_PACKAGE,
    ];
    const { status, stderr } = spawnSync(findPython() ?? "python3", args, {
      encoding: "utf8",
      timeout: 120_000,
    });
    if (status === 0) return undefined;
    return `PyPI can't be reached: ${(stderr ?? "").trim().split("\n").at(-1) ?? ""}`;
  }

  /** Makes it, or takes the one that was made. */
  static prepare(): PythonEnvironment {
    const { folder } = this;
    if (existsSync(folder)) return new PythonEnvironment(folder);
    const unfinished = `${folder}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    succeed(findPython() ?? "python3", ["-m", "venv", unfinished]);
    succeed(join(unfinished, "bin", "python"), ["-m", "pip", "install", "-q", ...this.requirements]);
    renameSync(unfinished, folder);
    return new PythonEnvironment(folder);
  }

  private constructor(private readonly folder: string) {}

  /** Installs a wheel, without what it depends on, into a folder of its own. */
  install(wheel: string, target: string): void {
    succeed(this.binary, ["-m", "pip", "install", "-q", "--no-deps", "--target", target, wheel]);
  }

  /** Fails where the packages that are here are not what the wheel asks for. */
  checkRequirements(wheel: string): PythonResult {
    return this.run(["-m", "pip", "install", "-q", "--dry-run", "--no-index", wheel], {});
  }

  /** Runs Python in `folder`, with the library of `library` on its path. */
  run(
    args: readonly string[],
    options: { readonly folder?: string; readonly library?: string },
  ): PythonResult {
    const { status, stdout, stderr } = spawnSync(this.binary, args, {
      cwd: options.folder,
      encoding: "utf8",
      env: {
        ...process.env,
        PYTHONPATH: options.library ?? "",
        PYTHONDONTWRITEBYTECODE: "1",
        JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: "20",
      },
    });
    return { exitCode: status, stdout, stderr };
  }

  private get binary(): string {
    return join(this.folder, "bin", "python");
  }
}

function succeed(binary: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(binary, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${binary} ${args.join(" ")}: ${stdout ?? ""}${stderr ?? ""}`);
}

function installed(name: string): string {
  const file = join(ROOT, "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
