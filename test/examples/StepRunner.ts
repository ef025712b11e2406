import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { makeTemporaryFolder } from "../TemporaryFolder";

const ROOT = join(__dirname, "../..");

/** How a step ended, and what it said. */
export interface StepOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A checked-out repository in which the commands of an example run as they stand: our command line is installed as npm
 * would install it, and `terraform show -json` prints the plan that was recorded in `recorded/<stack>.json`.
 */
export class StepRunner {
  readonly folder = realpathSync(makeTemporaryFolder("example-steps"));

  constructor(private readonly environment: Readonly<Record<string, string>>) {
    const command = join(ROOT, "src/cli/main.ts");
    const loader = join(ROOT, "node_modules/tsx/dist/loader.mjs");
    this.tool(
      "node_modules/.bin/opensearch-packages",
      `exec node --import "file://${loader}" "${command}" "$@"`,
    );
    this.tool("bin/terraform", TERRAFORM);
  }

  /** Writes a file of the repository. */
  write(path: string, content: string): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), content);
    return this;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), "utf8");
  }

  /** Puts a stack where `cdktf synth` puts it, with the plan that Terraform is to make of it. */
  stack(name: string, plan: string): this {
    return this.write(`cdktf.out/stacks/${name}/cdk.tf.json`, "{}").write(`recorded/${name}.json`, plan);
  }

  /** A shell script as a command. */
  tool(path: string, script: string): this {
    this.write(path, `#!/bin/sh\n${script}\n`);
    chmodSync(join(this.folder, path), 0o755);
    return this;
  }

  /** Runs the lines of a step as a CI system does: bash, ending at the first command that fails. */
  run(
    script: string,
    environment: Readonly<Record<string, string>> = {},
    folder = ".",
  ): Promise<StepOutcome> {
    const env = {
      ...process.env,
      ...this.environment,
      RECORDED: join(this.folder, "recorded"),
      PATH: [join(this.folder, "bin"), process.env["PATH"]].join(delimiter),
      ...environment,
    };
    return ended("bash", ["-e", "-c", script], { cwd: join(this.folder, folder), env });
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true });
  }
}

const TERRAFORM = `
case "$1" in -chdir=*) cd "\${1#-chdir=}" || exit 1; shift;; esac
plan="$RECORDED/$(basename "$PWD").json"
case "$1" in
  init) test -f cdk.tf.json;;
  plan) test -f "$plan" && touch plan.tfplan;;
  show) cat "$plan";;
  *) exit 3;;
esac`;

function ended(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<StepOutcome> {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].on("data", (chunk: Buffer) => (said[stream] += chunk.toString("utf8")));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, ...said }));
  });
}
