import { spawn } from "node:child_process";

/** So much of what a tool says is kept, the end of it. */
const KEPT_CHARACTERS = 4_000;

export interface ToolRun {
  readonly command: string;
  readonly args: readonly string[];
  /** @default this process's */
  readonly env?: NodeJS.ProcessEnv;
  /** Kills it. @default never */
  readonly signal?: AbortSignal;
}

/** A tool that did not do its work, and what it said. */
export class ToolFailure extends Error {
  constructor(
    command: string,
    /** The end of its output. */
    readonly said: string,
    cause?: unknown,
  ) {
    super(`${command} failed: ${said.trim()}`, { cause });
  }
}

/**
 * Runs a tool to its end.
 *
 * @throws ToolFailure
 * @throws the signal's reason when it is aborted, once the tool is gone
 */
export function runTool({ command, args, env, signal }: ToolRun): Promise<string> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    // Maven is a batch file on Windows, which only a shell starts; the arguments are ours, without anything to quote.
    const child = spawn(command, args, {
      env,
      stdio: ["ignore", "pipe", "pipe"],
      shell: isBatchFile(command),
    });
    let said = "";
    const keep = (text: string): void => void (said = (said + text).slice(-KEPT_CHARACTERS));
    const stop = (): void => void child.kill();
    [child.stdout, child.stderr].forEach((stream) => stream.setEncoding("utf8").on("data", keep));
    signal?.addEventListener("abort", stop, { once: true });
    child.once("error", (error) => reject(new ToolFailure(command, error.message, error)));
    child.once("close", (code) => {
      signal?.removeEventListener("abort", stop);
      if (signal?.aborted === true) reject(signal.reason as Error);
      else if (code === 0) resolve(said);
      else reject(new ToolFailure(command, said));
    });
  });
}

function isBatchFile(command: string): boolean {
  return command.endsWith(".cmd");
}
