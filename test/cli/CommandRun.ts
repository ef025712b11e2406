import { Command } from "commander";
import { runProgram } from "../../src/cli/runProgram";

/** What one run of a command said and answered. */
export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command in this process, as a pipe would see it. */
export async function runCommand(
  register: (program: Command) => void,
  argv: readonly string[],
): Promise<CommandRun> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((name) =>
    jest.spyOn(process[name], "write").mockImplementation((chunk) => {
      said[name] += String(chunk);
      return true;
    }),
  );
  try {
    const program = new Command("opensearch-packages");
    register(program);
    const exitCode = await runProgram(program, ["node", "opensearch-packages", ...argv]);
    return { exitCode, ...said };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
    process.exitCode = undefined;
  }
}
