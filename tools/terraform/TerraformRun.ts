import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** What one `terraform` command printed and how it ended. */
export interface TerraformResult {
  readonly command: string;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout and stderr, in the order in which their lines came. */
  readonly output: string;
}

export interface TerraformRunOptions {
  readonly binary: string;
  /** What people type for it: `terraform` or `tofu`. */
  readonly command: string;
  readonly directory: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly args: readonly string[];
  /** Each line of output as it comes. */
  readonly onLine?: (line: string) => void;
}

/** One running `terraform` command: wait for its result, interrupt it as Ctrl-C does, or kill it. */
export class TerraformRun {
  readonly result: Promise<TerraformResult>;
  private readonly child: ChildProcess;

  constructor(options: TerraformRunOptions) {
    this.child = spawn(options.binary, options.args, {
      cwd: options.directory,
      env: options.environment,
      stdio: ["ignore", "pipe", "pipe"],
      // Its own group: a Ctrl-C at the terminal reaches the demo, which then stops Terraform in order.
      detached: true,
    });
    this.result = this.collect(options);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** What Ctrl-C does: Terraform stops its providers and saves the state. */
  interrupt(): void {
    this.child.kill("SIGINT");
  }

  /** `kill -9` of Terraform itself; its plugins are left to notice. */
  kill(): void {
    this.child.kill("SIGKILL");
  }

  private collect({ command: typed, args, onLine }: TerraformRunOptions): Promise<TerraformResult> {
    const command = `${typed} ${args.join(" ")}`;
    const lines: string[] = [];
    const streams = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      const stream = this.child[name];
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        streams[name] += `${line}\n`;
        lines.push(line);
        onLine?.(line);
      });
    }
    return new Promise((resolve, reject) => {
      this.child.once("error", reject);
      this.child.once("close", (code, signal) => {
        const exitCode = code ?? (signal === "SIGKILL" ? 137 : 130);
        resolve({ command, exitCode, ...streams, output: lines.join("\n") });
      });
    });
  }
}
