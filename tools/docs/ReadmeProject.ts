import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { childEnvironment } from "../terraform/childEnvironment";
import { cliConfigurationFor } from "../terraform/cliConfiguration";
import { findTerraform } from "../terraform/findTerraform";
import { TERRAFORM } from "../terraform/TerraformProgram";
import { blocksOf, type CodeBlock } from "./documentation";

const BLOCKS = blocksOf("README.md");

/** What a step printed, and how it ended. */
export interface StepResult {
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order in which they came. */
  readonly output: string;
  readonly exitCode: number | null;
}

/** A folder in which the blocks of the README are followed, as somebody who meets the project would. */
export class ReadmeProject {
  private emulator: ChildProcess | undefined;
  private emulatorLines: Readonly<Record<string, string>> = {};

  /**
   * @param folder an empty one
   * @param replacements what is put in the place of words of the steps: the tarball in the place of the package's name
   */
  constructor(
    readonly folder: string,
    private readonly replacements: Readonly<Record<string, string>> = {},
  ) {}

  /** Writes the files that blocks are marked to be. */
  writeFiles(): void {
    for (const { file, text } of BLOCKS)
      if (file !== undefined) writeFileSync(join(this.folder, file), `${text}\n`);
  }

  /** Runs a step in a shell that goes on after a command that fails, as a terminal does, and gives the last exit code. */
  async run(step: string, environment: NodeJS.ProcessEnv = {}): Promise<StepResult> {
    return ended(this.start(stepNamed(step), environment));
  }

  /** Starts the local AWS as its step says, on a port of its own, and keeps the lines that it tells to paste. */
  async startAws(): Promise<void> {
    const { text } = stepNamed("aws");
    if (!text.includes("--port 4566")) throw new Error("the step aws names no port");
    const emulator = this.start({ ...stepNamed("aws"), text: text.replace("--port 4566", "--port 0") }, {});
    this.emulator = emulator;
    this.emulatorLines = await pastedLines(emulator);
  }

  /** Stops the local AWS and all that its step started. */
  stopAws(): void {
    if (this.emulator?.pid !== undefined) process.kill(-this.emulator.pid, "SIGTERM");
    this.emulator = undefined;
  }

  private start({ text }: CodeBlock, environment: NodeJS.ProcessEnv): ChildProcess {
    const found = findTerraform();
    const binary = found.binary ?? "terraform";
    const program = found.binary === undefined ? TERRAFORM : found.program;
    const script = Object.entries({ ...this.replacements, terraform: binary }).reduce(
      (said, [word, other]) => said.replaceAll(new RegExp(`(?<=^|\\s)${word}(?=\\s)`, "gm"), other),
      text,
    );
    return spawn("bash", ["-c", script], {
      cwd: this.folder,
      // A group of its own, so that what npx has started ends with it.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      env: childEnvironment({
        TF_CLI_CONFIG_FILE: cliConfigurationFor(join(this.folder, "cdktf.out", "stacks", "search"), program)
          .file,
        ...this.emulatorLines,
        ...environment,
      }),
    });
  }
}

function stepNamed(step: string): CodeBlock {
  const block = BLOCKS.find((each) => each.step === step);
  if (block === undefined) throw new Error(`the README has no step ${step}`);
  return block;
}

/** The `export NAME=value` lines, when the last of them has been printed. */
function pastedLines(emulator: ChildProcess): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    let printed = "";
    emulator.stdout?.on("data", (chunk: Buffer) => {
      printed += chunk.toString();
      const lines = [...printed.matchAll(/^export (\w+)=(.*)\n/gm)];
      if (lines.some(([, name]) => name === "NO_PROXY"))
        resolve(Object.fromEntries(lines.map(([, name, value]) => [name, value])) as Record<string, string>);
    });
    emulator.once("error", reject);
    emulator.once("close", () => reject(new Error(`the local AWS ended: ${printed}`)));
  });
}

function ended(child: ChildProcess): Promise<StepResult> {
  const chunks: { readonly from: "stdout" | "stderr"; readonly text: string }[] = [];
  for (const from of ["stdout", "stderr"] as const) {
    child[from]?.on("data", (chunk: Buffer) => chunks.push({ from, text: chunk.toString() }));
  }
  const of = (from?: string): string =>
    chunks
      .filter((each) => from === undefined || each.from === from)
      .map(({ text }) => text)
      .join("");
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) =>
      resolve({ stdout: of("stdout"), stderr: of("stderr"), output: of(), exitCode }),
    );
  });
}
