import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { childEnvironment } from "./childEnvironment";
import { cliConfigurationFor } from "./cliConfiguration";
import { findTerraform } from "./findTerraform";
import type { TerraformProgram } from "./TerraformProgram";
import { type TerraformResult, TerraformRun } from "./TerraformRun";

export interface TerraformWorkspaceOptions {
  /** The folder with the configuration: `cdktf.out/stacks/<stack>`, or one with `.tf` files. */
  readonly directory: string;
  /** Endpoint and credentials of the local AWS: `emulator.environment()`. */
  readonly environment: Readonly<Record<string, string>>;
  /** Each line of output as it comes. @default none */
  readonly onLine?: (line: string) => void;
}

/** Runs the real `terraform`, or `tofu`, in one folder, against the local AWS only. */
export class TerraformWorkspace {
  readonly directory: string;
  readonly program: TerraformProgram;
  private readonly binary: string;
  private readonly environment: NodeJS.ProcessEnv;
  private readonly onLine: ((line: string) => void) | undefined;
  private readonly runs = new Set<TerraformRun>();

  constructor(options: TerraformWorkspaceOptions) {
    const found = findTerraform();
    if (found.binary === undefined) {
      throw new PackagesError({
        attempted: "running Terraform",
        problem: found.why,
        remedy: "Install Terraform or OpenTofu and run again",
      });
    }
    this.binary = found.binary;
    this.program = found.program;
    this.directory = options.directory;
    this.onLine = options.onLine;
    this.environment = childEnvironment({
      TF_CLI_CONFIG_FILE: cliConfigurationFor(options.directory, found.program).file,
      ...options.environment,
    });
  }

  init(): Promise<TerraformResult> {
    return this.succeed("init", "-no-color");
  }

  validate(): Promise<TerraformResult> {
    return this.run("validate", "-no-color").result;
  }

  /** Writes the plan to `plan.out`; `changes` says whether it holds any. */
  async plan(...args: string[]): Promise<TerraformResult & { changes: boolean }> {
    const result = await this.run("plan", "-no-color", "-detailed-exitcode", "-out=plan.out", ...args).result;
    if (result.exitCode === 1) throw this.failure(result);
    return { ...result, changes: result.exitCode === 2 };
  }

  /** Applies `plan.out`. */
  applyPlan(): Promise<TerraformResult> {
    return this.succeed("apply", "-no-color", "plan.out");
  }

  apply(...args: string[]): Promise<TerraformResult> {
    return this.succeed("apply", "-no-color", "-auto-approve", ...args);
  }

  destroy(...args: string[]): Promise<TerraformResult> {
    return this.succeed("destroy", "-no-color", "-auto-approve", ...args);
  }

  /** `terraform show -json` of the plan, as text: what `validate` reads. */
  async showPlan(): Promise<string> {
    return (await this.succeed("show", "-json", "plan.out")).stdout;
  }

  /** `terraform show -json` of the state, as text. */
  async showState(): Promise<string> {
    return (await this.succeed("show", "-json")).stdout;
  }

  async outputs(): Promise<Record<string, unknown>> {
    const { stdout } = await this.succeed("output", "-json");
    const outputs = JSON.parse(stdout) as Record<string, { value: unknown }>;
    return Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, output.value]));
  }

  /** A file of the folder, as text. */
  read(name: string): string {
    return readFileSync(join(this.directory, name), "utf8");
  }

  /** Starts a command and returns at once: for tests that interrupt it. */
  run(...args: string[]): TerraformRun {
    const run = new TerraformRun({
      binary: this.binary,
      command: this.program.command,
      directory: this.directory,
      environment: this.environment,
      args,
      onLine: this.onLine,
    });
    this.runs.add(run);
    void run.result.then(
      () => this.runs.delete(run),
      () => this.runs.delete(run),
    );
    return run;
  }

  /** Interrupts whatever runs and waits until it has ended. */
  async interrupt(): Promise<void> {
    const running = [...this.runs];
    running.forEach((run) => run.interrupt());
    await Promise.allSettled(running.map((run) => run.result));
  }

  private async succeed(...args: string[]): Promise<TerraformResult> {
    const result = await this.run(...args).result;
    if (result.exitCode !== 0) throw this.failure(result);
    return result;
  }

  private failure(result: TerraformResult): PackagesError {
    return new PackagesError({
      attempted: `\`${result.command}\``,
      problem: `it ended with exit code ${result.exitCode}:\n${result.output}\n`,
      where: this.directory,
      remedy: `Read what ${this.program.name} says above`,
    });
  }
}
