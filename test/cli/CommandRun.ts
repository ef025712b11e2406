import { EventEmitter, once } from "node:events";
import { Command } from "commander";
import { addHabits } from "../../src/cli/options/addHabits";
import { runProgram } from "../../src/cli/runProgram";

/** What one run of a command said and answered. */
export interface CommandRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs in this process, as a pipe would see it; only one can run at a time. */
export class RunningCommand {
  /** What it has said so far. */
  readonly said = { stdout: "", stderr: "" };
  /** How it ended. */
  readonly ended: Promise<CommandRun>;
  private readonly heard = new EventEmitter();

  constructor(register: (program: Command) => void, argv: readonly string[]) {
    this.ended = this.run(register, argv);
  }

  /** Waits until a pattern stands in one of the outputs, and gives what it matched. */
  async saying(stream: "stdout" | "stderr", pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.said[stream]);
      if (match !== null) return match;
      const isOver = await Promise.race([
        once(this.heard, "words").then(() => false),
        this.ended.then(() => true),
      ]);
      if (isOver && !pattern.test(this.said[stream]))
        throw new Error(`${stream} never said ${pattern}: ${JSON.stringify(this.said)}`);
    }
  }

  private async run(register: (program: Command) => void, argv: readonly string[]): Promise<CommandRun> {
    const spies = (["stdout", "stderr"] as const).map((name) =>
      jest.spyOn(process[name], "write").mockImplementation((chunk) => {
        this.said[name] += String(chunk);
        this.heard.emit("words");
        return true;
      }),
    );
    try {
      const program = new Command("opensearch-packages");
      register(program);
      addHabits(program);
      const exitCode = await runProgram(program, ["node", "opensearch-packages", ...argv]);
      return { exitCode, ...this.said };
    } finally {
      spies.forEach((spy) => spy.mockRestore());
      process.exitCode = undefined;
    }
  }
}

/** Runs one command to its end. */
export function runCommand(
  register: (program: Command) => void,
  argv: readonly string[],
): Promise<CommandRun> {
  return new RunningCommand(register, argv).ended;
}
