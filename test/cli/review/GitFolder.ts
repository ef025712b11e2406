import { execFileSync } from "node:child_process";
import { mkdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeTemporaryFolder } from "../../TemporaryFolder";

/** A repository of its own, with no settings but its own. */
export class GitFolder {
  readonly folder = realpathSync(makeTemporaryFolder("review-git"));

  constructor() {
    this.git("init", "--quiet", "--initial-branch=main");
  }

  git(...args: string[]): string {
    return this.gitWithInput("", ...args);
  }

  gitWithInput(input: string | Buffer, ...args: string[]): string {
    const nobody = [
      "-c",
      "user.name=nobody",
      "-c",
      "user.email=nobody@example.com",
      "-c",
      "commit.gpgsign=false",
    ];
    const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
    return execFileSync("git", [...nobody, ...args], {
      cwd: this.folder,
      encoding: "utf8",
      env,
      input,
    }).trim();
  }

  write(path: string, content: string | Buffer): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
    return this;
  }

  link(path: string, target: string): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    symlinkSync(target, join(this.folder, path));
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.folder, path));
    return this;
  }

  /** Commits everything, and gives the commit. */
  commit(): string {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", "a step");
    return this.git("rev-parse", "HEAD");
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}
